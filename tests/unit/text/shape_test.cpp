#include "text/shape.h"

#include <doctest/doctest.h>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

ShapedText shaped(const StyledText& text) {
  Sink sink;
  return Shaper(testing::test_fonts()).shape(text, sink);
}

Em whole_width(const ShapedText& text) {
  return text.width(0, static_cast<std::uint32_t>(text.source.text.size()));
}

}  // namespace

TEST_CASE("advances are in em of the paragraph's size") {
  CHECK(whole_width(shaped(testing::styled("abc"))) == Em(1.5));
  CHECK(whole_width(shaped(testing::styled("Abc d"))) == Em(3));
}

TEST_CASE("kerning and ligatures count") {
  CHECK(whole_width(shaped(testing::styled("AV"))) == Em(1.75));
  CHECK(whole_width(shaped(testing::styled("fi"))) == Em(0.75));
}

TEST_CASE("kerning survives where only the ink changes, not where the style does") {
  StyledText ink = testing::styled("AV");
  ink.spans = {{0, 1, 0, 0, 0, {}}, {1, 2, 0, 1, 0, {}}};
  CHECK(whole_width(shaped(ink)) == Em(1.75));
  StyledText bold = ink;
  bold.styles.push_back(bold.styles[0]);
  bold.styles[1].face = testing::test_face(700);
  bold.spans[1].style = 1;
  CHECK(whole_width(shaped(bold)) == Em(2));
}

TEST_CASE(
    "soft hyphens are breaks inside words, not where a line may end anyway, and are not drawn") {
  const ShapedText text = shaped(testing::styled("ab\u00adcd e\u00adf"));
  CHECK(text.source.text == "abcd ef");
  REQUIRE(text.breaks.size() == 3);
  CHECK(text.breaks[0] == BreakOpportunity{2, BreakKind::hyphenation, Em(0.5), Em(0)});
  CHECK(text.breaks[1].kind == BreakKind::space);
  CHECK(text.breaks[2].offset == 6);
  const ShapedText both = shaped(testing::styled("ab\u200b\u00adcd"));
  REQUIRE(both.breaks.size() == 1);
  CHECK(both.breaks[0].kind == BreakKind::dash);
}

TEST_CASE("a line that ends with an added hyphen is shaped with it") {
  Sink sink;
  const Shaper shaper(testing::test_fonts());
  const ShapedText text = shaper.shape(testing::styled("afia"), sink);
  const std::vector<ShapedGlyph> glyphs = shaper.slice(text, text.runs[0], 0, 2, true);
  REQUIRE(glyphs.size() == 3);
  CHECK(glyphs[1].advance == Em(0.5));
  CHECK(glyphs[2].cluster == 2);
}

TEST_CASE("features, tracking and scale act") {
  StyledText text = testing::styled("fi");
  text.styles[0].features = {"liga=0"};
  CHECK(whole_width(shaped(text)) == Em(1));
  text.styles[0].features.clear();
  text.styles[0].tracking = Em(0.1);
  // Spaced letters are not tied together.
  CHECK(whole_width(shaped(text)).value() == doctest::Approx(1.2));
  text.styles[0].tracking = Em(0);
  text.styles[0].scale = 0.5;
  CHECK(whole_width(shaped(text)) == Em(0.375));
}

TEST_CASE("a character the face lacks comes from the fallback chain") {
  const ShapedText text = shaped(testing::styled("a\u03b1b"));
  REQUIRE(text.runs.size() == 3);
  CHECK(text.runs[1].face->family() == "Vitaset Test Greek");
  CHECK_FALSE(text.runs[1].missing);
  CHECK(whole_width(text) == Em(1.5));
}

TEST_CASE("a character no font has is a box, and is reported with those tried") {
  Sink sink;
  const ShapedText text = Shaper(testing::test_fonts()).shape(testing::styled("a\u4e2db"), sink);
  REQUIRE(text.runs.size() == 3);
  CHECK(text.runs[1].missing);
  CHECK(text.width(1, 4) > Em(0));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::missing_glyph);
  CHECK(sink.diagnostics()[0].message.find("U+4E2D") != std::string::npos);
  CHECK(sink.diagnostics()[0].notes[0].message == "tried: Vitaset Test and Vitaset Test Greek");
}

