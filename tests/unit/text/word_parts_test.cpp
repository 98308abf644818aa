#include "text/word_parts.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

ShapedText shaped(const StyledText& text) {
  Sink sink;
  return Shaper(testing::test_fonts()).shape(text, sink);
}

std::optional<BreakOpportunity> measured(const StyledText& text, std::uint32_t at) {
  const RunShaper runs;
  WordParts parts(runs);
  return parts.measure(shaped(text), at);
}

}  // namespace

TEST_CASE("a part is wider by its hyphen") {
  CHECK(measured(testing::styled("abcd"), 2) ==
        BreakOpportunity{2, BreakKind::hyphenation, Em(0.5), Em(0)});
}

TEST_CASE("what a letter and its hyphen need is remembered by style") {
  const RunShaper runs;
  WordParts parts(runs);
  StyledText text = testing::styled("abab");
  text.styles.push_back(text.styles[0]);
  text.styles[1].scale = 2;
  text.spans = {{0, 2, 0, 0, 0, {}}, {2, 4, 1, 0, 0, {}}};
  const ShapedText set = shaped(text);
  CHECK(parts.measure(set, 1)->end_extra == Em(0.5));
  CHECK(parts.measure(set, 1)->end_extra == Em(0.5));
  CHECK(parts.measure(set, 3)->end_extra == Em(1));
}

TEST_CASE("kerning and ligatures that a cut parts are counted on its own side") {
  // "A" gets back the quarter that V had moved it by.
  const auto kerned = measured(testing::styled("aAVa"), 2);
  REQUIRE(kerned);
  CHECK(kerned->end_extra == Em(0.75));
  CHECK(kerned->start_extra == Em(0));
  // "fi" of 0.75 counts with "f"; alone that is 0.5 and the hyphen, and "i" 0.5 after nothing.
  const auto tied = measured(testing::styled("afia"), 2);
  REQUIRE(tied);
  CHECK(tied->end_extra == Em(0.25));
  CHECK(tied->start_extra == Em(0.5));
}

TEST_CASE("no word is parted at the borders of runs and where no font has the letters") {
  const StyledText greek = testing::styled("ab\u03b1\u03b2");
  CHECK_FALSE(measured(greek, 2));
  CHECK_FALSE(measured(testing::styled("ab"), 0));
  CHECK_FALSE(measured(testing::styled("ab"), 2));
  CHECK_FALSE(measured(testing::styled("\u4e2d\u6587"), 3));
  // The Greek face of the tests has no hyphen.
  CHECK_FALSE(measured(greek, 4));
}

}  // namespace vitaset
