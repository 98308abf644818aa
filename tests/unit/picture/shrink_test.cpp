#include "picture/shrink.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

using namespace std::string_view_literals;

Picture gray(std::uint32_t width, std::uint32_t height, std::string_view data) {
  Picture picture;
  picture.width = width;
  picture.height = height;
  picture.colors = PictureColors::gray;
  picture.data = data;
  return picture;
}

}  // namespace

TEST_CASE("a pixel is the mean of those it covers") {
  const Picture result = shrunk(gray(4, 2, "\x10\x20\x30\x40\x10\x20\x30\x41"sv), 2, 1);
  CHECK(result.width == 2);
  CHECK(result.height == 1);
  CHECK(result.data == "\x18\x38");  // 24 and 56.25
}

TEST_CASE("a pixel that is parted counts for each by its part") {
  // 3 → 2: each new one is one and a half old ones.
  CHECK(shrunk(gray(3, 1, "\0\x30\x60"sv), 2, 1).data == "\x10\x50");
  CHECK(shrunk(gray(1, 3, "\0\x30\x60"sv), 1, 2).data == "\x10\x50");
  // 5 → 2: (0 + 10 + 20/2) / 2.5 = 8, (20/2 + 30 + 40) / 2.5 = 32
  CHECK(shrunk(gray(5, 1, "\0\x0A\x14\x1E\x28"sv), 2, 1).data == "\x08\x20");
}

TEST_CASE("as large as it was it stays as it was") {
  const Picture picture = gray(3, 2, "abcdef");
  CHECK(shrunk(picture, 3, 2) == picture);
}

TEST_CASE("colours are weighed by how opaque they are") {
  Picture picture;
  picture.width = 2;
  picture.height = 1;
  picture.data = "\x80\x40\x20\0\0\0"sv;
  picture.alpha = "\xFF\0"sv;
  const Picture result = shrunk(picture, 1, 1);
  CHECK(result.data == "\x80\x40\x20");
  CHECK(result.alpha == "\x80");  // 127.5
  picture.alpha = "\0\0"sv;
  CHECK(shrunk(picture, 1, 1).alpha == "\0"sv);
}

}  // namespace vitaset
