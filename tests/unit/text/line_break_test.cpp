#include "text/line_break.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

ShapedText shaped(const std::string& text) {
  Sink sink;
  return Shaper(testing::test_fonts()).shape(testing::styled(text), sink);
}

/// The lines of `text` at 10 pt; characters are 5 pt, capitals 10 pt wide.
std::vector<std::string> lines(const std::string& text, Measures measures) {
  const ShapedText set = shaped(text);
  std::vector<std::string> result;
  for (const Line& line : break_lines(set, Pt(10), measures)) {
    result.push_back(set.source.text.substr(line.begin, line.end - line.begin));
  }
  return result;
}

std::vector<std::string> lines(const std::string& text, double measure) {
  return lines(text, {Pt(measure), Pt(measure)});
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("lines hold as many words as fit; trailing spaces do not count") {
  CHECK(lines("aa bb cc", 25) == Strings{"aa bb ", "cc"});
  CHECK(lines("aa bb cc", 24.9) == Strings{"aa ", "bb ", "cc"});
  CHECK(lines("aa bb cc", 100) == Strings{"aa bb cc"});
}

TEST_CASE("the first line may be shorter") {
  CHECK(lines("aa bb cc dd", {Pt(10), Pt(25)}) == Strings{"aa ", "bb cc ", "dd"});
}

TEST_CASE("a hyphen inside a word ends a line only if no space can") {
  CHECK(lines("aa bb-cc", 30) == Strings{"aa ", "bb-cc"});
  CHECK(lines("aaa-bbb", 20) == Strings{"aaa-", "bbb"});
}

TEST_CASE(
    "a word is parted where a line would be short by more than three em, with room for a hyphen") {
  // Soft hyphens: 10 pt, letters and hyphens 5 pt.
  CHECK(lines("aaaa bb\u00adbbbbbb", 45) == Strings{"aaaa ", "bbbbbbbb"});
  CHECK(lines("aa bb\u00adbbbbbbbbb", 55) == Strings{"aa bb", "bbbbbbbbb"});
  CHECK(lines("aa bbbbbbb\u00adbbbb", 55) == Strings{"aa bbbbbbb", "bbbb"});
  CHECK(lines("aa bbbbbbb\u00adbbbb", 54) == Strings{"aa ", "bbbbbbb", "bbbb"});
}

TEST_CASE("a parted word's line has its hyphen in its width, and says so") {
  const ShapedText set = shaped("aa bbbb\u00adfi\u00adbbb");
  const std::vector<Line> parted = break_lines(set, Pt(10), {Pt(41), Pt(41)});
  REQUIRE(parted.size() == 2);
  CHECK(parted[0].hyphenated);
  CHECK(parted[0].width == Pt(40));
  CHECK_FALSE(parted[1].hyphenated);
  CHECK(parted[1].width == Pt(22.5));
}

TEST_CASE("a line that begins inside a ligature is as wide as it is drawn") {
  const ShapedText set = shaped("aaaaaaaaf\u00adibbb");
  const std::vector<Line> parted = break_lines(set, Pt(10), {Pt(50), Pt(50)});
  REQUIRE(parted.size() == 2);
  CHECK(parted[0].width == Pt(50));
  CHECK(parted[1].width == Pt(20));
}

TEST_CASE("a word longer than the measure is cut rather than let run over, and says so") {
  CHECK(lines("abcdefgh", 20) == Strings{"abcd", "efgh"});
  const ShapedText set = shaped("abcdefgh");
  const std::vector<Line> broken = break_lines(set, Pt(10), {Pt(20), Pt(20)});
  CHECK(broken[0].broken_token);
  CHECK_FALSE(broken[1].broken_token);
}

TEST_CASE("a cut never tears a ligature or a character of several bytes") {
  // "fi" is one glyph of 7.5 pt.
  CHECK(lines("afi", 9) == Strings{"a", "fi"});
  CHECK(lines("\u00e9\u00e9", 5) == Strings{"\u00e9", "\u00e9"});
}

TEST_CASE("a single cluster wider than the measure stands alone and over") {
  const ShapedText set = shaped("WW");
  const std::vector<Line> broken = break_lines(set, Pt(10), {Pt(4), Pt(4)});
  REQUIRE(broken.size() == 2);
  CHECK(broken[0].width == Pt(10));
}

TEST_CASE("an empty text has one empty line") {
  const std::vector<Line> broken = break_lines(shaped(""), Pt(10), {Pt(50), Pt(50)});
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].begin == broken[0].end);
}

TEST_CASE("for any text and measure, lines hold every byte once and fit") {
  std::mt19937 random(20261123);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) {
      constexpr const char* kCharacters[] = {"a", "b",  " ", "-", "/",
                                             ".", "fi", "A", "V", "\u00e9"};
      text += kCharacters[random() % 10];
    }
    const ShapedText set = shaped(text);
    const Pt measure(12.0 + static_cast<double>(random() % 60));
    CAPTURE(text);
    CAPTURE(measure.value());
    std::uint32_t at = 0;
    for (const Line& line : break_lines(set, Pt(10), {measure, measure})) {
      CHECK(line.begin == at);
      CHECK((line.end > line.begin || set.source.text.empty()));
      CHECK(fits(measure, line.width));
      at = line.end;
    }
    CHECK(at == set.source.text.size());
  }
}

}  // namespace vitaset
