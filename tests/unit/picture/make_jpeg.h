#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// JPEG files made by hand of their segments; what stands in their scans nobody decodes.
namespace vitaset::testing {

inline std::string big_endian_16(std::size_t value) {
  return {static_cast<char>(value >> 8U), static_cast<char>(value & 0xFFU)};
}

inline std::string segment(unsigned marker, std::string_view content) {
  return '\xFF' + std::string(1, static_cast<char>(marker)) + big_endian_16(content.size() + 2) +
         std::string(content);
}

/// The frame of a picture of `components` colours.
inline std::string frame(unsigned marker, std::size_t width, std::size_t height,
                         unsigned components, char precision = 8) {
  std::string content = precision + big_endian_16(height) + big_endian_16(width);
  content += static_cast<char>(components);
  for (unsigned i = 0; i < components; ++i) {
    content += {static_cast<char>(i + 1), '\x11', '\0'};
  }
  return segment(marker, content);
}

inline constexpr std::string_view kJpegStart = "\xFF\xD8";
inline constexpr std::string_view kJpegEnd = "\xFF\xD9";

/// A scan with a 0xFF that is data, and a restart, in it.
inline std::string scan() {
  using namespace std::string_view_literals;
  return segment(0xDA, "\1\1\0\0\x3F\0"sv) + std::string("ab\xFF\0c\xFF\xD0z"sv);
}

/// A sound file of `inside` and a scan.
inline std::string make_jpeg(std::string_view inside) {
  return std::string(kJpegStart) + std::string(inside) + scan() + std::string(kJpegEnd);
}

/// An EXIF segment that says nothing but an orientation, in big-endian numbers.
inline std::string exif(char orientation) {
  using namespace std::string_view_literals;
  std::string content("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv);
  content += orientation;
  content += "\0\0\0\0\0\0"sv;
  return segment(0xE1, content);
}

}  // namespace vitaset::testing
