#pragma once

#include <vector>

#include "base/sink.h"
#include "layout/blocks.h"
#include "layout/galley.h"
#include "layout/knobs.h"
#include "text/shape.h"

namespace vitaset {

/// Which blocks are left out; empty: none.
using Omitted = std::vector<bool>;

[[nodiscard]] inline bool is_omitted(const Omitted& omitted, std::size_t block) {
  return block < omitted.size() && omitted[block];
}

/// Breaks every paragraph into lines of the measure and stacks them.
/// In:       measure > 0, knobs > 0.
/// Out:      all blocks in order but those left out; spaces that meet are one.
/// Warnings: CV0301 a line that runs over, with the amount; CV0302 a word cut where nothing else
/// fits. Cost:     O(glyphs).
[[nodiscard]] Galley compose(const ShapedCv& cv, Pt measure, const Knobs& knobs,
                             const Shaper& shaper, Sink& sink, const Omitted& omitted = {});

}  // namespace vitaset
