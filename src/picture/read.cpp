#include "picture/read.h"

#include <fmt/format.h>

#include <algorithm>

#include "picture/format.h"
#include "picture/jpeg.h"
#include "picture/png.h"

namespace vitaset {

namespace {

// Longer ones have no second dimension on paper.
constexpr std::uint64_t kLongest = 100;

ReadPicture without_stripes(ReadPicture read) {
  const Picture* const picture = std::get_if<Picture>(&read);
  if (picture == nullptr) return read;
  const auto [shorter, longer] = std::minmax(picture->width, picture->height);
  if (longer <= kLongest * shorter) return read;
  return PictureFault{
      fmt::format("has {} × {} pixels, a line and no picture", picture->width, picture->height),
      "name another file"};
}

}  // namespace

ReadPicture read_picture(std::string_view bytes) {
  if (bytes.empty()) return PictureFault{"is empty", "copy the picture there again"};
  if (is_png(bytes)) return without_stripes(read_png(bytes));
  if (is_jpeg(bytes)) return without_stripes(read_jpeg(bytes));
  const std::string_view other = other_format(bytes);
  if (other.empty()) {
    return PictureFault{"is neither a JPEG nor a PNG picture", std::string(kSaveAnew)};
  }
  return PictureFault{fmt::format("is {}, not a JPEG or PNG picture", other),
                      std::string(kSaveAnew)};
}

}  // namespace vitaset
