#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "font/face.h"

namespace vitaset {

/// What of a face a document uses, as a font program for embedding.
struct FontSubset {
  std::string program;  ///< sfnt for TrueType, bare `CFF ` table for CFF
  /// Code to write in the page for each glyph of the whole face; ascending by glyph.
  std::map<std::uint32_t, std::uint16_t> codes;
};

/// Cuts `face` down to `glyphs` (ids of the whole face; .notdef is always added).
/// Errors: CV0404 when HarfBuzz cannot. Cost: ~1 ms; output is deterministic.
[[nodiscard]] Result<FontSubset> subset_face(const FontFace& face,
                                             const std::vector<std::uint32_t>& glyphs);

}  // namespace vitaset
