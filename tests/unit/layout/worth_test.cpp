#include "layout/worth.h"

#include <doctest/doctest.h>

#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::Collected;
using testing::entry_section;
using testing::fit_style;
using testing::list_section;
using testing::position;

std::vector<std::int64_t> values(const std::vector<Worth>& worths) {
  std::vector<std::int64_t> all;
  for (const Worth& worth : worths) all.push_back(worth.value);
  return all;
}

std::vector<std::int64_t> values(Cv cv, Style style = fit_style()) {
  return values(Collected(std::move(cv), std::move(style)).worths());
}

using Values = std::vector<std::int64_t>;

Cv with(Section section) {
  Cv cv = testing::named_cv();
  cv.sections = {std::move(section)};
  return cv;
}

}  // namespace

TEST_CASE("an entry is worth its section's weight, its priority, and less the older it is") {
  Section section = entry_section("one", {position("Org", "Role", 2020, 2026)});
  // 50 × 50 × 100 / 1000; the section's title is worth nothing.
  CHECK(values(with(section)) == Values{0, 250});
  section.entries[0].priority = 100;
  CHECK(values(with(section)) == Values{0, 500});
  section.entries[0].dates.end = testing::year(2016);
  CHECK(values(with(section)) == Values{0, 300});  // 4 % a year
  section.entries[0].dates.end = testing::year(1950);
  CHECK(values(with(section)) == Values{0, 200});  // 60 % at the most
  section.entries[0].dates.end = testing::year(2030);
  CHECK(values(with(section)) == Values{0, 500});
  section.entries[0].dates = {};
  CHECK(values(with(section)) == Values{0, 500});
  section.entries[0].selected = true;
  CHECK(values(with(section)) == Values{0, 750});
}

TEST_CASE("a degree is worth what it was") {
  Section section = entry_section("one", {position("Org", "Role", 1990, 1995)});
  section.entries[0].kind = "education";
  CHECK(values(with(section)) == Values{0, 250});
}

TEST_CASE("weights come from the edition, else from the layout, else they are 50") {
  Section section = entry_section("one", {position("Org", "Role", 2020, 2026)});
  Style style = fit_style();
  style.fit.weights = {{"one", 80}, {"other", 1}};
  CHECK(values(with(section), style) == Values{0, 400});
  section.weight = 10;
  CHECK(values(with(section), style) == Values{0, 50});
}

TEST_CASE("the further down a section, the less an entry is worth, in groups or not") {
  Section section =
      entry_section("one", std::vector<Entry>(7, position("Org", "Role", 2020, 2026)));
  const Values plain = values(with(section));
  REQUIRE(plain.size() == 8);
  CHECK(plain[1] == 250);
  for (std::size_t i = 2; i < plain.size(); ++i) CHECK(plain[i] < plain[i - 1]);
  CHECK(plain[7] == 125);  // the seventh is worth half as much as the first
  for (std::size_t i = 0; i < section.entries.size(); ++i) {
    section.entries[i].group = i < 3 ? "A" : "B";
  }
  // With the titles of the groups, which are worth nothing.
  CHECK(values(with(section)) ==
        Values{0, 0, plain[1], plain[2], plain[3], 0, plain[4], plain[5], plain[6], plain[7]});
}

TEST_CASE("bullets are worth two fifths of their entry and less one after the other") {
  Section section = entry_section("one", {position("Org", "Role", 2020, 2026)});
  section.entries[0].highlights = {bullet("a"), bullet("b"), bullet("c", 100)};
  // 100; 100 × 85 %; twice as much of 85 % of 85 %, rounded down on the way.
  CHECK(values(with(section)) == Values{0, 250, 0, 100, 85, 144});
  section.entries[0].highlights = {bullet("a", 0)};
  CHECK(values(with(section)) == Values{0, 250, 0, 1});  // never nothing
}

TEST_CASE("a summary and a line below the title are worth half of their entry") {
  Section section = entry_section("one", {position("Org", "Role", 2020, 2026)});
  section.entries[0].location = testing::rich("Oslo");
  section.entries[0].summary = {testing::rich("a"), testing::rich("b")};
  const Values all = values(with(section));
  REQUIRE(all.size() == 5);
  CHECK(all[2] == 125);
  CHECK(all[3] == 125);
  CHECK(all[4] <= 125);
}

TEST_CASE("a section's own bullets are worth what entries are, its text too") {
  CHECK(values(with(list_section("one", {bullet("a"), bullet("b", 100)}))) ==
        Values{0, 0, 250, 425});  // 85 % of 500 for the second place
  Section section;
  section.id = "one";
  section.text = {testing::rich("a"), testing::rich("b")};
  CHECK(values(with(section)) == Values{0, 250, 125});
}

TEST_CASE("an entry of several roles is worth what they are") {
  Section section = entry_section("one", {position("Org", "", 2020, 2026)});
  section.entries[0].parts = {position("", "Third", 2024, 2026), position("", "Second", 2022, 2026),
                              position("", "First", 2020, 2016)};
  // Less by a quarter for each before it, the last by 40 % for its age besides.
  CHECK(values(with(section)) == Values{0, 0, 250, 187, 84});
}

TEST_CASE("what holds something that is kept is kept") {
  Section section =
      entry_section("one", {position("A", "r", 2020, 2026), position("B", "r", 2020, 2026)});
  section.entries[0].highlights = {bullet("a"), bullet("b", 50, true)};
  const auto kept = [](const Section& of) {
    std::string all;
    for (const Worth& worth : Collected(with(of), fit_style()).worths())
      all += worth.keep ? 'k' : '-';
    return all;
  };
  // Section, entry, list, two bullets, entry.
  CHECK(kept(section) == "kkk-k-");
  section.entries[0].highlights[1].keep = false;
  CHECK(kept(section) == "------");
  section.entries[1].keep = true;
  CHECK(kept(section) == "k----k");
}

TEST_CASE("what is pinned is worth a thousand times as much") {
  const Collected made(with(list_section("one", {bullet("a"), bullet("b")})), fit_style());
  const Values own = values(made.worths());
  const Values pinned =
      values(worth_of(made.pieces, made.style, testing::year(2026), {false, false, false, true}));
  CHECK(pinned == Values{own[0], own[1], own[2], own[3] * 1000});
}

TEST_CASE("without a year of the document nothing is old") {
  const Collected made(with(entry_section("one", {position("A", "r", 1980, 1980)})), fit_style());
  CHECK(values(worth_of(made.pieces, made.style, {})) == Values{0, 250});
}

TEST_CASE("a section with nothing but its title is worth something itself") {
  CHECK(values(with(list_section("one", {}))) == Values{250});
}

}  // namespace vitaset
