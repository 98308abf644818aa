#include "text/clean_text.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

std::string cleaned(const std::string& text) {
  StyledText styled = testing::styled(text);
  Sink sink;
  (void)clean_text(styled, sink);
  return styled.text;
}

}  // namespace

TEST_CASE("plain text is left alone") { CHECK(cleaned("A plain line.") == "A plain line."); }

TEST_CASE("what is invisible is left out") {
  CHECK(cleaned("a\u00adb\u200bc\ufeffd\u202ee\ufe0f") == "abcde");
  CHECK(cleaned(std::string("a\x01\x7f") + "b") == "ab");
}

TEST_CASE("tabs and line ends part words as spaces do") {
  CHECK(cleaned("a\tb\nc\u2028d") == "a b c d");
}

TEST_CASE("letters and their marks are composed") { CHECK(cleaned("e\u0301tude") == "\u00e9tude"); }

TEST_CASE("private-use characters read as unknown ones") { CHECK(cleaned("a\ue000") == "a\ufffd"); }

TEST_CASE("a zero width space leaves a chance for a line's end behind") {
  StyledText text = testing::styled("ab\u200bcd");
  Sink sink;
  const InvisibleBreaks breaks = clean_text(text, sink);
  CHECK(breaks.zero_width == std::vector<std::uint32_t>{2});
  CHECK(breaks.soft_hyphens.empty());
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("soft hyphens are left out, and it is known where they stood") {
  StyledText text = testing::styled("\u00e9\u00adb\u00ad");
  Sink sink;
  const InvisibleBreaks breaks = clean_text(text, sink);
  CHECK(text.text == "\u00e9b");
  CHECK(breaks.soft_hyphens == std::vector<std::uint32_t>{2, 3});
  CHECK(breaks.zero_width.empty());
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("spans follow the text, and an accidental invisible character is noted at its place") {
  StyledText text = testing::styled("e\u0301\ufeffab");
  text.spans = {{0, 6, 0, 0, 0, {}}, {6, 8, 0, 1, 0, {}}};
  Sink sink;
  (void)clean_text(text, sink);
  CHECK(text.text == "\u00e9ab");
  CHECK(text.spans[0].end == 2);
  CHECK(text.spans[1].begin == 2);
  CHECK(text.spans[1].end == 4);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::default_ignorable);
}

TEST_CASE(
    "the place of an invisible character is the very character where the source has no escapes") {
  StyledText text = testing::styled("ab\ufeffc");
  text.spans = {{0, 6, 0, 0, 0, {FileId{0}, 10, 16}}};
  Sink sink;
  (void)clean_text(text, sink);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].span == Span{FileId{0}, 12, 15});
  StyledText escaped = testing::styled("ab\ufeffc");
  escaped.spans = {{0, 6, 0, 0, 0, {FileId{0}, 10, 19}}};
  Sink other;
  (void)clean_text(escaped, other);
  CHECK(other.diagnostics()[0].span == Span{FileId{0}, 10, 19});
}

}  // namespace vitaset
