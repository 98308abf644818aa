#include "text/line_break.h"

#include <doctest/doctest.h>

#include <algorithm>
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

std::vector<std::string> texts_of(const ShapedText& set, const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) {
    texts.push_back(set.source.text.substr(line.begin, line.end - line.begin));
  }
  return texts;
}

/// The lines of `text` at 10 pt; characters are 5 pt, capitals 10 pt wide.
std::vector<std::string> lines(const std::string& text, Measures measures,
                               LineFill fill = LineFill::ragged) {
  const ShapedText set = shaped(text);
  return texts_of(set, break_lines(set, Pt(10), measures, fill));
}

std::vector<std::string> lines(const std::string& text, double measure,
                               LineFill fill = LineFill::ragged) {
  return lines(text, {Pt(measure), Pt(measure)}, fill);
}

std::vector<Line> justified(const std::string& text, double measure) {
  return break_lines(shaped(text), Pt(10), {Pt(measure), Pt(measure)}, LineFill::justified);
}

/// The text, with a place before each "|" where it may be hyphenated; the hyphen is 5 pt wide.
ShapedText hyphenable(const std::string& marked) {
  std::string text;
  std::vector<BreakOpportunity> points;
  for (const char c : marked) {
    if (c == '|') {
      points.push_back(
          {static_cast<std::uint32_t>(text.size()), BreakKind::hyphenation, Em(0.5), Em(0.1)});
    } else {
      text += c;
    }
  }
  ShapedText set = shaped(text);
  set.breaks.insert(set.breaks.end(), points.begin(), points.end());
  std::ranges::sort(set.breaks, {}, &BreakOpportunity::offset);
  return set;
}

