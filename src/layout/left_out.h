#pragma once

#include <vector>

#include "layout/fit_report.h"
#include "layout/knapsack.h"

namespace vitaset {

/// What piece `i` begins with: its title, its first words; the whole paragraph.
[[nodiscard]] std::string text_of(const ShapedCv& cv, const Piece& piece);

/// Where the profile says what piece `i` shows.
[[nodiscard]] Span span_of(const Piece& piece);

/// Adds to `report` what of the pieces was not taken, and what could come next, where `rest` is the
/// height that the pages have left. Cost: O(pieces log pieces).
void add_left_out(const ShapedCv& cv, const std::vector<Piece>& pieces,
                  const std::vector<KnapsackItem>& items, const std::vector<bool>& taken, Pt rest,
                  FitReport& report);

}  // namespace vitaset
