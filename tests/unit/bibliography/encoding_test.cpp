#include "bibliography/encoding.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("UTF-8 stays as it is") {
  const BibText text = decode_bib("Größe");
  CHECK(text.text == "Größe");
  CHECK_FALSE(encoding_warning(text, FileId{0}));
}

TEST_CASE("Latin-1 and Windows-1252 are converted, with a warning at the first place") {
  const BibText text = decode_bib("ab\xE9 \x96 \x80 \xC3\xA9");
  CHECK(text.text == "abé – € é");
  const auto warning = encoding_warning(text, FileId{0});
  REQUIRE(warning);
  CHECK(warning->code == Code::bib_encoding);
  CHECK(warning->severity == Severity::warning);
  CHECK(warning->span == Span{FileId{0}, 2, 4});
}

TEST_CASE("UTF-16 is converted") {
  CHECK(decode_bib(std::string("\xFF\xFE\x40\0\xE9\0\x3D\xD8\x00\xDE\x41", 11)).text == "@é😀");
  CHECK(decode_bib(std::string("\xFE\xFF\0\x40", 4)).text == "@");
  CHECK(encoding_warning(decode_bib("\xFF\xFE"), FileId{0}));
}

}  // namespace vitaset
