#include "picture/jpeg.h"

#include <doctest/doctest.h>

#include <utility>

#include "unit/picture/make_jpeg.h"

namespace vitaset {
namespace {

using namespace std::string_view_literals;
using testing::exif;
using testing::frame;
using testing::make_jpeg;
using testing::segment;

const std::string kFrame = frame(0xC0, 40, 30, 3);

Picture picture(const std::string& bytes) {
  ReadPicture read = read_jpeg(bytes);
  if (const auto* fault = std::get_if<PictureFault>(&read)) FAIL(fault->what);
  return std::get<Picture>(std::move(read));
}

std::string fault(std::string_view bytes) {
  const ReadPicture read = read_jpeg(bytes);
  const auto* found = std::get_if<PictureFault>(&read);
  return found == nullptr ? "" : found->what;
}

}  // namespace

TEST_CASE("size and colours come from the frame, and the file is taken as it is") {
  const std::string file = make_jpeg(segment(0xDB, "tables") + kFrame + segment(0xC4, "codes"));
  const Picture read = picture(file);
  CHECK(read.width == 40);
  CHECK(read.height == 30);
  CHECK(read.colors == PictureColors::rgb);
  CHECK(read.coding == PictureCoding::jpeg);
  CHECK(read.data == file);
  CHECK(read.orientation == 1);
  CHECK(picture(make_jpeg(frame(0xC1, 4, 3, 1))).colors == PictureColors::gray);
}

TEST_CASE("progressive pictures have several scans, with tables between them") {
  const std::string file = make_jpeg(frame(0xC2, 4, 3, 3) + testing::scan() + segment(0xC4, "x"));
  CHECK(picture(file).data == file);
}

TEST_CASE("what is no part of the picture stays out of the PDF") {
  const std::string jfif = segment(0xE0, "JFIF\0\1\2\0\0\1\0\1\0\0"sv);
  const std::string adobe = segment(0xEE, "Adobe\0\x64\0\0\0\0\1"sv);
  const std::string notes = exif(6) + segment(0xE1, "http://ns.adobe.com/xap/1.0/") +
                            segment(0xE2, "ICC_PROFILE") + segment(0xED, "Photoshop") +
                            segment(0xFE, "taken at home");
  const Picture read = picture(make_jpeg(jfif + notes + adobe + kFrame) + "and a second picture");
  CHECK(read.data == make_jpeg(jfif + adobe + kFrame));
  CHECK(read.orientation == 6);
}

TEST_CASE("fill bytes and stray restarts are no segments") {
  CHECK(picture(make_jpeg("\xFF\xFF" + kFrame + "\xFF\xD3")).data == make_jpeg(kFrame));
}

TEST_CASE("a picture on its side is seen as tall as it is wide") {
  const Picture side = picture(make_jpeg(exif(8) + kFrame));
  CHECK(side.shown_width() == 30);
  CHECK(side.shown_height() == 40);
  CHECK(picture(make_jpeg(exif(4) + kFrame)).shown_width() == 40);
}

TEST_CASE("a file that is cut short anywhere is told") {
  const std::string whole = make_jpeg(segment(0xDB, "tables") + kFrame);
  for (std::size_t size = 3; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(fault(std::string_view(whole).substr(0, size)) == "ends before the picture does");
  }
}

TEST_CASE("what PDFs cannot hold, or is meant for presses, is refused by its name") {
  CHECK(fault(make_jpeg(frame(0xC0, 4, 3, 4))) == "has the four colours of print (CMYK)");
  CHECK(fault(make_jpeg(frame(0xC9, 4, 3, 3))) ==
        "is a JPEG with arithmetic coding, which PDFs cannot hold");
  CHECK(fault(make_jpeg(segment(0xCC, "x") + kFrame)) ==
        "is a JPEG with arithmetic coding, which PDFs cannot hold");
  for (const unsigned marker : {0xC3U, 0xC5U, 0xC6U, 0xC7U}) {
    CHECK(fault(make_jpeg(frame(marker, 4, 3, 3))) ==
          "is a JPEG that is lossless or in several resolutions, which PDFs cannot hold");
  }
  CHECK(fault(make_jpeg(frame(0xC1, 4, 3, 3, 12))) ==
        "is a JPEG of 12 bits a colour, which PDFs cannot hold");
  CHECK(fault(make_jpeg(kFrame + segment(0xDC, "\0\1"sv))) ==
        "is a JPEG that gives its height at the end, which PDFs cannot hold");
  CHECK(fault(make_jpeg(frame(0xC0, 60000, 60000, 3))) ==
        "has 60000 × 60000 pixels, more than 50 million");
}

TEST_CASE("damage is told") {
  CHECK(fault(make_jpeg("")) == "is damaged: a scan stands before its frame");
  CHECK(fault(make_jpeg(kFrame + kFrame)) == "is damaged: it has two frames");
  CHECK(fault(make_jpeg(kFrame + "x")) == "is damaged: there is no marker where a segment ends");
  CHECK(fault(make_jpeg(frame(0xC0, 0, 3, 3))) == "is damaged: it has no width or no height");
  CHECK(fault(make_jpeg(frame(0xC0, 4, 0, 3))) == "is damaged: it has no width or no height");
  CHECK(fault(make_jpeg(frame(0xC0, 4, 3, 2))) == "is damaged: it has 2 colours");
  CHECK(fault(make_jpeg(segment(0xC0, "\x08\0\3\0\4"sv))) == "is damaged: its frame is too short");
  CHECK(fault(make_jpeg(segment(0xC0, "\x08\0\3\0\4\3\1\x11\0"sv))) ==
        "is damaged: its frame is too short");
  CHECK(fault(make_jpeg(frame(0xC8, 4, 3, 3))) == "is damaged: it has a frame of an unknown kind");
  CHECK(fault("\xFF\xD8\xFF\xDB\0\1"sv) == "is damaged: a segment has no length");
  CHECK(fault(std::string(testing::kJpegStart) + kFrame + std::string(testing::kJpegEnd)) ==
        "is damaged: there is nothing in it");
}

}  // namespace vitaset
