#include "picture/fault.h"

#include <fmt/format.h>

namespace vitaset {

PictureFault too_many_pixels(std::uint32_t width, std::uint32_t height) {
  return {fmt::format("has {} × {} pixels, more than {} million", width, height,
                      kMostPixels / 1'000'000),
          "scale it down: a photo in a CV is sharp with 600 pixels across"};
}

}  // namespace vitaset
