#include "profile/edition.h"

#include <doctest/doctest.h>

#include "toml/parse.h"

namespace vitaset {
namespace {

/// A profile that is read and nothing more.
struct Profile {
  Sources sources;
  Sink sink;
  Table table;

  explicit Profile(const std::string& text) {
    table = parse_toml(sources, sources.add("me.toml", text), sink);
  }

  std::optional<Edition> find(std::string_view name) {
    return find_edition(table, name, sources, sink);
  }
};

}  // namespace

TEST_CASE("an edition is what its keys say") {
  Profile profile(R"([edition.industry]
layout = "onepage"
language = "de"
sections = ["talk", "*"]
with = "ml"
without = ["teaching", "old"]
only = ["talk:selected", "talk:keynote", "grant:pi"]
weights = { talk = 10 }
private = true
file = "{family}"
set = { "person.headline" = "x" }
)");
  const std::optional<Edition> edition = profile.find("industry");
  REQUIRE(edition);
  CHECK(edition->layout.text == "onepage");
  CHECK(edition->file.text == "{family}");
  const Selection& selection = edition->selection;
  CHECK(selection.edition == "industry");
  CHECK(selection.span.begin == 9);  // behind "[edition."
  CHECK(selection.sections == std::vector<std::string>{"talk", "*"});
  CHECK(selection.with == Words{"ml"});
  CHECK(selection.without == Words{"old", "teaching"});
  CHECK(selection.only.at("talk").selected);
  CHECK(selection.only.at("talk").tags.contains("keynote"));
  CHECK_FALSE(selection.only.at("grant").selected);
  CHECK(selection.weights.at("talk") == 10);
  CHECK(selection.shows_private);
  REQUIRE(edition->settings.size() == 2);
  CHECK(edition->settings[0].path.parts[1].name == "language");
  CHECK(edition->settings[1].path.parts[1].name == "headline");
}

TEST_CASE("an own key replaces that of an ancestor; weights and settings are joined") {
  Profile profile(R"([edition.a]
layout = "onepage"
with = ["ml"]
private = true
file = "a"
only = ["talk:selected"]
weights = { talk = 10, grant = 20 }
set = { "person.headline" = "a" }
[edition.b]
extends = "a"
with = []
private = false
file = ""
only = ["grant:pi"]
weights = { talk = 30 }
set = { "person.headline" = "b" }
[edition.c]
extends = "b"
)");
  const Edition edition = profile.find("c").value();
  CHECK(edition.extends == "b");
  CHECK(edition.layout.text == "onepage");
  CHECK(edition.file.text.empty());
  CHECK(edition.selection.with.empty());
  CHECK_FALSE(edition.selection.shows_private);
  CHECK(edition.selection.only.size() == 1);
  CHECK(edition.selection.only.contains("grant"));
  CHECK(edition.selection.weights.at("talk") == 30);
  CHECK(edition.selection.weights.at("grant") == 20);
  REQUIRE(edition.settings.size() == 2);
  CHECK(*edition.settings[0].value.string() == "a");
  CHECK(*edition.settings[1].value.string() == "b");
  CHECK(profile.find("a").value().extends.empty());
}

TEST_CASE("editions that extend each other in a circle end where they began") {
  Profile profile("[edition.a]\nextends = \"b\"\nlayout = \"x\"\n[edition.b]\nextends = \"a\"\n");
  CHECK(profile.find("b").value().layout.text == "x");
}

TEST_CASE("what is wrong counts as not given") {
  Profile profile(R"([edition.a]
layout = 1
language = "no tag!"
only = ["talk", ":x", "x:"]
weights = { talk = 101, award = "x", grant = -1 }
private = "yes"
with = 5
set = 3
)");
  const Edition edition = profile.find("a").value();
  CHECK(edition.settings.empty());
  CHECK(edition.selection.only.empty());
  CHECK(edition.selection.weights.empty());
  CHECK(edition.selection.with.empty());
  CHECK_FALSE(edition.selection.shows_private);
}

TEST_CASE("editions are listed in the order of the file, without keys of one's own") {
  Profile profile("[edition.z]\n[edition.x-note]\n[edition.a]\n[edition]\nb = 1\n");
  std::vector<std::string> names;
  for (const Member* each : editions_of(profile.table)) names.push_back(each->key);
  CHECK(names == std::vector<std::string>{"z", "a"});
  CHECK_FALSE(profile.find("x-note"));
  CHECK_FALSE(profile.find("b"));
  CHECK_FALSE(profile.find("none"));
  CHECK(editions_of(Profile("edition = 1\n").table).empty());
}

TEST_CASE("a section and a tag stand on the two sides of a colon") {
  CHECK(only_parts("talk:selected") ==
        std::pair<std::string_view, std::string_view>("talk", "selected"));
  CHECK(only_parts("grant:a:b").second == "a:b");
  for (const char* text : {"", ":", "talk", "talk:", ":pi"}) CHECK(only_parts(text).first.empty());
}

}  // namespace vitaset
