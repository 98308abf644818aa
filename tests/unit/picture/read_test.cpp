#include "picture/read.h"

#include <doctest/doctest.h>

#include "unit/picture/make_jpeg.h"
#include "unit/picture/make_png.h"

namespace vitaset {
namespace {

using namespace std::string_view_literals;

std::string fault(std::string_view bytes) {
  const ReadPicture read = read_picture(bytes);
  const PictureFault* const found = std::get_if<PictureFault>(&read);
  if (found == nullptr) return "";
  CHECK_FALSE(found->hint.empty());
  return found->what;
}

}  // namespace

TEST_CASE("what a file holds decides how it is read") {
  CHECK(fault(testing::make_png({}, "\0RGB"sv)).empty());
  CHECK(fault(testing::make_jpeg(testing::frame(0xC0, 4, 3, 3))).empty());
}

TEST_CASE("what is no JPEG or PNG is told for what it is") {
  CHECK(fault("") == "is empty");
  CHECK(fault("GIF89a") == "is a GIF picture, not a JPEG or PNG picture");
  CHECK(fault("Ada") == "is neither a JPEG nor a PNG picture");
}

TEST_CASE("a stripe is no picture") {
  CHECK(fault(testing::make_jpeg(testing::frame(0xC0, 100, 1, 3))).empty());
  CHECK(fault(testing::make_jpeg(testing::frame(0xC0, 101, 1, 3))) ==
        "has 101 × 1 pixels, a line and no picture");
}

}  // namespace vitaset
