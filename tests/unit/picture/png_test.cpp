#include "picture/png.h"

#include <doctest/doctest.h>

#include <utility>

#include "unit/picture/make_png.h"

namespace vitaset {
namespace {

using namespace std::string_view_literals;
using testing::chunk;
using testing::make_png;

Picture picture(const std::string& bytes) {
  ReadPicture read = read_png(bytes);
  if (const auto* fault = std::get_if<PictureFault>(&read)) FAIL(fault->what);
  return std::get<Picture>(std::move(read));
}

std::string fault(std::string_view bytes) {
  const ReadPicture read = read_png(bytes);
  const auto* found = std::get_if<PictureFault>(&read);
  return found == nullptr ? "" : found->what;
}

}  // namespace

TEST_CASE("colours and gray of 8 bits are read as they are") {
  const Picture rgb = picture(make_png({2, 1, 8, 2}, "\0RGBrgb"sv));
  CHECK(rgb.width == 2);
  CHECK(rgb.height == 1);
  CHECK(rgb.colors == PictureColors::rgb);
  CHECK(rgb.coding == PictureCoding::pixels);
  CHECK(rgb.data == "RGBrgb");
  CHECK(rgb.alpha.empty());
  const Picture gray = picture(make_png({2, 2, 8, 0}, "\0ab\0cd"sv));
  CHECK(gray.colors == PictureColors::gray);
  CHECK(gray.data == "abcd");
}

TEST_CASE("rows are read through their filters") {
  // Differences to the left, then to above.
  CHECK(picture(make_png({3, 2, 8, 0}, "\1\x10\1\1\2\1\1\1"sv)).data == "\x10\x11\x12\x11\x12\x13");
}

TEST_CASE("gray of fewer bits is spread over all of 8") {
  CHECK(picture(make_png({8, 1, 1, 0}, "\0\xA5"sv)).data == "\xFF\0\xFF\0\0\xFF\0\xFF"sv);
  CHECK(picture(make_png({4, 1, 2, 0}, "\0\x1B"sv)).data == "\0\x55\xAA\xFF"sv);
  CHECK(picture(make_png({2, 1, 4, 0}, "\0\x2F"sv)).data == "\x22\xFF");
}

TEST_CASE("16 bits are rounded to 8") {
  // 0x80FF / 257 = 128.49, 0x8180 / 257 = 128.996
  CHECK(picture(make_png({2, 1, 16, 0}, "\0\x80\xFF\x81\x80"sv)).data == "\x80\x81");
}

TEST_CASE("a palette is resolved, at every depth") {
  const std::string palette = chunk("PLTE", "abcdefghi");
  CHECK(picture(make_png({3, 1, 8, 3}, "\0\2\0\1"sv, palette)).data == "ghiabcdef");
  CHECK(picture(make_png({4, 1, 2, 3}, "\0\x18"sv, palette)).data == "abcdefghiabc");
}

TEST_CASE("alpha stands by itself") {
  const Picture rgba = picture(make_png({2, 1, 8, 6}, "\0RGB\x80rgb\0"sv));
  CHECK(rgba.data == "RGBrgb");
  CHECK(rgba.alpha == "\x80\0"sv);
  const Picture gray = picture(make_png({2, 1, 8, 4}, "\0g\x80h\xFF"sv));
  CHECK(gray.colors == PictureColors::gray);
  CHECK(gray.data == "gh");
  CHECK(gray.alpha == "\x80\xFF");
}

TEST_CASE("alpha that lets nothing through is none") {
  const Picture opaque = picture(make_png({1, 1, 8, 6}, "\0RGB\xFF"sv));
  CHECK(opaque.data == "RGB");
  CHECK(opaque.alpha.empty());
}

TEST_CASE("transparent colours and palette entries become alpha") {
  const Picture gray = picture(make_png({2, 1, 8, 0}, "\0ab"sv, chunk("tRNS", "\0b"sv)));
  CHECK(gray.data.front() == 'a');
  CHECK(gray.alpha == "\xFF\0"sv);
  const Picture palette =
      picture(make_png({2, 1, 8, 3}, "\0\0\1"sv, chunk("PLTE", "abcdef") + chunk("tRNS", "\x40")));
  CHECK(palette.data == "abcdef");
  CHECK(palette.alpha == "\x40\xFF");
}

TEST_CASE("interlaced pictures are put together") {
  // Adam7 of 2 × 2: the first pass has one pixel, the sixth the one beside it, the seventh the row
  // below.
  CHECK(picture(make_png({2, 2, 8, 0, 1}, "\0a\0b\0cd"sv)).data == "abcd");
}

TEST_CASE("profiles and texts do no harm; light that is linear becomes sRGB") {
  const std::string text = chunk("tEXt", "Comment\0x"sv) + chunk("iCCP", "broken");
  CHECK(picture(make_png({}, "\0RGB"sv, text)).data == "RGB");
  const std::string linear = chunk("gAMA", testing::big_endian(100000));
  // Half the light is 188 in sRGB, 1.055 · 0.502^(1/2.4) − 0.055 = 0.737; libpng takes
  // 0.502^(1/2.2).
  const Picture bright = picture(make_png({1, 1, 8, 0}, "\0\x80"sv, linear));
  CHECK(static_cast<unsigned char>(bright.data[0]) == doctest::Approx(188).epsilon(0.02));
}

TEST_CASE("a file that is cut short anywhere is told") {
  const std::string whole = make_png({2, 2, 8, 2}, "\0RGBrgb\0RGBrgb"sv);
  for (std::size_t size = testing::kPngSignature.size(); size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(fault(std::string_view(whole).substr(0, size)) == "ends before the picture does");
  }
  CHECK(fault(whole).empty());
}

TEST_CASE("damage is told with libpng's words") {
  std::string checksum = make_png({}, "\0RGB"sv);
  checksum[checksum.find("IHDR") + 4 + 13] ^= 1;
  CHECK(fault(checksum) == "is damaged: IHDR: CRC error");
  CHECK(fault(make_png({0, 1}, "")).starts_with("is damaged: "));
  CHECK(fault(make_png({1, 1, 3, 0}, "\0a"sv)).starts_with("is damaged: "));
  CHECK(fault(make_png({1, 1, 8, 3}, "\0\0"sv)).starts_with("is damaged: "));   // no palette
  CHECK(fault(make_png({9, 9, 8, 2}, "\0RGB"sv)).starts_with("is damaged: "));  // rows missing
}

TEST_CASE("a bomb is refused before it is decoded") {
  CHECK(fault(make_png({25000, 25000, 8, 6}, "")) ==
        "has 25000 × 25000 pixels, more than 50 million");
  CHECK(fault(make_png({1000000, 1000000, 16, 6}, "")) ==
        "has 1000000 × 1000000 pixels, more than 50 million");
}

}  // namespace vitaset
