#pragma once

#include <cstdint>

#include "picture/picture.h"

namespace vitaset {

/// `picture`, of pixels, in `width` × `height`: each new pixel is the mean of the area it covers,
/// colours weighed by how opaque they are, computed in whole numbers.
/// In:   1 ≤ width ≤ picture.width, and the same of the height.
/// Cost: O(pixels of `picture`).
[[nodiscard]] Picture shrunk(const Picture& picture, std::uint32_t width, std::uint32_t height);

}  // namespace vitaset
