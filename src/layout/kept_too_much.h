#pragma once

#include <cstdint>
#include <vector>

#include "base/sink.h"
#include "layout/knapsack.h"
#include "layout/pieces.h"
#include "layout/worth.h"
#include "style/style.h"

namespace vitaset {

/// Reports CV0305: what is kept does not fit into `room`, in units of height; and what of it to
/// release, the least valuable first, until the rest fits.
void report_kept_too_much(const std::vector<Piece>& pieces, const std::vector<KnapsackItem>& items,
                          const std::vector<Worth>& worths, const Style& style, std::int64_t room,
                          const ShapedCv& cv, Sink& sink);

}  // namespace vitaset