std::vector<std::string> hyphenated_lines(const std::string& marked, double measure) {
  const ShapedText set = hyphenable(marked);
  return texts_of(set, break_lines(set, Pt(10), {Pt(measure), Pt(measure)}, LineFill::ragged));
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("lines hold as many words as fit; trailing spaces do not count") {
  CHECK(lines("aa bb cc", 25) == Strings{"aa bb ", "cc"});
  CHECK(lines("aa bb cc", 24.9) == Strings{"aa ", "bb ", "cc"});
  CHECK(lines("aa bb cc", 100) == Strings{"aa bb cc"});
  CHECK(lines("aaaa bbbb cccc dddd eeee ffff gggg", 100) ==
        Strings{"aaaa bbbb cccc dddd ", "eeee ffff gggg"});
}

TEST_CASE("the first line may be shorter") {
  CHECK(lines("aa bb cc dd", {Pt(10), Pt(25)}) == Strings{"aa ", "bb cc ", "dd"});
}

TEST_CASE("a line is left shorter so that the next one is not much shorter still") {
  // First come, first set would leave 0 and 8 characters white; so it is 7 and 1.
  CHECK(lines("aaaaaaaaaaaaa bbbbbb cccccccccccc dddddddddd", 100) ==
        Strings{"aaaaaaaaaaaaa ", "bbbbbb cccccccccccc ", "dddddddddd"});
}

TEST_CASE("no short word is left alone on the last line") {
  CHECK(lines("aaaa bbbb cccc dddd ee", 100) == Strings{"aaaa bbbb cccc ", "dddd ee"});
  CHECK(lines("aaaa bbbb cccc ddddd a b", 100) == Strings{"aaaa bbbb cccc ", "ddddd a b"});
  // 35 pt are more than a third.
  CHECK(lines("aaaa bbbb cccc dddd eeeeeee", 100) == Strings{"aaaa bbbb cccc dddd ", "eeeeeee"});
  // No CV grows for that: three lines would do without.
  CHECK(lines("aaaaaaaaaaaaaaa bbb", 75) == Strings{"aaaaaaaaaaaaaaa ", "bbb"});
}

TEST_CASE("a last word that may be hyphenated is a word all the same") {
  CHECK(hyphenated_lines("aaaa bbbb cccc dddd ee|eeee", 115) ==
        Strings{"aaaa bbbb cccc ", "dddd eeeeee"});
}

TEST_CASE("headings and centred text have lines of about one length") {
  CHECK(lines("aaaa bbbb cccc dddd eeee ffff", 120, LineFill::ragged) ==
        Strings{"aaaa bbbb cccc dddd ", "eeee ffff"});
  CHECK(lines("aaaa bbbb cccc dddd eeee ffff", 120, LineFill::balanced) ==
        Strings{"aaaa bbbb cccc ", "dddd eeee ffff"});
  // No more lines for that.
  CHECK(lines("aaaa bbbb cccc dddd", 100, LineFill::balanced) == Strings{"aaaa bbbb cccc dddd"});
}

TEST_CASE("a hyphen inside a word ends a line only if no space can") {
  CHECK(lines("aa bb-cc", 30) == Strings{"aa ", "bb-cc"});
  CHECK(lines("aaa-bbb", 20) == Strings{"aaa-", "bbb"});
  // Not even if it spares a line.
  CHECK(lines("aaaa bbb-ccc dddddddddd eeeeeee-fff", 60) ==
        Strings{"aaaa bbb-ccc ", "dddddddddd ", "eeeeeee-fff"});
}

TEST_CASE("an address is parted only if it has no room on any line") {
  CHECK(lines("aaaa bbbb https://a.bc/defgh cccc dddd", 100) ==
        Strings{"aaaa bbbb ", "https://a.bc/defgh ", "cccc dddd"});
  CHECK(lines("https://abcdefghijk/lmn/opq/rst", 100) ==
        Strings{"https://abcdefghijk/", "lmn/opq/rst"});
}

TEST_CASE("words are hyphenated where a line would be much too short, and keep to the measure") {
  const std::string text = "aaaa bbbbbb|bbbbbb cccc dddddd";
  CHECK(hyphenated_lines(text, 75) == Strings{"aaaa bbbbbb", "bbbbbb cccc ", "dddddd"});
  const std::vector<Line> broken =
      break_lines(hyphenable(text), Pt(10), {Pt(75), Pt(75)}, LineFill::ragged);
  CHECK(broken[0].hyphenated);
  CHECK(broken[0].width.value() == doctest::Approx(60));  // eleven characters and the hyphen
  CHECK_FALSE(broken[1].hyphenated);
  CHECK(broken[1].width.value() == doctest::Approx(56));
  CHECK_FALSE(broken[1].broken_token);
  // Where the hyphen has no room the word is not parted there.
  CHECK(hyphenated_lines(text, 59.9) == Strings{"aaaa ", "bbbbbb", "bbbbbb cccc ", "dddddd"});
}

TEST_CASE("no two lines in a row end with hyphens if that can be helped") {
  const ShapedText set = hyphenable("aaaa bbbbbb|bbbbbb ccccc|cccccc dddd eeee");
  const std::vector<Line> broken = break_lines(set, Pt(10), {Pt(75), Pt(75)}, LineFill::ragged);
  int hyphens = 0;
  for (const Line& line : broken) hyphens += line.hyphenated ? 1 : 0;
  CHECK(hyphens == 1);
}

TEST_CASE("justified lines share what is left among their spaces, the last one excepted") {
  const std::vector<Line> wide = justified("aaaa bbbb cccc dddd eeee ffff", 98);
  REQUIRE(wide.size() == 2);
  CHECK(wide[0].extra_space.value() == doctest::Approx(1));
  CHECK(wide[0].width == Pt(98));
  CHECK(wide[1].extra_space == Pt(0));
  CHECK(wide[1].width == Pt(45));
}

TEST_CASE("justified lines are tightened by no more than 0.08 em a space") {
  const std::vector<Line> tight = justified("aaaa bbbb cccc dddd eeee ffff", 93);
  REQUIRE(tight.size() == 2);
  CHECK(tight[0].extra_space.value() == doctest::Approx(-2.0 / 3));
  CHECK(tight[0].width == Pt(93));
  // 2.4 pt are what three spaces give.
  CHECK(justified("aaaa bbbb cccc dddd eeee ffff", 92.5)[0].visible_end == 14);
  CHECK(justified("aaaa bbbb cccc dddd", 93).size() == 1);
}

TEST_CASE("a justified line with spaces wider by more than 0.6 em stays ragged") {
  const std::vector<Line> broken = justified("aaaaaa bbbbbb cccccccccccccccc dd", 100);
  REQUIRE(broken.size() == 2);
  CHECK(broken[0].extra_space == Pt(0));
  CHECK(broken[0].width == Pt(65));
  CHECK(justified("aaaaaaaa bbbbbbbb cccccccccccccccc dd", 91)[0].extra_space == Pt(6));
}

TEST_CASE("a word longer than the measure is cut rather than let run over, and says so") {
  CHECK(lines("abcdefgh", 20) == Strings{"abcd", "efgh"});
  const ShapedText set = shaped("abcdefgh");
  const std::vector<Line> broken = break_lines(set, Pt(10), {Pt(20), Pt(20)}, LineFill::ragged);
  CHECK(broken[0].broken_token);
  CHECK_FALSE(broken[1].broken_token);
  // Words that have room on a line of their own are left in peace.
  CHECK(lines("ab cdef ghijklmn", 20) == Strings{"ab ", "cdef ", "ghij", "klmn"});
}

TEST_CASE("a cut never tears a ligature or a character of several bytes") {
  // "fi" is one glyph of 7.5 pt.
  CHECK(lines("afi", 9) == Strings{"a", "fi"});
  CHECK(lines("\u00e9\u00e9", 5) == Strings{"\u00e9", "\u00e9"});
}

TEST_CASE("a single cluster wider than the measure stands alone and over") {
  const ShapedText set = shaped("WW");
  const std::vector<Line> broken = break_lines(set, Pt(10), {Pt(4), Pt(4)}, LineFill::ragged);
  REQUIRE(broken.size() == 2);
  CHECK(broken[0].width == Pt(10));
}

TEST_CASE("an empty text has one empty line") {
  const std::vector<Line> broken =
      break_lines(shaped(""), Pt(10), {Pt(50), Pt(50)}, LineFill::ragged);
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].begin == broken[0].end);
}

