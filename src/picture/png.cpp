#include "picture/png.h"

#include <png.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace vitaset {
namespace {

// Of a chunk: length and type before its data, a checksum behind. Source: PNG (ISO 15948) 5.3.
constexpr std::size_t kChunkHead = 8;
constexpr std::size_t kChunkTail = 4;
constexpr std::size_t kSignature = 8;

std::size_t big_endian_32(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// Whether the file goes on to its last chunk.
bool is_whole(std::string_view bytes) {
  std::size_t at = kSignature;
  while (bytes.size() - at >= kChunkHead + kChunkTail) {
    const std::size_t length = big_endian_32(bytes, at);
    if (length > bytes.size() - at - kChunkHead - kChunkTail) return false;
    if (bytes.substr(at + 4, 4) == "IEND") return true;
    at += kChunkHead + length + kChunkTail;
  }
  return false;
}

/// A reading of libpng; it catches libpng's jumps itself, so that none leaves its functions.
struct PngImage {
  png_image image{};

  PngImage() { image.version = PNG_IMAGE_VERSION; }
  ~PngImage() { png_image_free(&image); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;

  [[nodiscard]] PictureFault fault() const {
    const char* const end = std::find(image.message, image.message + sizeof image.message, '\0');
    return {"is damaged: " + std::string(image.message, end), std::string(kSaveAnew)};
  }
};

/// Takes the alpha out of pixels of `channels` colours and alpha, in place.
void part_alpha(std::size_t channels, Picture& picture) {
  const std::size_t count = picture.data.size() / (channels + 1);
  picture.alpha.resize(count);
  char* data = picture.data.data();
  bool opaque = true;
  for (std::size_t i = 0; i < count; ++i) {
    const char* const pixel = data + i * (channels + 1);
    const char alpha = pixel[channels];
    std::memmove(data + i * channels, pixel, channels);
    picture.alpha[i] = alpha;
    opaque = opaque && alpha == '\xFF';
  }
  picture.data.resize(count * channels);
  if (opaque) picture.alpha.clear();
}

}  // namespace

ReadPicture read_png(std::string_view bytes) {
  if (!is_whole(bytes)) {
    return PictureFault{"ends before the picture does", "copy the whole file there again"};
  }
  PngImage png;
  png_image& image = png.image;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    return png.fault();
  }
  if (std::uint64_t{image.width} * image.height > kMostPixels) {
    return too_many_pixels(image.width, image.height);
  }
  const bool has_alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image.format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // 16 bits are no more linear than 8

  Picture picture;
  picture.width = image.width;
  picture.height = image.height;
  picture.colors =
      (image.format & PNG_FORMAT_FLAG_COLOR) != 0 ? PictureColors::rgb : PictureColors::gray;
  picture.data.resize(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, picture.data.data(), 0, nullptr) == 0) {
    return png.fault();
  }
  if (has_alpha) part_alpha(picture.channels(), picture);
  return picture;
}

}  // namespace vitaset
