#pragma once

#include <string_view>

#include "picture/fault.h"

namespace vitaset {

/// The picture that the bytes of a file are, whatever the file is called: a PNG or a JPEG.
/// Errors: a file that is empty, of another format, damaged, cut short, or past the limits of
/// fault.h, or 100 times as long as it is wide and more; what read_png and read_jpeg refuse.
/// Cost:   O(bytes + pixels); a file past the limits is refused before it is decoded.
[[nodiscard]] ReadPicture read_picture(std::string_view bytes);

}  // namespace vitaset
