#include "layout/inline_text.h"

#include <doctest/doctest.h>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

const ShapeStyle& style_of(const SetText& text, std::size_t span) {
  return text.shaped.source.styles[text.shaped.source.spans[span].style];
}

const Ink& ink_of(const SetText& text, std::size_t span) {
  return text.inks[text.shaped.source.spans[span].attribute];
}

}  // namespace

TEST_CASE(
    "words may be parted where the place lets them, in their language, not in code or names") {
  Workshop shop;
  HyphenationRules rules;
  rules.exceptions.add("ab-cd");
  Hyphenators hyphenators(nullptr, std::move(rules), {}, shop.sink);
  InlineSetter setter(shop.style, testing::test_fonts(), shop.structure, shop.sink, &hyphenators);
  RichText text = rich("abcd `abcd` abcd");
  text.nodes.back().whole_words = true;
  InlineContext context{kDocumentNode, {}, false};
  const auto parted = [&] {
    std::vector<std::uint32_t> places;
    for (const BreakOpportunity& at :
         setter.set(text, shop.style.type.body, context).shaped.breaks) {
      if (at.kind == BreakKind::hyphenation) places.push_back(at.offset);
    }
    return places;
  };
  CHECK(parted().empty());
  context.hyphenate = true;
  CHECK(parted() == std::vector<std::uint32_t>{2});
  CHECK(shop.setter.set(text, shop.style.type.body, context).shaped.breaks.size() == 2);
}

TEST_CASE("markup becomes faces: bold the style's weight, emphasis inside emphasis upright") {
  Workshop shop;
  const SetText text = shop.setter.set(rich("a **b** *c **d** e*"), shop.style.type.body, {});
  CHECK(text.shaped.source.text == "a b c d e");
  CHECK(style_of(text, 0).face == testing::test_face());
  CHECK(style_of(text, 1).face == testing::test_face(700));
  CHECK(style_of(text, 3).face == testing::test_face(400, true));
  TextStyle italic = shop.style.type.body;
  italic.font.italic = true;
  CHECK(style_of(shop.setter.set(rich("*x*"), italic, {}), 0).face == testing::test_face());
}

TEST_CASE("raised and lowered text is smaller and off the baseline") {
  Workshop shop;
  const SetText text = shop.setter.set(rich("x^2^~i~"), shop.style.type.body, {});
  CHECK(style_of(text, 1).scale == 0.5);
  CHECK(style_of(text, 1).rise == Em(0.4));
  CHECK(style_of(text, 2).rise == Em(-0.2));
}

TEST_CASE("a link has a structure node of its own with its target, and its colour") {
  Workshop shop;
  const NodeId paragraph = shop.structure.add(Role::paragraph, kDocumentNode);
  const SetText text =
      shop.setter.set(rich("see [here](https://example.org/)"), shop.style.type.body,
                      {paragraph, shop.style.link_color, false});
  REQUIRE(shop.nodes.size() == 3);
  CHECK(shop.nodes[2].role == Role::link);
  CHECK(shop.nodes[2].parent == paragraph);
  CHECK(shop.nodes[2].target == "https://example.org/");
  CHECK(ink_of(text, 0).mark == Mark(paragraph));
  CHECK(ink_of(text, 1).mark == Mark(NodeId{2}));
  CHECK(ink_of(text, 1).color == shop.style.link_color);
}

TEST_CASE("links in artifacts make no structure") {
  Workshop shop;
  (void)shop.setter.set(rich("[x](https://example.org/)"), shop.style.type.body,
                        {Artifact::header, {}, false});
  CHECK(shop.nodes.size() == 1);
}

TEST_CASE("words of another language are a span that says so") {
  Workshop shop;
  RichText text = rich("a b");
  Inline german;
  german.kind = InlineKind::language;
  german.target = "de";
  german.children = {text_node("Boden")};
  text.nodes.push_back(german);
  const SetText set = shop.setter.set(text, shop.style.type.body, {kDocumentNode, {}, false});
  CHECK(shop.nodes.back().role == Role::span);
  CHECK(shop.nodes.back().language == "de");
  CHECK(style_of(set, 1).language == "de");
}

TEST_CASE("capitals are real ones") {
  Workshop shop;
  TextStyle style = shop.style.type.heading;
  style.text_case = TextCase::upper;
  CHECK(shop.setter.set(rich("Awards"), style, {}).shaped.source.text == "AWARDS");
}

TEST_CASE("an unbreakable piece is parted only as a last resort, links in it included") {
  Workshop shop;
  const SetText text = shop.setter.set(
      {{rich("ORCID [0000 1](https://example.org/) \u2013 "), true}, {rich("b c"), true}},
      shop.style.type.body, {});
  std::vector<std::uint32_t> places;
  for (const BreakOpportunity& at : text.shaped.breaks) {
    if (at.kind != BreakKind::last_resort) places.push_back(at.offset);
  }
  CHECK(places ==
        std::vector<std::uint32_t>{static_cast<std::uint32_t>(text.shaped.source.text.find('b'))});
}

TEST_CASE("an empty text is set without a complaint") {
  Workshop shop;
  CHECK(shop.setter.set(RichText{}, shop.style.type.body, {}).shaped.source.text.empty());
  CHECK(shop.sink.diagnostics().empty());
}

TEST_CASE("a missing bold is reported and the text is set all the same") {
  Workshop shop;
  TextStyle style = shop.style.type.body;
  style.bold_weight = 900;
  CHECK(shop.setter.set(rich("**b**"), style, {}).shaped.source.text == "b");
  REQUIRE(shop.sink.diagnostics().size() == 1);
  CHECK(shop.sink.diagnostics()[0].code == Code::missing_face);
}

TEST_CASE("a layout whose faces are not there cannot be set") {
  Workshop shop;
  CHECK(shop.setter.has_faces());
  shop.style.type.heading.font.family = "No Such Family";
  CHECK_FALSE(shop.setter.has_faces());
  CHECK(shop.sink.has_errors());
}

}  // namespace vitaset
