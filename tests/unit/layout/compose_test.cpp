#include "layout/compose.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/layout/galley_signs.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

ParagraphBlock paragraph(Workshop& shop, const std::string& text) {
  ParagraphBlock block;
  block.mark = kDocumentNode;
  block.text = shop.setter.set(rich(text), shop.style.type.body, {kDocumentNode, {}, false});
  return block;
}

Galley compose(Workshop& shop, std::vector<Block> blocks, double measure = 100,
               const Knobs& knobs = {}) {
  const ShapedCv cv{std::move(blocks), shop.nodes};
  return compose(cv, Pt(measure), knobs, shop.setter.shaper(), shop.sink);
}

const GalleyLine& line(const Galley& galley, std::size_t item) {
  return std::get<GalleyLine>(galley.items.at(item));
}

const GlyphRun& run(const GalleyLine& line, std::size_t index) {
  return std::get<GlyphRun>(line.items.at(index));
}

std::string text(const GalleyLine& line) {
  std::string all;
  for (const PageItem& item : line.items) {
    if (const GlyphRun* each = std::get_if<GlyphRun>(&item)) {
      all += each->actual_text.value_or(each->text);
    }
  }
  return all;
}

std::string outline(const Galley& galley) { return testing::signs(galley.items); }

}  // namespace

TEST_CASE("lines are a leading apart, the baseline where half the rest goes above") {
  Workshop shop;
  const Galley galley = compose(shop, {paragraph(shop, "aaaaaaaaaaaaaaa bbbbbbbbbb")});
  REQUIRE(outline(galley) == "L b500 L");
  CHECK(line(galley, 0).height == Pt(12));
  // 12 − (7.5 + 2.5) leaves 2, of which one goes above; the ascender follows.
  CHECK(run(line(galley, 0), 0).origin.y == Pt(8.5));
}

TEST_CASE("the space at a line's end stays in the text, not after the last line") {
  Workshop shop;
  const Galley galley = compose(shop, {paragraph(shop, "aaaaaaaaaaaaaaa bbbbbbbbbb")});
  CHECK(text(line(galley, 0)) == "aaaaaaaaaaaaaaa ");
  CHECK(text(line(galley, 2)) == "bbbbbbbbbb");
}

TEST_CASE("an indent at the end narrows lines and what stands at their ends") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaaaaaa bbbbbbbb");  // 85 pt
  block.end_indent = Pt(30);
  CHECK(outline(compose(shop, {block}, 114)) == "L b500 L");
  CHECK(outline(compose(shop, {block}, 116)) == "L");
  block.aside = Aside{paragraph(shop, "2020").text, Pt(10)};
  const Galley beside = compose(shop, {block}, 200);
  CHECK(run(line(beside, 0), 2).origin.x == Pt(200 - 30 - 20));
  // Too wide to stand beside the text, it keeps the indent below it.
  block.aside = Aside{paragraph(shop, "cccccccccc dddddddddd").text, Pt(10)};
  CHECK(outline(compose(shop, {block}, 120)) == "L k L b500 L");
}

TEST_CASE("a picture's top stands with the capitals of the first line, what follows below it") {
  Workshop shop;
  const PictureBlock picture{std::make_shared<const Picture>(),
                             {Pt(30), Pt(40)},
                             Side::end,
                             paragraph(shop, "a").text.height,
                             NodeId{0}};
  const Galley galley =
      compose(shop, {paragraph(shop, "A"), picture, paragraph(shop, "b"), ClearBlock{},
                     SpaceBlock{Pt(5), SpaceStrength::section}, paragraph(shop, "c")});
  // The baseline is at 8.5 pt; capitals are 0.7 em of 10 pt tall.
  const Rect area = std::get<Image>(line(galley, 0).items.at(1)).area;
  CHECK(area.origin.x == Pt(70));
  CHECK(area.origin.y.value() == doctest::Approx(1.5));
  REQUIRE(outline(galley) == "L k L L k s5 L");
  CHECK(line(galley, 3).height.value() == doctest::Approx(41.5 - 24));
}

