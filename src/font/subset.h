#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "font/face.h"

namespace vitaset {

/// What of a face a document uses, as a font program for embedding.
struct FontSubset {
  std::string program;  ///< sfnt for TrueType, bare `CFF ` table for CFF
  /// (glyph of the whole face, code to write in the page), ascending by glyph. The code is the CID:
  /// of CID-keyed CFF that of the whole font, else the glyph's place in the subset.
  std::vector<std::pair<std::uint32_t, std::uint16_t>> codes;
};

/// Cuts `face` down to `glyphs` (ids of the whole face, in any order; .notdef is always added, with
/// code 0). Errors: CV0404 when HarfBuzz cannot. Cost: ~1 ms; output is deterministic.
[[nodiscard]] Result<FontSubset> subset_face(const FontFace& face,
                                             const std::vector<std::uint32_t>& glyphs);

}  // namespace vitaset
