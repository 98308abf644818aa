#pragma once

#include <vector>

#include "layout/compose.h"

/// How tall what is composed would be, without placing a glyph.
namespace vitaset {

/// The height of a block's lines, of which a part grows with the leading.
struct BlockHeight {
  Pt lines;  ///< at the layout's leading
  Pt fixed;  ///< rules, and columns as a whole

  [[nodiscard]] Pt at(const Knobs& knobs) const { return lines * knobs.leading + fixed; }
};

/// The heights of all blocks but those left out, which have none. They hold for all knobs of the
/// same size; those of columns for these knobs alone. Cost: O(glyphs), for breaking lines.
[[nodiscard]] std::vector<BlockHeight> measure_blocks(const ShapedCv& cv, const Omitted& omitted,
                                                      Pt measure, const Knobs& knobs,
                                                      const Shaper& shaper);

/// The height of the galley that `compose` makes of the same. Cost: O(blocks).
[[nodiscard]] Pt stacked_height(const std::vector<Block>& blocks, const Omitted& omitted,
                                const std::vector<BlockHeight>& heights, const Knobs& knobs);

}  // namespace vitaset
