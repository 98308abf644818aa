#pragma once

#include <string_view>

namespace vitaset {

/// How a camera was held: the orientation, 1 to 8, of an EXIF block, which begins behind
/// "Exif\0\0". 1 if it says nothing that can be understood. Source: Exif 2.32 §4.6.4, TIFF 6.0.
[[nodiscard]] int exif_orientation(std::string_view block);

}  // namespace vitaset
