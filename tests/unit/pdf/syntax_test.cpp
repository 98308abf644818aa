#include "pdf/syntax.h"

#include <doctest/doctest.h>

namespace vitaset::pdf {

TEST_CASE("references and codes are written as PDF has them") {
  std::string out;
  append_reference(out, 12);
  append_hex16(out, 0x0AF9);
  CHECK(out == "12 0 R 0AF9");
}

TEST_CASE("text strings are UTF-16 with byte order mark, surrogates outside the BMP") {
  std::string out;
  append_text_string(out, "Aé中𝔸");
  CHECK(out == "<FEFF004100E94E2DD835DD38>");
  CHECK(utf16_bytes("A𝔸") == std::string("\xFE\xFF\x00\x41\xD8\x35\xDD\x38", 8));
}

TEST_CASE("invalid UTF-8 becomes the replacement character") {
  std::string out;
  append_utf16_hex(out, "\xFF");
  CHECK(out == "FFFD");
}

TEST_CASE("the size of a text string is that of its bytes") {
  for (const char* text : {"", "abc", "é中", "𝔸𝔸"}) {
    CHECK(text_string_size(text) == utf16_bytes(text).size());
  }
}

}  // namespace vitaset::pdf
