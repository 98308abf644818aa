#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "picture/picture.h"

namespace vitaset {

/// Why a file gives no picture: what follows the file's name in a sentence ("is a WebP picture"),
/// and what to do.
struct PictureFault {
  std::string what;
  std::string hint;
  bool operator==(const PictureFault&) const = default;
};

using ReadPicture = std::variant<Picture, PictureFault>;

/// Pictures of more bytes or pixels are not read. A photo of 50 megapixels is what the largest
/// cameras give; decoded it takes 200 MB.
inline constexpr std::size_t kLargestPicture = std::size_t{20} << 20;
inline constexpr std::uint64_t kMostPixels = 50'000'000;

inline constexpr std::string_view kSaveAnew =
    "open it in a program that shows pictures and save it anew, as JPEG or PNG";

/// Of a picture with more than kMostPixels.
[[nodiscard]] PictureFault too_many_pixels(std::uint32_t width, std::uint32_t height);

}  // namespace vitaset
