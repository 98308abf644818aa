#include "layout/left_out.h"

#include <doctest/doctest.h>

#include "layout/piece_heights.h"
#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::position;

KnapsackItem item(std::size_t parent, int points, std::int64_t value) {
  const auto height = static_cast<std::int64_t>(points * kHeightUnits);
  return {parent, height, height, value};
}

/// Section, entry with a list of two bullets; a second section of two entries.
struct Bench {
  testing::Collected made;
  std::vector<KnapsackItem> items;

  Bench() : made(cv(), testing::fit_style()) {
    constexpr std::size_t kRoot = Piece::kNoParent;
    items = {item(kRoot, 30, 0), item(0, 16, 250),   item(1, 3, 0),   item(2, 12, 90),
             item(2, 24, 100),   item(kRoot, 40, 0), item(5, 16, 60), item(5, 20, 70)};
    REQUIRE(made.pieces.size() == items.size());
  }

  static Cv cv() {
    Cv cv = testing::named_cv();
    Entry entry = position("Org", "Role", 2020, 2021);
    entry.highlights = {bullet("one"), bullet("two")};
    entry.highlights[1].span = {FileId::none, 7, 9};
    cv.sections = {testing::entry_section("first", {entry}),
                   testing::entry_section(
                       "second", {position("A", "r", 2020, 2020), position("B", "r", 2020, 2020)})};
    return cv;
  }

  [[nodiscard]] FitReport report(const std::vector<bool>& taken, double rest = 0) const {
    FitReport report;
    add_left_out(made.shaped, made.pieces, items, taken, Pt(rest), report);
    return report;
  }
};

}  // namespace

TEST_CASE("where all is shown nothing is told") {
  const FitReport report = Bench().report(std::vector<bool>(8, true));
  CHECK(report.left_out.empty());
  CHECK_FALSE(report.next);
}

TEST_CASE("bullets are missed one by one, the most valuable first, not their list") {
  const Bench bench;
  const FitReport report = bench.report({true, true, false, false, false, true, true, true}, 10);
  REQUIRE(report.left_out.size() == 2);
  CHECK(report.left_out[0].text == "two");
  CHECK(report.left_out[0].kind == PieceKind::bullet);
  CHECK(report.left_out[0].section == "first");
  CHECK(report.left_out[0].value == 100);
  CHECK(report.left_out[0].height == Pt(24));
  CHECK(report.left_out[0].entries == 0);
  CHECK(report.left_out[0].span == Span{FileId::none, 7, 9});
  CHECK(report.left_out[1].text == "one");
  REQUIRE(report.next);
  CHECK(report.next->text == "two");
  CHECK(report.next_needs == Pt(17));  // with the space above the list
}

TEST_CASE("a section that is not there is missed as a whole, with what it holds") {
  const Bench bench;
  const FitReport report = bench.report({true, true, true, true, false, false, false, false}, 100);
  REQUIRE(report.left_out.size() == 2);
  CHECK(report.left_out[0].kind == PieceKind::section);
  CHECK(report.left_out[0].section == "second");
  CHECK(report.left_out[0].entries == 2);
  CHECK(report.left_out[0].value == 130);
  CHECK(report.left_out[0].height == Pt(76));
  CHECK(report.left_out[1].text == "two");
  // There is room for it already.
  CHECK(report.next_needs == Pt(0));
}

TEST_CASE("what comes next brings the title of its section along") {
  const FitReport report = Bench().report({true, true, true, true, true, false, false, false}, 50);
  REQUIRE(report.next);
  CHECK(report.next->kind == PieceKind::entry);
  CHECK(report.next->value == 70);
  CHECK(report.next->height == Pt(60));
  CHECK(report.next_needs == Pt(10));
}

TEST_CASE("an entry is missed with its bullets, and could come without them") {
  const Bench bench;
  const FitReport report = bench.report({true, false, false, false, false, true, true, true}, 0);
  REQUIRE(report.left_out.size() == 1);
  CHECK(report.left_out[0].entries == 1);
  CHECK(report.left_out[0].value == 440);
  CHECK(report.left_out[0].height == Pt(55));
  REQUIRE(report.next);
  CHECK(report.next->value == 250);
  CHECK(report.next->height == Pt(16));
  CHECK(report.next_needs == Pt(16));
}

}  // namespace vitaset
