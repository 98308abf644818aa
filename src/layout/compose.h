#pragma once

#include "base/sink.h"
#include "layout/blocks.h"
#include "layout/galley.h"
#include "text/shape.h"

namespace vitaset {

/// What composing may change of a layout without shaping anything again; factors of the layout's
/// values.
struct Knobs {
  double size = 1;     ///< font sizes
  double leading = 1;  ///< baseline distances
  double gaps = 1;     ///< white space between blocks
};

/// Breaks every paragraph into lines of the measure and stacks them.
/// In:       measure > 0, knobs > 0.
/// Out:      all blocks in order; spaces that meet are one.
/// Warnings: CV0301 a line that runs over, with the amount; CV0302 a word cut where nothing else
/// fits. Cost:     O(glyphs).
[[nodiscard]] Galley compose(const ShapedCv& cv, Pt measure, const Knobs& knobs,
                             const Shaper& shaper, Sink& sink);

}  // namespace vitaset
