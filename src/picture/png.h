#pragma once

#include <string_view>

#include "picture/fault.h"

namespace vitaset {

/// Decodes a PNG file: every colour type and depth, interlaced or not, palettes and transparent
/// colours resolved, 16 bits rounded to 8. Colours that a gAMA chunk says are far
/// from sRGB's are brought near them, as libpng does it; profiles are ignored.
/// In:     begins as PNG does.
/// Errors: a file cut short; all that libpng objects to, with its words; more than kMostPixels.
[[nodiscard]] ReadPicture read_png(std::string_view bytes);

}  // namespace vitaset
