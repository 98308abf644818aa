#include "cv/clean_text.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

std::string cleaned(std::string_view text) {
  Sink sink;
  return clean_line(text, {}, sink);
}

}  // namespace

TEST_CASE("text in order is left as it is, byte for byte") {
  Sink sink;
  const CleanText clean = clean_text("naïve “text” of 3 words", 0, {}, sink);
  CHECK(clean.text == "naïve “text” of 3 words");
  CHECK(clean.origins.empty());
  CHECK(clean.origin(5) == 5);
}

TEST_CASE("white space is one space inside and none at the ends") {
  CHECK(cleaned(" a\t b\r\n\v\fc ") == "a b c");
  CHECK(cleaned(" \n ").empty());
  CHECK(cleaned("").empty());
  CHECK(cleaned("a\xE2\x80\xA8"
                "b\xE2\x80\xA9"
                "c\xC2\x85"
                "d") == "a b c d");
  CHECK(cleaned("a\xC2\xA0 b") == "a\xC2\xA0 b");
}

TEST_CASE("control characters are left out and told once") {
  Sink sink;
  const TextMap map({FileId{0}, 0, 20}, 1);
  CHECK(clean_text(std::string_view("a\0b\x1B[1mc\xC2\x9F", 10), 2, map, sink).text == "ab[1mc");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].span == Span{FileId{0}, 4, 5});
  CHECK(sink.diagnostics()[0].message == "the control character U+0000 was left out");
  CHECK(cleaned("a \x01 b") == "a b");
}

TEST_CASE("every byte knows where it came from") {
  Sink sink;
  const CleanText clean = clean_text("  é\n\xFFz", 0, {}, sink);
  CHECK(clean.text == "é \xEF\xBF\xBDz");
  const std::vector<std::uint32_t> expected{2, 3, 4, 5, 5, 5, 6};
  CHECK(clean.origins == expected);
}

}  // namespace vitaset
