#include "layout/line_setter.h"

#include <doctest/doctest.h>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

/// A whole text set on one line at (0, 0), 10 pt.
std::vector<PageItem> set(Workshop& shop, const RichText& text, std::uint32_t begin = 0,
                          std::uint32_t end = ~0U) {
  const SetText set_text =
      shop.setter.set(text, shop.style.type.body, {kDocumentNode, shop.style.link_color, false});
  end = std::min(end, static_cast<std::uint32_t>(set_text.shaped.source.text.size()));
  std::vector<PageItem> items;
  set_line(set_text, {begin, end, {}, Pt(10), Pt(0)}, shop.setter.shaper(), shop.nodes, items);
  return items;
}

const GlyphRun& run(const std::vector<PageItem>& items, std::size_t index) {
  return std::get<GlyphRun>(items.at(index));
}

}  // namespace

TEST_CASE("a line is one run where face, colour and structure stay the same") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, rich("one two"));
  REQUIRE(items.size() == 1);
  CHECK(run(items, 0).text == "one two");
  CHECK(run(items, 0).width() == Pt(35));
}

TEST_CASE("runs stand one after the other, and read as the text does") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, rich("a **b** c"));
  REQUIRE(items.size() == 3);
  CHECK(run(items, 1).origin.x == Pt(10));
  CHECK(run(items, 2).origin.x == Pt(15));
  CHECK(run(items, 0).text + run(items, 1).text + run(items, 2).text == "a b c");
}

TEST_CASE("a ligature that reaches into a link goes with its first letter") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, rich("f[in](https://example.org/)"));
  // f and i are one glyph: the run outside the link reads "fi", the link "n".
  CHECK(run(items, 0).text == "fi");
  CHECK(run(items, 1).text == "n");
}

TEST_CASE("a link has one area around all its pieces, after them") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, rich("[a **b**](https://example.org/) c"));
  REQUIRE(items.size() == 4);
  const LinkArea& area = std::get<LinkArea>(items[2]);
  CHECK(area.area.origin.x == Pt(0));
  CHECK(area.area.size.width == Pt(15));
  CHECK(area.area.size.height == Pt(10));  // ascender and descender
  CHECK(run(items, 3).text == " c");
}

TEST_CASE("spaces of every width read as a plain one") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, plain_text("a\u00a0b"));
  CHECK(run(items, 0).text == "a b");
  CHECK(run(items, 0).glyphs[2].cluster == 2);
}

TEST_CASE("a parted word reads as all of it where it begins, as a space where it goes on") {
  Workshop shop;
  const SetText text =
      shop.setter.set(rich("aa bbcc dd"), shop.style.type.body, {kDocumentNode, {}, false});
  const NodeId word = shop.structure.add(Role::span, kDocumentNode);
  std::vector<PageItem> items;
  set_line(text, {0, 5, {}, Pt(10), Pt(0), true, {{3, 7, word}}}, shop.setter.shaper(), shop.nodes,
           items);
  REQUIRE(items.size() == 2);
  CHECK(run(items, 0).text == "aa ");
  CHECK_FALSE(run(items, 0).actual_text.has_value());
  CHECK(run(items, 1).text == "bb-");
  CHECK(run(items, 1).actual_text == "bbcc");
  CHECK(run(items, 1).mark == Mark(word));
  CHECK(run(items, 1).width() == Pt(15));
  items.clear();
  set_line(text, {5, 10, {}, Pt(10), Pt(0), false, {{3, 7, word}}}, shop.setter.shaper(),
           shop.nodes, items);
  REQUIRE(items.size() == 2);
  CHECK(run(items, 0).text == "cc");
  CHECK(run(items, 0).actual_text == " ");
  CHECK(run(items, 1).text == " dd");
  CHECK(run(items, 1).mark == Mark(kDocumentNode));
}

TEST_CASE("a parted word in a link belongs to the link's area") {
  Workshop shop;
  const SetText text = shop.setter.set(rich("[aa bbcc](https://example.org/)"),
                                       shop.style.type.body, {kDocumentNode, {}, false});
  const NodeId link = std::get<NodeId>(text.inks[0].mark);
  const NodeId word = shop.structure.add(Role::span, link);
  std::vector<PageItem> items;
  set_line(text, {0, 5, {}, Pt(10), Pt(0), true, {{3, 7, word}}}, shop.setter.shaper(), shop.nodes,
           items);
  REQUIRE(items.size() == 3);
  CHECK(std::get<LinkArea>(items[2]).node == link);
  CHECK(std::get<LinkArea>(items[2]).area.size.width == Pt(30));
}

TEST_CASE("a missing character is a box that reads as it") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, plain_text("a\u4e2d\u6587b"));
  REQUIRE(items.size() == 4);
  CHECK(std::get<Path>(items[1]).actual_text == "\u4e2d");
  CHECK(std::get<Path>(items[2]).actual_text == "\u6587");
  CHECK(run(items, 3).origin.x > Pt(5));
}

TEST_CASE("raised text stands above the baseline in its own size") {
  Workshop shop;
  const std::vector<PageItem> items = set(shop, rich("x^2^"));
  CHECK(run(items, 1).size == Pt(5));
  CHECK(run(items, 1).origin.y == Pt(-4));
}

TEST_CASE("space added to justify is added at spaces only") {
  Workshop shop;
  const SetText text = shop.setter.set(rich("a b c"), shop.style.type.body, {});
  std::vector<PageItem> items;
  const Pt width =
      set_line(text, {0, 5, {}, Pt(10), Pt(3)}, shop.setter.shaper(), shop.nodes, items);
  CHECK(width == Pt(31));
  CHECK(run(items, 0).glyphs[1].advance == Pt(8));
  CHECK(run(items, 0).glyphs[0].advance == Pt(5));
}

TEST_CASE(
    "underlined text has one rule below all its pieces, but not below a space at a line's end") {
  Workshop shop;
  shop.style.type.underline_width = Pt(0.4);
  shop.style.type.underline_drop = Em(0.1);
  RichText text;
  Inline under{InlineKind::underline, {}, {}, rich("a **b** ").nodes, {}};
  under.children.push_back(text_node(" "));
  text.nodes = {text_node("x"), under, text_node("y")};
  const std::vector<PageItem> items = set(shop, text);
  std::vector<Rule> rules;
  for (const PageItem& item : items) {
    if (const Rule* rule = std::get_if<Rule>(&item)) rules.push_back(*rule);
  }
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].area.origin.x.value() == doctest::Approx(5));
  CHECK(rules[0].area.origin.y.value() == doctest::Approx(1));
  CHECK(rules[0].area.size == Size{Pt(15), Pt(0.4)});  // "a b", each half an em
  CHECK(rules[0].mark == Mark(Artifact::layout));
}

}  // namespace vitaset
