#include "layout/pieces.h"

#include <doctest/doctest.h>

#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::Collected;

/// Kinds, each with how deep it stands: "section -text -entry --line".
std::string tree(const std::vector<Piece>& pieces) {
  const char* const names[] = {"section", "text", "group",   "entry", "columns",
                               "part",    "line", "summary", "list",  "bullet"};
  std::string all;
  for (const Piece& piece : pieces) {
    if (!all.empty()) all += ' ';
    for (std::size_t at = piece.parent; at != Piece::kNoParent; at = pieces[at].parent) all += '-';
    all += names[static_cast<std::size_t>(piece.kind)];
  }
  return all;
}

}  // namespace

TEST_CASE("a piece is the blocks that came while it was open, inside the one that was") {
  std::vector<Piece> pieces;
  PieceRecorder recorder(pieces);
  std::vector<Block> blocks(3, SpaceBlock{});
  recorder.open({PieceKind::section}, blocks);
  blocks.resize(5, SpaceBlock{});
  recorder.open({PieceKind::entry}, blocks);
  blocks.resize(6, SpaceBlock{});
  recorder.close(blocks);
  blocks.resize(7, SpaceBlock{});
  recorder.close(blocks);
  recorder.open({PieceKind::section}, blocks);
  recorder.close(blocks);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].begin == 3);
  CHECK(pieces[0].end == 7);
  CHECK(pieces[0].parent == Piece::kNoParent);
  CHECK(pieces[1].parent == 0);
  CHECK(pieces[1].begin == 5);
  CHECK(pieces[1].end == 6);
  CHECK(pieces[2].parent == Piece::kNoParent);
  CHECK(pieces[2].begin == 7);
}

TEST_CASE("a scope ends its piece; without a recorder it does nothing") {
  std::vector<Piece> pieces;
  PieceRecorder recorder(pieces);
  std::vector<Block> blocks;
  {
    const PieceScope outer(&recorder, blocks, {PieceKind::section});
    blocks.emplace_back(SpaceBlock{});
    const PieceScope none(nullptr, blocks, {PieceKind::entry});
  }
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].end == 1);
}

TEST_CASE("a Cv is pieces inside pieces: what makes no sense alone is inside what it belongs to") {
  Cv cv = testing::named_cv();
  Entry job = testing::position("Org", "Role", 2020, 2021);
  job.location = testing::rich("Oslo");
  job.summary = {testing::rich("one"), testing::rich("two")};
  Highlight nested = bullet("outer");
  nested.nested = {bullet("inner")};
  job.highlights = {nested, bullet("last")};
  Entry roles = testing::position("Org", "", 2020, 2021);
  roles.parts = {testing::position("", "First", 2020, 2020),
                 testing::position("", "Second", 2021, 2021)};
  roles.parts[0].highlights = {bullet("done")};
  Entry grouped = testing::position("Other", "Role", 2019, 2019);
  grouped.group = "Industry";
  Section work = testing::entry_section("experience", {job, roles, grouped, grouped});
  work.text = {testing::rich("first"), testing::rich("second")};
  cv.sections = {work, testing::list_section("own", {bullet("a"), bullet("b")})};
  const Collected made(cv, testing::fit_style());
  CHECK(tree(made.pieces) ==
        "section -text --text "
        "-entry --line --summary ---summary --list ---bullet ---bullet "
        "-entry --part ---list ----bullet --part "
        "-group --entry --entry "
        "section -list --bullet --bullet");
  // They know what they are of.
  CHECK(made.pieces[3].entry == &made.cv.sections[0].entries[0]);
  CHECK(made.pieces[8].highlight == &made.cv.sections[0].entries[0].highlights[0]);
  CHECK(made.pieces[11].entry == &made.cv.sections[0].entries[1].parts[0]);
  CHECK(made.pieces[1].entry == nullptr);
  CHECK(made.pieces[0].section == &made.cv.sections[0]);
}

TEST_CASE("all blocks after the head are of some section, and pieces lie in the ones around them") {
  testing::TextMaker make(3);
  Cv cv = testing::named_cv();
  for (const char* id : {"one", "two", "three"}) {
    cv.sections.push_back(
        testing::entry_section(id, {make.entry(3, 60), make.entry(3, 60), make.entry(3, 60)}));
  }
  const Collected made(cv, testing::fit_style());
  std::size_t covered = made.pieces.front().begin;
  for (const Piece& piece : made.pieces) {
    CHECK(piece.begin < piece.end);
    if (piece.parent == Piece::kNoParent) {
      CHECK(piece.begin == covered);
      covered = piece.end;
    } else {
      CHECK(made.pieces[piece.parent].begin < piece.begin);
      CHECK(piece.end <= made.pieces[piece.parent].end);
    }
  }
  CHECK(covered == made.shaped.blocks.size());
}

TEST_CASE("entries side by side are one piece") {
  Style style = testing::fit_style();
  style.entries.at("default").columns = 2;
  style.entries.at("default").column_gap = Pt(20);
  Cv cv = testing::named_cv();
  cv.sections = {testing::entry_section(
      "one", {testing::position("A", "r", 2020, 2020), testing::position("B", "r", 2020, 2020),
              testing::position("C", "r", 2020, 2020)})};
  CHECK(tree(Collected(cv, style).pieces) == "section -columns");
}

}  // namespace vitaset
