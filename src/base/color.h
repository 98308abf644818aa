#pragma once

#include <cstdint>

namespace vitaset {

/// An sRGB colour, opaque.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
};

}  // namespace vitaset