namespace {

/// Two columns of 40 pt, eight letters each, in a measure of 100 pt.
ColumnsBlock columns(Workshop& shop, const std::vector<std::string>& texts) {
  ColumnsBlock block;
  block.gutter = Pt(20);
  block.gap = Pt(6);
  block.longest = Pt(60);
  block.break_penalty = 5;
  for (const std::string& text : texts) block.cells.push_back({{paragraph(shop, text)}});
  return block;
}

/// Where each run of a line begins.
std::vector<Point> origins(const GalleyLine& line) {
  std::vector<Point> all;
  for (const PageItem& item : line.items) all.push_back(std::get<GlyphRun>(item).origin);
  return all;
}

}  // namespace

TEST_CASE("entries in columns are one line of the galley, read down one column after the other") {
  Workshop shop;
  const Galley galley = compose(shop, {columns(shop, {"aaaa bbbb", "cccc", "dddd"})});
  REQUIRE(outline(galley) == "L");
  CHECK(text(line(galley, 0)) == "aaaa bbbb ccccdddd");
  CHECK(line(galley, 0).height == Pt(30));
  // Line by line, the space that parts the columns, then the second column with its gap.
  CHECK(origins(line(galley, 0)) == std::vector<Point>{{Pt(0), Pt(8.5)},
                                                       {Pt(0), Pt(20.5)},
                                                       {Pt(20), Pt(20.5)},
                                                       {Pt(60), Pt(8.5)},
                                                       {Pt(60), Pt(26.5)}});
}

TEST_CASE("what does not fit the longest columns follows below, after a break and a gap") {
  Workshop shop;
  // Three entries of a line and two gaps are 48 pt, a fourth one would be 66.
  const std::vector<std::string> seven{"aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggg"};
  const Galley galley = compose(shop, {columns(shop, seven)});
  REQUIRE(outline(galley) == "L b5 s6 L");
  CHECK(text(line(galley, 0)) == "aaaabbbbcccc ddddeeeeffff");
  CHECK(text(line(galley, 3)) == "gggg");
}

TEST_CASE("an entry too tall for a column stands over the whole measure, where pages can part it") {
  Workshop shop;
  std::string words = "aaaaaaaa";
  for (int i = 1; i < 7; ++i) words += " aaaaaaaa";
  const Galley galley = compose(shop, {columns(shop, {"bbbb", words, "cccc"})});
  // Two words on a line: four lines.
  CHECK(outline(galley) == "L b5 s6 L b500 L b140 L b500 L b5 s6 L");
  CHECK(shop.sink.diagnostics().empty());
}

TEST_CASE("a heading of two lines is not parted either") {
  Workshop shop;
  ParagraphBlock heading = paragraph(shop, "aaaaaaaaaa bbbbbbbbbb");
  heading.heading = Heading::section;
  heading.outline_title = "aaaaaaaaaa bbbbbbbbbb";
  const Galley galley = compose(shop, {heading, paragraph(shop, "x")}, 60);
  CHECK(outline(galley) == "L k L k L");
  CHECK_FALSE(line(galley, 0).outline_title.empty());
  CHECK(line(galley, 2).outline_title.empty());
}

TEST_CASE("a rule hangs under the last line and belongs to its height") {
  Workshop shop;
  ParagraphBlock heading = paragraph(shop, "h");
  heading.underline = Underline{Pt(0.5), Pt(2.5), {1, 2, 3}};
  const Galley galley = compose(shop, {heading});
  CHECK(line(galley, 0).height == Pt(15));
  const Rule& rule = std::get<Rule>(line(galley, 0).items.at(1));
  CHECK(rule.area == Rect{{Pt(0), Pt(14.5)}, {Pt(100), Pt(0.5)}});
  CHECK(rule.mark == Mark(Artifact::layout));
}

