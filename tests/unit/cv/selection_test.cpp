#include "cv/selection.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

using Strings = std::vector<std::string>;

Highlight bullet(std::string text, Strings tags = {}, std::vector<Highlight> nested = {}) {
  Highlight each;
  each.text = plain_text(std::move(text));
  each.tags = std::move(tags);
  each.nested = std::move(nested);
  return each;
}

Entry entry(std::string id, Strings tags = {}, bool selected = false) {
  Entry each;
  each.id = std::move(id);
  each.tags = std::move(tags);
  each.selected = selected;
  return each;
}

Section section(std::string id, std::vector<Entry> entries = {}, Strings tags = {}) {
  Section each;
  each.id = std::move(id);
  each.entries = std::move(entries);
  each.tags = std::move(tags);
  return each;
}

Strings ids(const auto& list) {
  Strings result;
  for (const auto& each : list) result.push_back(each.id);
  return result;
}

}  // namespace

TEST_CASE("what has no tag is shown, whatever is chosen") {
  Selection selection;
  CHECK(shows(selection, {}));
  CHECK(shows(selection, {"ml"}));
  selection.with = {"ml"};
  CHECK(shows(selection, {}));
  CHECK(shows(selection, {"theory", "ml"}));
  CHECK_FALSE(shows(selection, {"theory"}));
  selection.without = {"teaching"};
  CHECK_FALSE(shows(selection, {"ml", "teaching"}));
}

TEST_CASE("bullets go with those below them, entries with their parts") {
  Selection selection;
  selection.without = {"no"};
  Section of = section("experience");
  of.items = {bullet("a", {}, {bullet("a1", {"no"}), bullet("a2")}),
              bullet("b", {"no"}, {bullet("b1")})};
  of.entries = {entry("none", {"no"}), entry("some"), entry("parts"), entry("part")};
  of.entries[1].highlights = {bullet("x", {"no"}), bullet("y")};
  of.entries[2].parts = {entry("p1", {"no"})};
  of.entries[3].parts = {entry("q1", {"no"}), entry("q2")};
  select_content(of, selection);
  REQUIRE(of.items.size() == 1);
  REQUIRE(of.items[0].nested.size() == 1);
  CHECK(of.items[0].nested[0].text.plain() == "a2");
  REQUIRE(ids(of.entries) == Strings{"some", "part"});
  REQUIRE(of.entries[0].highlights.size() == 1);
  CHECK(of.entries[0].highlights[0].text.plain() == "y");
  CHECK(ids(of.entries[1].parts) == Strings{"q2"});
}

TEST_CASE("only some entries of one section are shown") {
  Selection selection;
  selection.only["talk"] = {true, {"keynote"}};
  const std::vector<Entry> entries{entry("plain"), entry("selected", {}, true),
                                   entry("tagged", {"keynote"}), entry("other", {"ml"})};
  Section talks = section("talk", entries);
  Section grants = section("grant", entries);
  select_content(talks, selection);
  select_content(grants, selection);
  CHECK(ids(talks.entries) == Strings{"selected", "tagged"});
  CHECK(grants.entries.size() == 4);
  selection.only["grant"] = {false, {"selected"}};  // the tag of that name, not the flag
  select_content(grants, selection);
  CHECK(grants.entries.empty());
}

TEST_CASE("details of the person are chosen by their tags") {
  Selection selection;
  selection.with = {"german"};
  std::vector<Detail> details(3);
  details[0].tags = {"german"};
  details[1].tags = {"french"};
  select_content(details, selection);
  CHECK(details.size() == 2);
}

TEST_CASE("sections are chosen and put in order, with a star for all others") {
  const std::vector<Section> all{section("bio"), section("talk"), section("award"),
                                 section("own", {}, {"no"}), section("skill")};
  const auto chosen = [&](Strings named) {
    Selection selection;
    selection.without = {"no"};
    selection.sections = std::move(named);
    std::vector<Section> sections = all;
    select_sections(sections, selection);
    return ids(sections);
  };
  CHECK(chosen({}) == Strings{"bio", "talk", "award", "skill"});
  CHECK(chosen({"skill", "grant", "bio", "own"}) == Strings{"skill", "bio"});
  CHECK(chosen({"award", "*", "bio"}) == Strings{"award", "talk", "skill", "bio"});
}

TEST_CASE("sections have the weight they are given, else none") {
  Selection selection;
  selection.weights = {{"talk", 10}, {"grant", 90}};
  std::vector<Section> sections{section("bio"), section("talk")};
  select_sections(sections, selection);
  CHECK_FALSE(sections[0].weight);
  CHECK(sections[1].weight == 10);
}

}  // namespace vitaset
