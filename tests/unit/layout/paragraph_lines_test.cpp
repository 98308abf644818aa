#include "layout/paragraph_lines.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::Workshop;

ParagraphBlock paragraph(Workshop& shop, const std::string& text) {
  ParagraphBlock block;
  block.mark = kDocumentNode;
  block.text = shop.setter.set(testing::rich(text), shop.style.type.body, {});
  return block;
}

/// What stands on each line.
std::vector<std::string> texts(const ParagraphBlock& block, const ParagraphLines& broken) {
  std::vector<std::string> all;
  for (const Line& line : broken.lines) {
    all.push_back(block.text.shaped.source.text.substr(line.begin, line.visible_end - line.begin));
  }
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is as wide as its letters, at its size") {
  Workshop shop;
  const SetText text = paragraph(shop, "aaaa bbb").text;
  CHECK(width_of(text, 1) == Pt(40));
  CHECK(width_of(text, 0.5) == Pt(20));
}

TEST_CASE("lines are broken between the indents, at the size") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa bbbb cccc");  // 70 pt
  CHECK(texts(block, break_paragraph(block, Pt(70), 1)) == Strings{"aaaa bbbb cccc"});
  block.indent = Pt(5);
  block.end_indent = Pt(10);
  const ParagraphLines broken = break_paragraph(block, Pt(70), 1);
  CHECK(broken.measure == Pt(55));
  CHECK(texts(block, broken) == Strings{"aaaa bbbb", "cccc"});
  CHECK(texts(block, break_paragraph(block, Pt(70), 0.5)) == Strings{"aaaa bbbb cccc"});
}

TEST_CASE("an aside narrows the lines beside it; one wider than half of them goes below") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa bbbb");
  block.aside = Aside{paragraph(shop, "2020").text, Pt(10)};
  const ParagraphLines beside = break_paragraph(block, Pt(100), 1);
  CHECK(beside.beside_aside);
  CHECK(beside.aside_width == Pt(20));
  CHECK(beside.measure == Pt(70));
  CHECK(break_paragraph(block, Pt(40), 1).beside_aside);
  const ParagraphLines below = break_paragraph(block, Pt(38), 1);
  CHECK_FALSE(below.beside_aside);
  CHECK(below.measure == Pt(38));
}

TEST_CASE("a label that leaves less than its gap has no room beside") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa");
  block.indent = Pt(40);
  block.label = Label{paragraph(shop, "202020").text, Pt(40), Pt(10)};
  CHECK(break_paragraph(block, Pt(100), 1).beside_label);
  block.label->gap = Pt(11);
  CHECK_FALSE(break_paragraph(block, Pt(100), 1).beside_label);
  CHECK(break_paragraph(block, Pt(100), 0.9).beside_label);
  block.label->gap.reset();  // without one it stands beside however wide it is
  CHECK(break_paragraph(block, Pt(100), 1).beside_label);
  block.label.reset();
  CHECK_FALSE(break_paragraph(block, Pt(100), 1).beside_label);
}

TEST_CASE("what has no room beside is a paragraph where it would have begun") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa");
  block.indent = Pt(40);
  block.end_indent = Pt(7);
  block.label = Label{paragraph(shop, "2020").text, Pt(30), Pt(10)};
  block.aside = Aside{paragraph(shop, "2021").text, Pt(10)};
  const ParagraphBlock label = label_alone(block);
  CHECK(label.text.shaped.source.text == "2020");
  CHECK(label.indent == Pt(10));
  CHECK(label.end_indent == Pt(7));
  CHECK(label.mark == block.mark);
  CHECK_FALSE(label.label);
  const ParagraphBlock aside = aside_alone(block);
  CHECK(aside.text.shaped.source.text == "2021");
  CHECK(aside.indent == Pt(40));
  CHECK_FALSE(aside.aside);
}

TEST_CASE("headings and what is centred have lines of one length") {
  Workshop shop;
  ParagraphBlock block = paragraph(shop, "aaaa aaaa aaaa aaaa aaaa aaaa");
  CHECK(texts(block, break_paragraph(block, Pt(120), 1))[0] == "aaaa aaaa aaaa aaaa");
  block.heading = Heading::group;
  CHECK(texts(block, break_paragraph(block, Pt(120), 1))[0] == "aaaa aaaa aaaa");
}

}  // namespace vitaset
