#include "layout/block_heights.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>

#include "layout/columns.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

struct Bench : Workshop {
  ParagraphBlock paragraph(const std::string& text) {
    ParagraphBlock block;
    block.mark = kDocumentNode;
    block.text = setter.set(rich(text), style.type.body, {kDocumentNode, {}, false});
    return block;
  }

  /// The galley's own height, lines and spaces as they stand, and the one foretold.
  void check_same(const std::vector<Block>& blocks, double measure, const Knobs& knobs = {},
                  const Omitted& omitted = {}) {
    const ShapedCv cv{blocks, nodes};
    const Galley galley = compose(cv, Pt(measure), knobs, setter.shaper(), sink, omitted);
    const std::vector<BlockHeight> heights =
        measure_blocks(cv, omitted, Pt(measure), knobs, setter.shaper());
    REQUIRE(heights.size() == blocks.size());
    CHECK(stacked_height(blocks, omitted, heights, knobs).value() ==
          doctest::Approx(height_of(galley).value()));
  }
};

const std::vector<Knobs> kKnobs{{}, {0.9, 0.85, 0.5, 0.7}, {1, 1, 1.5, 1.3}, {0.5, 2, 1, 0}};

std::string words(std::size_t count) {
  std::string text = "aaaa";
  for (std::size_t i = 1; i < count; ++i) text += i % 3 == 0 ? " bbbbbbb" : " cc";
  return text;
}

}  // namespace

TEST_CASE(
    "text, headings with rules and spaces are as tall as composed, at all knobs and measures") {
  Bench bench;
  ParagraphBlock heading = bench.paragraph("heading of some words");
  heading.heading = Heading::section;
  heading.underline = Underline{Pt(1), Pt(2), {}};
  std::vector<Block> blocks{bench.paragraph("name"),
                            BreakBlock{0},
                            SpaceBlock{Pt(10), SpaceStrength::section, Pt(3)},
                            heading,
                            SpaceBlock{Pt(5), SpaceStrength::section},
                            SpaceBlock{Pt(8), SpaceStrength::entry},
                            bench.paragraph(words(20)),
                            SpaceBlock{Pt(3), SpaceStrength::paragraph},
                            SpaceBlock{Pt(4), SpaceStrength::line},
                            bench.paragraph(words(9)),
                            SpaceBlock{Pt(6), SpaceStrength::entry}};
  for (const Knobs& knobs : kKnobs) {
    for (const double measure : {60.0, 100.0, 170.0, 400.0})
      bench.check_same(blocks, measure, knobs);
  }
}

TEST_CASE("what is left out adds nothing, nor do spaces before the first line") {
  Bench bench;
  std::mt19937 random(11);
  std::vector<Block> blocks;
  for (int i = 0; i < 30; ++i) {
    const double amount = static_cast<double>(random() % 9);
    const auto strength = static_cast<SpaceStrength>(random() % 5);
    if (random() % 2 == 0) {
      blocks.emplace_back(SpaceBlock{Pt(amount), strength});
    } else {
      blocks.emplace_back(bench.paragraph(words(1 + random() % 12)));
    }
  }
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    Omitted omitted(blocks.size());
    for (std::size_t i = 0; i < omitted.size(); ++i) omitted[i] = random() % 3 == 0;
    bench.check_same(blocks, 90, kKnobs[random() % kKnobs.size()], omitted);
  }
  bench.check_same(blocks, 90, {}, Omitted(blocks.size(), true));
}

TEST_CASE("labels and dates are counted where they stand on lines of their own") {
  Bench bench;
  ParagraphBlock title = bench.paragraph(words(8));
  title.aside = Aside{bench.paragraph("2020 to 2026").text, Pt(10)};  // 60 pt
  ParagraphBlock dated = bench.paragraph("some title");
  dated.indent = Pt(40);
  dated.label = Label{bench.paragraph("20202021").text, Pt(40), Pt(10)};  // wider than its column
  ParagraphBlock narrow = bench.paragraph("some title");
  narrow.indent = Pt(40);
  narrow.label = Label{bench.paragraph("2020").text, Pt(40), Pt(10)};
  ParagraphBlock numbered = bench.paragraph(words(8));
  numbered.indent = numbered.end_indent = Pt(20);
  numbered.label = Label{bench.paragraph("12345").text, Pt(20)};  // no gap: it stands beside
  for (const Knobs& knobs : kKnobs) {
    for (const double measure : {70.0, 110.0, 130.0, 250.0}) {
      CAPTURE(measure);
      for (const ParagraphBlock& block : {title, dated, narrow, numbered}) {
        bench.check_same({block, SpaceBlock{Pt(4)}, bench.paragraph("a")}, measure, knobs);
      }
    }
  }
}

TEST_CASE("columns are as tall as composed, with the breaks and gaps between them") {
  Bench bench;
  ColumnsBlock columns;
  columns.gutter = Pt(20);
  columns.gap = Pt(6);
  columns.longest = Pt(60);
  for (std::size_t i = 0; i < 9; ++i) {
    columns.cells.push_back({{bench.paragraph(words(1 + i * 2 % 7))}});
  }
  columns.cells.push_back({{bench.paragraph(words(60))}});  // too tall for a column
  for (const Knobs& knobs : kKnobs) {
    bench.check_same(
        {bench.paragraph("a"), SpaceBlock{Pt(7)}, columns, SpaceBlock{Pt(3)}, bench.paragraph("b")},
        120, knobs);
  }
}

TEST_CASE("a picture taller than the lines beside it is counted, a lower one is not") {
  Bench bench;
  for (const double height : {10.0, 40.0, 90.0}) {
    const PictureBlock picture{std::make_shared<const Picture>(),
                               {Pt(30), Pt(height)},
                               Side::end,
                               bench.paragraph("a").text.height,
                               NodeId{0}};
    for (const Knobs& knobs : kKnobs) {
      bench.check_same(
          {bench.paragraph("a"), picture, SpaceBlock{Pt(4)}, bench.paragraph("b"), ClearBlock{},
           SpaceBlock{Pt(5), SpaceStrength::section}, bench.paragraph("c")},
          100, knobs);
    }
  }
}

TEST_CASE("heights at one size hold for all leadings; rules do not grow with them") {
  Bench bench;
  ParagraphBlock heading = bench.paragraph("a");
  heading.underline = Underline{Pt(1), Pt(2), {}};
  const ShapedCv cv{{heading, SpaceBlock{Pt(4)}}, bench.nodes};
  const std::vector<BlockHeight> heights =
      measure_blocks(cv, {}, Pt(100), {}, bench.setter.shaper());
  CHECK(heights[0].at({}) == Pt(15));
  CHECK(heights[0].at({1, 2, 1, 1}) == Pt(27));
  CHECK(heights[1].at({}) == Pt(0));
  const std::vector<BlockHeight> none =
      measure_blocks(cv, {true, false}, Pt(100), {}, bench.setter.shaper());
  CHECK(none[0].at({}) == Pt(0));
}

}  // namespace vitaset
