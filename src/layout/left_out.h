#pragma once

#include <vector>

#include "layout/fit_report.h"
#include "layout/knapsack.h"

namespace vitaset {

/// Adds to `report` what of the pieces was not taken, and what could come next, where `rest` is the
/// height that the pages have left. Cost: O(pieces log pieces).
void add_left_out(const ShapedCv& cv, const std::vector<Piece>& pieces,
                  const std::vector<KnapsackItem>& items, const std::vector<bool>& taken, Pt rest,
                  FitReport& report);

}  // namespace vitaset
