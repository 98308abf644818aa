#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/pages.h"

namespace vitaset::pdf {

/// Glyphs of a run that stand for one piece of its text.
struct Cluster {
  std::size_t first = 0, count = 0;  ///< glyphs
  std::string_view text;             ///< in the run, never empty
};

/// Puts the clusters of `run` into `clusters`, in the order of its glyphs. Returns false if the
/// clusters do not divide the text: out of order, out of range, or with text that no glyph stands
/// for.
[[nodiscard]] bool read_clusters(const GlyphRun& run, std::vector<Cluster>& clusters);

}  // namespace vitaset::pdf
