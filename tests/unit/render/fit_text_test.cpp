#include "render/fit_text.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("what fitting did is told with places, the most valuable first") {
  Sources sources;
  const FileId file = sources.add("me.toml", "one\ntwo\n");
  FitReport report;
  report.changed = {{"leading", Pt(13.8), Pt(13)}};
  LeftOut entry{PieceKind::entry, "award", "Prize", 1, 200, Pt(15), {file, 4, 7}};
  LeftOut bullet{PieceKind::bullet, "talk", std::string(70, 'x'), 0, 20, Pt(12), {}};
  report.left_out = {entry, bullet};
  report.next = entry;
  report.next_needs = Pt(3);
  report.no_longer_shown = {"talk/gone"};
  report.newly_shown = {"talk/new"};
  CHECK(explain(report, sources) ==
        "  leading 13.00 pt, was 13.80 pt\n"
        "  left out, the most valuable first:\n"
        "     200  award entry: Prize (me.toml:2)\n"
        "      20  talk bullet: " +
            std::string(60, 'x') +
            "…\n"
            "  next would be award entry: Prize (me.toml:2): it needs 3.0 pt more\n"
            "  pinned, but not shown: talk/gone\n"
            "  shown, but not pinned: talk/new\n");
}

TEST_CASE("long texts are cut between letters") {
  FitReport report;
  std::string text;
  for (int i = 0; i < 61; ++i) text += "é";
  report.left_out = {{PieceKind::line, "talk", text, 0, 1, Pt(1), {}}};
  const std::string told = explain(report, Sources());
  CHECK(told.ends_with("é…\n"));
  CHECK(told.size() ==
        std::string("  left out, the most valuable first:\n       1  talk text: …\n").size() + 120);
}

TEST_CASE("where nothing gave way and nothing is left out, there is nothing to explain") {
  CHECK(explain(FitReport(), Sources()).empty());
}

}  // namespace vitaset