TEST_CASE(
    "a character no font has is told once, where it stands first, with the package for its "
    "script") {
  Sink sink;
  const Shaper shaper(testing::test_fonts());
  for (const std::uint32_t place : {50U, 20U}) {
    StyledText text = testing::styled("a\u4e2db\u4e2d");
    text.spans[0].source = {FileId{0}, place, place + 8};
    (void)shaper.shape(text, sink);
  }
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].span == Span{FileId{0}, 21, 24});
  REQUIRE(sink.diagnostics()[0].hints.size() == 2);
  CHECK(sink.diagnostics()[0].hints[1].find("fonts-noto-cjk") != std::string::npos);
}

TEST_CASE("positions are the sums of the advances before each byte") {
  const ShapedText text = shaped(testing::styled("a\u00e9B"));
  REQUIRE(text.positions.size() == 5);
  CHECK(text.width(0, 1) == Em(0.5));
  CHECK(text.width(1, 3) == Em(0.5));
  CHECK(text.width(3, 4) == Em(1));
}

TEST_CASE("a slice at a place that is unsafe to break is shaped again") {
  Shaper shaper(testing::test_fonts());
  Sink sink;
  const ShapedText text = shaper.shape(testing::styled("AV"), sink);
  const std::vector<ShapedGlyph> first = shaper.slice(text, text.runs[0], 0, 1);
  const std::vector<ShapedGlyph> second = shaper.slice(text, text.runs[0], 1, 2);
  REQUIRE(first.size() == 1);
  REQUIRE(second.size() == 1);
  CHECK(first[0].advance == Em(1));  // without the kerning that a neighbour would bring
  CHECK(second[0].advance == Em(1));
  CHECK(second[0].cluster == 1);
}

TEST_CASE("a cut through a ligature takes it apart, and loses no letter") {
  Shaper shaper(testing::test_fonts());
  Sink sink;
  const ShapedText text = shaper.shape(testing::styled("afib"), sink);
  const std::vector<ShapedGlyph> first = shaper.slice(text, text.runs[0], 0, 2);
  const std::vector<ShapedGlyph> second = shaper.slice(text, text.runs[0], 2, 4);
  REQUIRE(first.size() == 2);
  CHECK(first[1].cluster == 1);
  CHECK(first[1].advance == Em(0.5));
  REQUIRE(second.size() == 2);
  CHECK(second[0].cluster == 2);
}

TEST_CASE("a letter whose mark no font has is a box, never a glyph of nothing") {
  Sink sink;
  const ShapedText text = Shaper(testing::test_fonts()).shape(testing::styled("ar\u0325b"), sink);
  REQUIRE(text.runs.size() == 3);
  CHECK(text.runs[1].missing);
  CHECK(text.runs[1].begin == 1);
  CHECK(text.runs[1].end == 4);
  CHECK(sink.diagnostics().size() == 1);
}

TEST_CASE("every byte of the text belongs to one run") {
  const ShapedText text = shaped(testing::styled("ab \u03b1\u03b2 \u4e2d C++ \u00e9."));
  std::uint32_t at = 0;
  for (const ShapedRun& run : text.runs) {
    CHECK(run.begin == at);
    at = run.end;
  }
  CHECK(at == text.source.text.size());
}

TEST_CASE("an empty text has no glyphs and no width") {
  const ShapedText text = shaped(testing::styled(""));
  CHECK(text.glyphs.empty());
  CHECK(whole_width(text) == Em(0));
}

TEST_CASE("spaces at a line's end are trimmed, and a separator that parts nothing there") {
  StyledText text = testing::styled("ab | cd | ef");
  CHECK(shaped(text).trimmed(0, 5) == 4);
  text.separator = "|";
  const ShapedText separated = shaped(text);
  CHECK(separated.trimmed(0, 5) == 2);
  CHECK(separated.trimmed(5, 10) == 7);
  CHECK(separated.trimmed(0, 3) == 2);
  CHECK(separated.trimmed(0, 12) == 12);
  CHECK(separated.trimmed(3, 5) == 3);
  // A sign at the very end of the text was written there.
  text = testing::styled("ab |");
  text.separator = "|";
  CHECK(shaped(text).trimmed(0, 4) == 4);
}

}  // namespace vitaset
