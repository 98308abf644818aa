#include "picture/exif.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

using namespace std::string_view_literals;

/// A block with one entry before the orientation, which is `value` and of type `type`.
std::string little(int value, char type = 3) {
  std::string block("II*\0\x08\0\0\0\2\0\x0F\1\2\0\1\0\0\0x\0\0\0\x12\1"sv);
  block += type;
  block += "\0\1\0\0\0"sv;
  block += static_cast<char>(value);
  return block + std::string("\0\0\0"sv);
}

}  // namespace

TEST_CASE("the orientation is read in either order of bytes") {
  for (int value = 1; value <= 8; ++value) CHECK(exif_orientation(little(value)) == value);
  CHECK(exif_orientation("MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0"sv) == 6);
}

TEST_CASE("what cannot be understood is upright") {
  CHECK(exif_orientation("") == 1);
  CHECK(exif_orientation(little(0)) == 1);
  CHECK(exif_orientation(little(9)) == 1);
  CHECK(exif_orientation(little(6, 4)) == 1);  // no short number
  std::string other = little(6);
  other[2] = '+';
  CHECK(exif_orientation(other) == 1);
  other = little(6);
  other[1] = 'M';
  CHECK(exif_orientation(other) == 1);
}

TEST_CASE("nothing is read beyond the block's end") {
  const std::string whole = little(6);
  // The value's second byte is the last that counts.
  for (std::size_t size = 0; size < whole.size() - 2; ++size) {
    CHECK(exif_orientation(std::string_view(whole).substr(0, size)) == 1);
  }
  CHECK(exif_orientation("II*\0\xFF\xFF\xFF\xFF\2\0"sv) == 1);
  CHECK(exif_orientation("II*\0\x08\0\0\0\xFF\xFF"sv) == 1);
}

}  // namespace vitaset
