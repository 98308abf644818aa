#include "layout/fit_report.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

LeftOut left_out(PieceKind kind, std::size_t entries = 0) {
  LeftOut left_out;
  left_out.kind = kind;
  left_out.entries = entries;
  return left_out;
}

std::string summary(const std::vector<LeftOut>& left_out) {
  FitReport report;
  report.pages = 1;
  report.filled = 0.989;
  report.size = Pt(9.84);
  report.left_out = left_out;
  return summary_of(report);
}

}  // namespace

TEST_CASE("one sentence tells the pages, what was left out, the size and how full they are") {
  CHECK(summary({}) == "one page: nothing left out, 9.8 pt, 98 % full");
  CHECK(summary({left_out(PieceKind::entry, 1)}) ==
        "one page: 1 entry left out, 9.8 pt, 98 % full");
  CHECK(summary({left_out(PieceKind::entry, 1), left_out(PieceKind::bullet),
                 left_out(PieceKind::entry, 1), left_out(PieceKind::bullet),
                 left_out(PieceKind::bullet)}) ==
        "one page: 2 entries and 3 bullets left out, 9.8 pt, 98 % full");
}

TEST_CASE(
    "groups and columns are as many entries as they hold, what has no name of its own is text") {
  CHECK(summary({left_out(PieceKind::group, 3), left_out(PieceKind::columns, 2),
                 left_out(PieceKind::part), left_out(PieceKind::section, 4),
                 left_out(PieceKind::bullet), left_out(PieceKind::summary)}) ==
        "one page: 1 section, 5 entries, 1 role, 1 bullet and 1 line of text left out, 9.8 pt, 98 "
        "% full");
  CHECK(summary({left_out(PieceKind::section), left_out(PieceKind::section),
                 left_out(PieceKind::part), left_out(PieceKind::part), left_out(PieceKind::line),
                 left_out(PieceKind::text)}) ==
        "one page: 2 sections, 2 roles and 2 lines of text left out, 9.8 pt, 98 % full");
}

TEST_CASE("several pages are counted; none is said to be fuller than it is") {
  FitReport report;
  report.pages = 3;
  report.filled = 0.9999;
  report.size = Pt(10);
  CHECK(summary_of(report) == "3 pages: nothing left out, 10.0 pt, 99 % full");
  report.filled = 1;
  CHECK(summary_of(report) == "3 pages: nothing left out, 10.0 pt, 100 % full");
}

}  // namespace vitaset
