#include "profile/bind_entry.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {

TEST_CASE("an entry has what every entry may have") {
  const Bound bound(R"([[experience]]
position = "A"
id = "a"
start = 2020
end = 2021
location = "*Oslo*"
url = "https://example.org/å"
summary = "one\n\ntwo"
highlights = ["h"]
note = "n"
group = "g"
selected = true
tags = ["t", "u"]
priority = 80
keep = true
)");
  CHECK(bound.found() == Found{});
  const Entry& entry = bound.cv.sections.at(0).entries.at(0);
  CHECK(entry.kind == "experience");
  CHECK(entry.id == "a");
  CHECK(entry.dates.start.year == 2020);
  CHECK(entry.dates.end.year == 2021);
  CHECK(entry.location.nodes.at(0).kind == InlineKind::italic);
  CHECK(entry.url == "https://example.org/%C3%A5");
  CHECK(entry.summary.size() == 2);
  CHECK(entry.highlights.at(0).text.plain() == "h");
  CHECK(entry.note.plain() == "n");
  CHECK(entry.group == "g");
  CHECK(entry.selected);
  CHECK(entry.tags == std::vector<std::string>{"t", "u"});
  CHECK(entry.priority == 80);
  CHECK(entry.keep);
  CHECK(bound.sources.place(entry.span).line == 1);
}

TEST_CASE("an entry that says nothing of these has the defaults") {
  const Bound bound("[[experience]]\nposition = \"A\"");
  Entry expected;
  expected.kind = "experience";
  const Entry& entry = bound.cv.sections.at(0).entries.at(0);
  expected.fields = entry.fields;
  expected.span = entry.span;
  CHECK(entry == expected);
}

TEST_CASE("roles are the parts of an entry") {
  const Bound bound(R"([[experience]]
organization = "X"
[[experience.roles]]
position = "second"
start = 2022
highlights = "h"
[[experience.roles]]
position = "first"
unit = "U"
start = 2020
end = 2022
[[experience.roles]]
position = "no"
hide = true
)");
  CHECK(bound.found() == Found{});
  const Entry& entry = bound.cv.sections.at(0).entries.at(0);
  REQUIRE(entry.parts.size() == 2);
  CHECK(entry.parts[0].kind == "experience.roles");
  CHECK(std::get<RichText>(*entry.parts[0].field("position")).plain() == "second");
  CHECK(entry.parts[0].highlights.size() == 1);
  CHECK(std::get<RichText>(*entry.parts[1].field("unit")).plain() == "U");
  CHECK(entry.parts[1].dates.end.year == 2022);
  CHECK_FALSE(entry.dates.given());
}

TEST_CASE("hidden and private entries are left out, but their mistakes are told") {
  const Bound bound(
      "[[education]]\ninstitution = \"A\"\nhide = true\n[[education]]\n"
      "institution = \"B\"\nprivate = true\nstart = \"soon\"\n[[education]]\n"
      "institution = \"C\"");
  CHECK(bound.found() == Found{"7:9 CV0106"});
  REQUIRE(bound.cv.sections.size() == 1);
  CHECK(bound.cv.sections[0].entries.size() == 1);
}

TEST_CASE("the same id twice is told with both places, whatever it names") {
  const Bound bound(
      "[[section]]\nid = \"a\"\ntitle = \"A\"\n[[education]]\ninstitution = \"A\"\nid = \"a\"");
  CHECK(bound.found() == Found{"6:6 CV0111"});
  REQUIRE(bound.sink.diagnostics()[0].notes.size() == 1);
  CHECK(bound.sources.place(bound.sink.diagnostics()[0].notes[0].span).line == 2);
}

TEST_CASE("what was kept of a .bib entry stays with its publication") {
  const Bound bound(
      "[[publication]]\ntitle = \"T\"\nx-bib-abstract = \"An {\\\\em abstract}\"\nx-bib-n = 3\n"
      "x-mine = \"no\"\n[[talk]]\ntitle = \"T\"\nx-bib-abstract = \"no\"");
  CHECK(bound.found() == Found{});
  const Entry& entry = bound.cv.section("publication")->entries[0];
  REQUIRE(entry.extras.size() == 1);
  CHECK(entry.extras[0] == BibExtra{"abstract", "An {\\em abstract}"});
  CHECK(bound.cv.section("talk")->entries[0].extras.empty());
}

}  // namespace vitaset
