#pragma once

#include <vector>

#include "layout/block_heights.h"
#include "layout/knapsack.h"
#include "layout/pieces.h"
#include "layout/worth.h"

namespace vitaset {

/// Heights are whole numbers of this many to a point.
inline constexpr double kHeightUnits = 64;

/// The pieces as items of a knapsack: their heights from those of their blocks and the spaces
/// around them, rounded up. The height before a piece is right where all siblings before it are
/// either there or not; what stands between two of which others are left out can be a little less.
/// Cost: O(blocks + pieces).
[[nodiscard]] std::vector<KnapsackItem> knapsack_items(const ShapedCv& cv,
                                                       const std::vector<Piece>& pieces,
                                                       const std::vector<Worth>& worths,
                                                       const std::vector<BlockHeight>& heights,
                                                       const Knobs& knobs);

}  // namespace vitaset
