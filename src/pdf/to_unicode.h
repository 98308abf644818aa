#pragma once

#include <string>
#include <vector>

#include "pdf/glyph_table.h"

namespace vitaset::pdf {

/// The ToUnicode CMap of a font whose glyphs are `glyphs`, ascending by code; those without text
/// are left out. Source: Adobe Technical Note 5411.
[[nodiscard]] std::string to_unicode_cmap(const std::vector<UsedGlyph>& glyphs);

}  // namespace vitaset::pdf
