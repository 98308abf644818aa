#include "profile/bind_section_settings.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

constexpr std::string_view kTalks = R"([[talk]]
title = "Old"
kind = "invited"
date = 2019
[[talk]]
title = "New"
kind = "keynote"
date = 2025
selected = true
[[talk]]
title = "Middle"
kind = "invited"
date = 2022
)";

std::vector<std::string> titles(const Bound& bound) {
  std::vector<std::string> all;
  for (const Entry& entry : bound.cv.section("talk")->entries) {
    all.push_back(field_text(entry, "title"));
  }
  return all;
}

Bound talks(std::string_view settings) {
  return Bound(std::string(kTalks) + "[sections.talk]\n" + std::string(settings) + "\n");
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("sections are shown as [sections.…] says") {
  CHECK(titles(talks("")) == Titles{"Old", "New", "Middle"});
  CHECK(titles(talks("order = \"newest\"")) == Titles{"New", "Middle", "Old"});
  CHECK(titles(talks("order = \"oldest\"")) == Titles{"Old", "Middle", "New"});
  CHECK(titles(talks("order = \"as-written\"")) == Titles{"Old", "New", "Middle"});
  CHECK(titles(talks("order = \"title\"")) == Titles{"Middle", "New", "Old"});
  CHECK(titles(talks("order = \"-title\"")) == Titles{"Old", "New", "Middle"});
  CHECK(titles(talks("order = \"newest\"\nlimit = 2")) == Titles{"New", "Middle"});
  CHECK(titles(talks("since = 2022")) == Titles{"New", "Middle"});
  CHECK(titles(talks("only = \"selected\"")) == Titles{"New"});
  CHECK(titles(talks("group_by = \"kind\"")) == Titles{"New", "Old", "Middle"});
  const Bound grouped = talks("group_by = \"kind\"");
  CHECK(grouped.cv.section("talk")->grouped_by == "kind");
  CHECK(grouped.cv.section("talk")->entries[0].group == "keynote");
}

TEST_CASE("what ends after the day the profile was brought up to date goes on") {
  const std::string grants = R"([[grant]]
title = "Over"
start = 2020
end = 2024
[[grant]]
title = "Running"
start = 2024
end = 2028
[[grant]]
title = "Open"
start = 2025
[sections.grant]
group_by = "current"
)";
  const auto groups = [](const Bound& bound) {
    std::vector<std::string> all;
    for (const Entry& entry : bound.cv.section("grant")->entries) {
      all.push_back(field_text(entry, "title") + ": " + entry.group);
    }
    return all;
  };
  CHECK(groups(Bound("[document]\nupdated = 2026-11-01\n" + grants)) ==
        Titles{"Running: current", "Open: current", "Over: former"});
  CHECK(groups(Bound(grants)) == Titles{"Open: current", "Over: former", "Running: former"});
}

TEST_CASE("a section may begin a page and have an introduction") {
  const Bound bound = talks("break_before = true\nintro = \"One.\\n\\nTwo.\"");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.section("talk")->break_before);
  CHECK(bound.cv.section("talk")->intro.size() == 2);
}

TEST_CASE("an empty section is left out, or says so") {
  CHECK(Bound("[sections.reference]\nintro = \"x\"").cv.section("reference") == nullptr);
  const Bound said("[sections.reference]\nif_empty = \"Available on request.\"");
  REQUIRE(said.cv.section("reference") != nullptr);
  CHECK(said.cv.section("reference")->text.at(0).plain() == "Available on request.");
  const Bound none = talks("since = 2030\nif_empty = \"None yet.\"");
  CHECK(none.cv.section("talk")->entries.empty());
  CHECK(none.cv.section("talk")->text.at(0).plain() == "None yet.");
  // A hidden section stays hidden.
  CHECK(Bound("[[section]]\nid = \"own\"\nhide = true\n[sections.own]\nif_empty = \"x\"")
            .cv.section("own") == nullptr);
}

TEST_CASE("orders and groupings name what the entries have") {
  const Bound bound = talks("order = \"newst\"\ngroup_by = \"knid\"\nlimit = 0\nsince = \"x\"");
  CHECK(bound.found() == Found{"15:9 CV0108", "16:12 CV0108", "17:9 CV0108", "18:9 CV0106"});
  CHECK(bound.hints().front() == "did you mean \"newest\"?");
  CHECK(talks("order = \"citations\"").found() == Found{"15:9 CV0108"});
  CHECK(talks("limit = -1\nonly = \"some\"").found() == Found{"15:9 CV0108", "16:8 CV0108"});
}

}  // namespace vitaset
