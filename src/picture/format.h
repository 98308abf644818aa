#pragma once

#include <string_view>

namespace vitaset {

/// Whether `bytes` begin as a PNG or JPEG file does.
[[nodiscard]] bool is_png(std::string_view bytes);
[[nodiscard]] bool is_jpeg(std::string_view bytes);

/// What a file that is neither is, by how it begins: "a WebP picture"; empty if that says nothing.
[[nodiscard]] std::string_view other_format(std::string_view bytes);

}  // namespace vitaset