TEST_CASE("dates stand at the measure's end on the title's baseline, behind one stretched space") {
  Workshop shop;
  ParagraphBlock title = paragraph(shop, "title");
  title.aside = Aside{shop.setter.set(rich("2026"), shop.style.type.date, {}), Pt(10)};
  const Galley galley = compose(shop, {title});
  const GalleyLine& first = line(galley, 0);
  REQUIRE(first.items.size() == 3);
  CHECK(text(first) == "title  2026");
  CHECK(run(first, 1).origin.x == Pt(25));
  CHECK(run(first, 1).width() == Pt(55));
  CHECK(run(first, 2).origin == Point{Pt(80), run(first, 0).origin.y});
}

TEST_CASE("a long title keeps clear of its dates, which follow its last word") {
  Workshop shop;
  ParagraphBlock title = paragraph(shop, "aaaaaa bbbbbb cccccc dddddd");
  title.aside = Aside{shop.setter.set(rich("2026"), shop.style.type.date, {}), Pt(10)};
  const Galley galley = compose(shop, {title});
  // 70 pt: 13 letters and a space.
  CHECK(text(line(galley, 0)) == "aaaaaa bbbbbb ");
  CHECK(text(line(galley, 2)) == "cccccc dddddd  2026");
}

TEST_CASE("an aside of nothing but an invisible character is none") {
  Workshop shop;
  ParagraphBlock title = paragraph(shop, "title");
  title.aside = Aside{shop.setter.set(plain_text("\u2060"), shop.style.type.date, {}), Pt(10)};
  CHECK(text(line(compose(shop, {title}), 0)) == "title  ");
}

TEST_CASE("dates as long as half the measure stand below the title") {
  Workshop shop;
  ParagraphBlock title = paragraph(shop, "title");
  title.aside = Aside{shop.setter.set(rich("a very long date"), shop.style.type.date, {}), Pt(10)};
  const Galley galley = compose(shop, {title});
  CHECK(text(line(galley, 0)) == "title");
  CHECK(text(line(galley, 2)) == "a very long date");
}

TEST_CASE("a bullet hangs; one space reaches from it to the text") {
  Workshop shop;
  ParagraphBlock item = paragraph(shop, "aaaa bbbb");
  item.indent = Pt(15);
  item.label = Label{shop.setter.set(plain_text("\u2022"), shop.style.type.body, {}), Pt(15)};
  const Galley galley = compose(shop, {item}, 45);
  const GalleyLine& first = line(galley, 0);
  CHECK(run(first, 0).origin.x == Pt(0));
  CHECK((run(first, 0).width() + run(first, 1).width()).value() == doctest::Approx(15));
  CHECK(run(first, 1).actual_text == "  ");
  CHECK(run(first, 2).origin == Point{Pt(15), run(first, 0).origin.y});
  CHECK(run(line(galley, 2), 0).origin.x == Pt(15));
}

TEST_CASE("centred lines have the same white on both sides") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa");
  block.placement = Placement::center;
  CHECK(run(line(compose(shop, {block}), 0), 0).origin.x == Pt(40));
}

TEST_CASE("headings and centred text are balanced, other text fills its lines") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa aaaa aaaa aaaa aaaa aaaa");
  CHECK(text(line(compose(shop, {block}, 120), 0)) == "aaaa aaaa aaaa aaaa ");
  block.heading = Heading::section;
  CHECK(text(line(compose(shop, {block}, 120), 0)) == "aaaa aaaa aaaa ");
  block.heading = Heading::none;
  block.placement = Placement::center;
  CHECK(text(line(compose(shop, {block}, 120), 0)) == "aaaa aaaa aaaa ");
}

TEST_CASE("justified lines fill the measure but for the last") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa aaaa aaaa aaaa aaaa");
  block.justified = true;
  const Galley galley = compose(shop, {block}, 102);
  const GlyphRun& first = run(line(galley, 0), 0);
  CHECK((first.width() - first.glyphs.back().advance).value() == doctest::Approx(102));
  CHECK(run(line(galley, 2), 0).width() == Pt(20));
}

