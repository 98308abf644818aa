#include "text/run_shaper.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

Em width(const std::vector<ShapedGlyph>& glyphs) {
  Em sum;
  for (const ShapedGlyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

ShapedRun whole(const StyledText& text) {
  return {testing::test_face(), 0, 0, static_cast<std::uint32_t>(text.text.size()), 0, 0, 0, false};
}

}  // namespace

TEST_CASE("a stretch is shaped between its neighbours, or alone") {
  const StyledText text = testing::styled("aAVb");
  const RunShaper shaper;
  std::vector<ShapedGlyph> between;
  shaper.shape(text, whole(text), 0, 4, between);
  CHECK(width(between) == Em(2.75));  // 0.5 + 1 + 1 + 0.5, A V kerned by −0.25
  std::vector<ShapedGlyph> alone;
  shaper.shape_alone(text, whole(text), 2, 4, false, alone);
  CHECK(width(alone) == Em(1.5));
  CHECK(alone[0].cluster == 2);
}

TEST_CASE("an added hyphen is a glyph of its own after the stretch") {
  const StyledText text = testing::styled("abcd");
  const RunShaper shaper;
  std::vector<ShapedGlyph> glyphs;
  shaper.shape_alone(text, whole(text), 1, 3, true, glyphs);
  REQUIRE(glyphs.size() == 3);
  CHECK(glyphs[2].cluster == 3);
  CHECK(glyphs[2].id == testing::test_face()->glyph('-'));
  CHECK(width(glyphs) == Em(1.5));
}

TEST_CASE("a face that has no hyphen of its own kind draws the plain one") {
  CHECK(RunShaper::hyphen(*testing::test_face()) == "-");
}

}  // namespace vitaset
