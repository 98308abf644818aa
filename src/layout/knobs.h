#pragma once

#include "layout/blocks.h"

namespace vitaset {

/// What composing may change of a layout without shaping anything again; factors of the layout's
/// values.
struct Knobs {
  double size = 1;          ///< font sizes
  double leading = 1;       ///< baseline distances
  double section_gaps = 1;  ///< white space around the titles of sections and groups
  double entry_gaps = 1;    ///< all other white space between blocks

  bool operator==(const Knobs&) const = default;
};

/// A space as large as the knobs make it.
[[nodiscard]] SpaceBlock scaled(const SpaceBlock& space, const Knobs& knobs);

/// Where the baseline of a line stands below its top.
[[nodiscard]] Pt baseline_of(const LineHeight& line, const Knobs& knobs);

/// Where the upper edge of a picture stands below the top of all.
[[nodiscard]] Pt top_of(const PictureBlock& picture, const Knobs& knobs);

}  // namespace vitaset