TEST_CASE("knobs change sizes, leading and gaps without shaping again") {
  Workshop shop;
  const Galley galley = compose(
      shop,
      {paragraph(shop, "aaaa"), SpaceBlock{Pt(6), SpaceStrength::entry}, paragraph(shop, "b"),
       SpaceBlock{Pt(6), SpaceStrength::section}, paragraph(shop, "c")},
      100, {0.5, 2, 2, 0.5});
  CHECK(outline(galley) == "L k s3 L k s12 L");
  CHECK(line(galley, 0).height == Pt(24));
  CHECK(run(line(galley, 0), 0).size == Pt(5));
  CHECK(run(line(galley, 0), 0).width() == Pt(10));
}

TEST_CASE("a line that runs over and a word that was cut are told, with the amount") {
  Workshop shop;
  (void)compose(shop, {paragraph(shop, "W")}, 4);
  REQUIRE(shop.sink.diagnostics().size() == 1);
  CHECK(shop.sink.diagnostics()[0].code == Code::overfull_line);
  CHECK(shop.sink.diagnostics()[0].message.find("6.0 pt") != std::string::npos);
  (void)compose(shop, {paragraph(shop, "abcdefghij")}, 30);
  REQUIRE(shop.sink.diagnostics().size() == 2);
  CHECK(shop.sink.diagnostics()[1].code == Code::broken_token);
}

TEST_CASE("a separator is drawn between pieces of a line, not at its end") {
  Workshop shop;
  ParagraphBlock contacts;
  contacts.mark = kDocumentNode;
  // Letters and spaces of half an em: ten of them fit in 50 pt.
  contacts.text = shop.setter.set(
      {{plain_text("aaa | "), true}, {plain_text("bbb | "), true}, {plain_text("cccc"), true}},
      shop.style.type.body, {kDocumentNode, {}, false, "|"});
  const Galley galley = compose(shop, {contacts}, 50);
  CHECK(text(line(galley, 0)) == "aaa | bbb ");
  CHECK(text(line(galley, 2)) == "cccc");
}

TEST_CASE("a label with a gap reaches to the text; one that is too wide stands above") {
  Workshop shop;
  ParagraphBlock entry = paragraph(shop, "aaa");
  entry.indent = Pt(40);
  entry.label = Label{paragraph(shop, "2020").text, Pt(40), Pt(10)};
  const Galley beside = compose(shop, {entry});
  CHECK(outline(beside) == "L");
  CHECK(text(line(beside, 0)) == "2020  aaa");
  CHECK(run(line(beside, 0), 0).origin.x == Pt(0));
  entry.label = Label{paragraph(shop, "20202021").text, Pt(40), Pt(10)};
  const Galley above = compose(shop, {entry});
  CHECK(outline(above) == "L k L");
  CHECK(text(line(above, 0)) == "20202021");
  CHECK(text(line(above, 2)) == "aaa");
}

TEST_CASE("an empty column before a line is one space, for those who look for columns") {
  Workshop shop;
  ParagraphBlock entry = paragraph(shop, "aaaaa bbbbb");
  entry.indent = Pt(60);
  entry.beside_column = true;
  const Galley galley = compose(shop, {entry});
  REQUIRE(outline(galley) == "L b500 L");
  for (const std::size_t item : {std::size_t{0}, std::size_t{2}}) {
    CHECK(run(line(galley, item), 0).actual_text == "  ");
    CHECK(run(line(galley, item), 0).width() == Pt(60));
  }
  entry.label = Label{paragraph(shop, "-").text, Pt(10)};
  const Galley bullet = compose(shop, {entry});
  CHECK(run(line(bullet, 0), 0).width() == Pt(50));
  CHECK(text(line(bullet, 0)) == "  -  aaaaa ");
}

}  // namespace vitaset