TEST_CASE("for any text, measure and size, lines hold every byte once and fit") {
  constexpr const char* kPieces[] = {"a",
                                     "professor ",
                                     " ",
                                     "-",
                                     "/",
                                     ".",
                                     "fi",
                                     "A",
                                     "V",
                                     "\u00e9",
                                     "\u00a0",
                                     "\u4e16",
                                     "\u754c\u3001",
                                     " of the ",
                                     "state-of-the-art ",
                                     "https://example.org/a/long/path?with=query&more ",
                                     "Donaudampfschifffahrt",
                                     "A. B. Family, ",
                                     "2019\u20132024",
                                     "\u2014",
                                     "\u200b",
                                     "  ",
                                     "(C++) "};
  std::mt19937 random(20261123);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += kPieces[random() % std::size(kPieces)];
    const ShapedText set = shaped(text);
    const Pt size(6.0 + static_cast<double>(random() % 12));
    // Never narrower than the widest single cluster.
    const Measures measures{size * (1.2 + static_cast<double>(random() % 200) / 10),
                            size * (1.2 + static_cast<double>(random() % 200) / 10)};
    for (const LineFill fill : {LineFill::ragged, LineFill::balanced, LineFill::justified}) {
      CAPTURE(text);
      CAPTURE(measures.first.value());
      CAPTURE(measures.rest.value());
      const std::vector<Line> broken = break_lines(set, size, measures, fill);
      CHECK(broken == break_lines(set, size, measures, fill));
      std::uint32_t at = 0;
      for (std::size_t i = 0; i < broken.size(); ++i) {
        const Line& line = broken[i];
        CHECK(line.begin == at);
        CHECK((line.end > line.begin || set.source.text.empty()));
        CHECK(fits(measures.of_line(i), line.width));
        CHECK(line.extra_space >= size * -0.0801);
        CHECK(line.extra_space <= size * 0.6);
        at = line.end;
      }
      CHECK(at == set.source.text.size());
    }
  }
}

}  // namespace vitaset
