#include "layout/kept_too_much.h"

#include <doctest/doctest.h>

#include "layout/piece_heights.h"
#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

/// A section with a list of bullets, each of 10 points and all kept but the first; 20 for the
/// heading. The further down, the less a bullet is worth.
Diagnostic told(std::size_t bullets, int room, std::size_t pages = 1) {
  Cv cv = testing::named_cv();
  cv.sections = {testing::list_section("one", {})};
  for (std::size_t i = 0; i < bullets; ++i) {
    cv.sections[0].items.push_back(testing::bullet("item " + std::to_string(i), 50, i > 0));
    cv.sections[0].items.back().span = {FileId::none, static_cast<std::uint32_t>(i),
                                        static_cast<std::uint32_t>(i + 1)};
  }
  Style style = testing::fit_style();
  style.pages = pages;
  testing::Collected made(cv, style);
  const auto units = [](int points) { return static_cast<std::int64_t>(points * kHeightUnits); };
  std::vector<KnapsackItem> items;
  for (const Piece& piece : made.pieces) {
    const int points = piece.kind == PieceKind::section ? 20
                       : piece.kind == PieceKind::list  ? 0
                                                        : 10;
    items.push_back({piece.parent, units(points), units(points), 1});
  }
  report_kept_too_much(made.pieces, items, made.worths(), made.style, units(room), made.shaped,
                       made.sink);
  REQUIRE(made.sink.diagnostics().size() == 1);
  return made.sink.diagnostics()[0];
}

}  // namespace

TEST_CASE("it says what is needed and what there is, and what to release until the rest has room") {
  const Diagnostic one = told(4, 45);
  CHECK(one.code == Code::kept_too_much);
  CHECK(one.severity == Severity::error);
  CHECK(one.message == "what is kept needs 50 pt, and the page has room for 45 pt");
  CHECK(one.span == Span{FileId::none, 3, 4});
  REQUIRE(one.notes.size() == 1);
  CHECK(one.notes[0].message.find("item 3") != std::string::npos);
  CHECK(one.notes[0].span == Span{FileId::none, 3, 4});
  const Diagnostic two = told(4, 30);
  REQUIRE(two.notes.size() == 2);
  CHECK(two.notes[1].message.find("item 2") != std::string::npos);
}

TEST_CASE("where nothing has room all is to be released, the heading goes with the last") {
  CHECK(told(4, 5).notes.size() == 3);
  CHECK(told(4, -5).message == "what is kept needs 50 pt, and the page has room for 0 pt");
}

TEST_CASE("pages are counted, and no more is listed than is read") {
  const Diagnostic many = told(31, 30, 2);
  CHECK(many.message == "what is kept needs 320 pt, and the 2 pages have room for 30 pt");
  CHECK(many.notes.size() == 8);
}

TEST_CASE("where nothing is kept it is the head that is too tall") {
  const Diagnostic head = told(1, -5);
  CHECK(head.message == "the head of the CV alone is taller than the page");
  CHECK(head.notes.empty());
  CHECK(told(1, -5, 3).message == "the head of the CV alone is taller than the 3 pages");
}

}  // namespace vitaset
