#include "layout/piece_names.h"

#include <doctest/doctest.h>

#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::Collected;
using testing::position;

std::vector<std::string> pins(const Collected& made) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < made.pieces.size(); ++i) all.push_back(made.pin(i));
  return all;
}

std::vector<std::string> pins(Section section) {
  Cv cv = testing::named_cv();
  cv.sections = {std::move(section)};
  return pins(Collected(std::move(cv), testing::fit_style()));
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a piece is named by the section and its id or first words, inside others after them") {
  Section section = testing::entry_section(
      "experience", {position("Org", "Role", 2020, 2021), position("Other", "Role", 2020, 2021)});
  section.entries[0].id = "acme";
  section.entries[0].highlights = {bullet("Led a team of six people over years")};
  section.entries[1].location = testing::rich("Oslo");
  section.entries[1].summary = {testing::rich("Did it.")};
  CHECK(pins(section) == Strings{"", "experience/acme", "", "experience/acme/Led a team of six",
                                 "experience/Other, Role", "experience/Other, Role/Oslo",
                                 "experience/Other, Role/Did it."});
}

TEST_CASE("a line of an entry with an id is named by its words, not by the id again") {
  Section section = testing::entry_section("experience", {position("Org", "Role", 2020, 2021)});
  section.entries[0].id = "acme";
  section.entries[0].location = testing::rich("Oslo");
  section.entries[0].summary = {testing::rich("Did it."), testing::rich("And more.")};
  CHECK(pins(section) == Strings{"", "experience/acme", "experience/acme/Oslo",
                                 "experience/acme/Did it.", "experience/acme/Did it./And more."});
}

TEST_CASE("what is there for others alone has no name, nor does it stand in theirs") {
  Section section = testing::entry_section("experience", {position("Org", "Role", 2020, 2021)});
  section.entries[0].group = "Industry";
  section.items = {bullet("own")};
  CHECK(pins(section) == Strings{"", "", "experience/own", "", "experience/Org, Role"});
}

TEST_CASE("words after the first five can change without another name") {
  const auto name = [](std::string_view text) {
    return pins(testing::list_section("one", {bullet(text)})).back();
  };
  CHECK(name("a b c d e f g") == "one/a b c d e");
  CHECK(name("a b c d e changed") == "one/a b c d e");
  CHECK(name("a b c d") == "one/a b c d");
}

TEST_CASE("the text of a piece is its first paragraph, of columns the first entry's") {
  Cv cv = testing::named_cv();
  cv.sections = {testing::entry_section(
      "one", {position("A", "r", 2020, 2020), position("B", "r", 2020, 2020)})};
  const Collected plain(cv, testing::fit_style());
  CHECK(text_of(plain.shaped, plain.pieces[0]) == "one");
  CHECK(text_of(plain.shaped, plain.pieces[2]) == "B, r");
  CHECK(text_of(plain.shaped, Piece{}).empty());
  Style style = testing::fit_style();
  style.entries.at("default").columns = 2;
  const Collected columns(cv, style);
  REQUIRE(columns.pieces.size() == 2);
  CHECK(text_of(columns.shaped, columns.pieces[1]) == "A, r");
}

TEST_CASE("a piece has the span of its bullet, else of its entry, else of its section") {
  Section section;
  Entry entry;
  Highlight highlight;
  section.span = {FileId::none, 1, 2};
  entry.span = {FileId::none, 3, 4};
  highlight.span = {FileId::none, 5, 6};
  CHECK(span_of({PieceKind::section, &section}) == section.span);
  CHECK(span_of({PieceKind::entry, &section, &entry}) == entry.span);
  CHECK(span_of({PieceKind::bullet, &section, &entry, &highlight}) == highlight.span);
}

}  // namespace vitaset
