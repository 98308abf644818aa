#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace vitaset {

/// What the colours of a picture are made of; both are taken for those of sRGB.
enum class PictureColors : std::uint8_t { gray, rgb };

/// How its data stands.
enum class PictureCoding : std::uint8_t {
  pixels,  ///< rows from the top, pixels from the left, 8 bits a colour, nothing between them
  jpeg,    ///< a JPEG file: baseline or progressive, Huffman coded, 8 bits a colour
};

/// A picture that was read and found sound: immutable, shared by all threads.
struct Picture {
  std::uint32_t width = 0, height = 0;  ///< of what is stored, in pixels; at least 1
  PictureColors colors = PictureColors::rgb;
  PictureCoding coding = PictureCoding::pixels;
  std::string data;
  std::string alpha;    ///< of pixels: a byte for each, 255 opaque; empty if all are
  int orientation = 1;  ///< 1 to 8, as EXIF numbers how rows and columns are to be seen

  /// Whether its rows are seen as columns.
  [[nodiscard]] bool on_its_side() const { return orientation > 4; }
  [[nodiscard]] std::uint32_t shown_width() const { return on_its_side() ? height : width; }
  [[nodiscard]] std::uint32_t shown_height() const { return on_its_side() ? width : height; }
  /// Bytes of a pixel's colour.
  [[nodiscard]] std::size_t channels() const { return colors == PictureColors::gray ? 1 : 3; }
  bool operator==(const Picture&) const = default;
};

}  // namespace vitaset
