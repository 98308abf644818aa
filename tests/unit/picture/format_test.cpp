#include "picture/format.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace vitaset {

using namespace std::string_view_literals;

TEST_CASE("PNG and JPEG are known by how they begin") {
  CHECK(is_png("\x89PNG\r\n\x1A\nmore"));
  CHECK_FALSE(is_png("\x89PNG\n\n\x1A\n"));  // as a transfer of text makes it
  CHECK(is_jpeg("\xFF\xD8\xFF\xE0"));
  CHECK_FALSE(is_jpeg("\xFF\xD8"));
}

TEST_CASE("other formats are called by their names") {
  // The first bytes of files as the programs of these formats write them.
  const std::pair<std::string_view, std::string_view> files[] = {
      {"RIFF\x24\0\0\0WEBPVP8 "sv, "a WebP picture"},
      {"GIF89a", "a GIF picture"},
      {"BM6\0"sv, "a BMP picture"},
      {"II*\0\x08\0\0\0"sv, "a TIFF picture"},
      {"MM\0*\0\0\0\x08"sv, "a TIFF picture"},
      {"\0\0\0\x18\x66typheic\0\0\0\0"sv, "a HEIC picture"},
      {"\0\0\0\x18\x66typmif1\0\0\0\0"sv, "a HEIC picture"},
      {"\0\0\0\x20\x66typavif\0\0\0\0"sv, "an AVIF picture"},
      {"\0\0\0\x0CjP  \r\n\x87\n"sv, "a JPEG 2000 picture"},
      {"\0\0\0\x0CJXL \r\n\x87\n"sv, "a JPEG XL picture"},
      {"%PDF-1.7", "a PDF"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\">", "an SVG drawing"},
      {"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- a --><svg>", "an SVG drawing"},
  };
  for (const auto& [bytes, name] : files) {
    CAPTURE(name);
    CHECK(other_format(bytes) == name);
  }
}

TEST_CASE("what says nothing of itself has no name") {
  for (const std::string_view bytes :
       {""sv, "x"sv, "RIFF\0\0\0\0WAVE"sv, "<html>"sv, "a text about <svg>"sv, "\0\0"sv}) {
    CHECK(other_format(bytes).empty());
  }
}

}  // namespace vitaset
