#include "profile/bind_sections.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"
#include "toml/merge.h"

namespace vitaset {
namespace {

std::vector<std::string> ids(const Bound& bound) {
  std::vector<std::string> all;
  for (const Section& section : bound.cv.sections) all.push_back(section.id);
  return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("sections stand as they first appear in the file, the bio first") {
  const Bound bound(R"([[section]]
id = "one"
text = "t"
[[experience]]
position = "A"
[[section]]
id = "two"
text = "t"
[[education]]
institution = "B"
[[experience]]
position = "C"
[[section]]
id = "three"
text = "t"
[person]
name = "A"
bio = "b"
)");
  CHECK(bound.found() == Found{});
  CHECK(ids(bound) == Ids{"bio", "one", "experience", "two", "education", "three"});
  CHECK(bound.cv.sections[2].entries.size() == 2);
}

TEST_CASE("sections without anything in them are left out") {
  const Bound bound(
      "education = []\n[person]\nname = \"A\"\nbio = \" \"\n[[section]]\nid = \"a\"\n"
      "title = \"T\"\n[[experience]]\nposition = \"A\"\nhide = true\n"
      "[sections.experience]\nintro = \"i\"\n[sections.publication]\ntitle = \"P\"");
  CHECK(bound.found() == Found{});
  CHECK(ids(bound).empty());
}

TEST_CASE("a section of one's own has text, bullets and entries") {
  const Bound bound(R"([[section]]
id = "languages"
title = "My *languages*"
text = "one\n\ntwo"
items = ["a", "b"]
[[section.entries]]
heading = "Norwegian"
detail = "mother tongue"
aside = "C2"
date = 2020
[[section]]
id = "no"
text = "t"
private = true
)");
  CHECK(bound.found() == Found{});
  REQUIRE(bound.cv.sections.size() == 1);
  const Section& section = bound.cv.sections[0];
  CHECK(section.title.plain() == "My languages");
  CHECK(section.text.size() == 2);
  CHECK(section.items.size() == 2);
  REQUIRE(section.entries.size() == 1);
  CHECK(section.entries[0].kind == "section");
  CHECK(std::get<RichText>(*section.entries[0].field("aside")).plain() == "C2");
  CHECK(section.entries[0].dates.end.year == 2020);
}

TEST_CASE("settings give a section its title and an introduction") {
  const Bound bound(R"([[publication]]
title = "A"
[[section]]
id = "own"
title = "First"
text = "t"
[sections.publication]
title = "Papers"
intro = "one\n\ntwo"
[sections.own]
title = "Second"
intro = "i"
)");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.section("publication")->title.plain() == "Papers");
  CHECK(bound.cv.section("publication")->intro.size() == 2);
  CHECK(bound.cv.section("own")->title.plain() == "Second");
  REQUIRE(bound.cv.section("own")->intro.size() == 1);
  CHECK(bound.cv.section("own")->intro[0].plain() == "i");
  CHECK(bound.cv.section("own")->text.size() == 1);
}

TEST_CASE("settings of a section that cannot be are an error, with the nearest name") {
  const Bound bound(
      "[[section]]\nid = \"research\"\ntext = \"t\"\n[sections.reserach]\ntitle = \"A\"");
  CHECK(bound.found() == Found{"4:11 CV0103"});
  CHECK(bound.hints().at(0) == "did you mean [sections.research]?");
  CHECK(Bound("[sections.section]\ntitle = \"A\"").found() == Found{"1:11 CV0103"});
  CHECK(Bound("[[section]]\nid = \"a\"\nhide = true\n[sections.a]\ntitle = \"A\"").found() ==
        Found{});
}

TEST_CASE("ids of sections every profile can have are taken") {
  for (const char* id : {"bio", "education", "section"}) {
    CHECK(Bound("[[section]]\nid = \"" + std::string(id) + "\"\ntext = \"t\"").found() ==
          Found{"2:6 CV0111"});
  }
}

TEST_CASE("sections of the profile's own file come first, then those of included files") {
  Sources sources;
  Sink sink;
  const FileId own = sources.add("me.toml",
                                 "[person]\nname = \"A\"\n[[skill]]\nname = \"s\"\n"
                                 "[[talk]]\ntitle = \"own\"\n");
  const FileId other = sources.add("a.toml",
                                   "[[media]]\nname = \"m\"\n[[talk]]\ntitle = \"other\"\n"
                                   "[[skill]]\nname = \"t\"\n");
  const Table tree = merged(parse_toml(sources, other, sink), parse_toml(sources, own, sink),
                            TableLists::appended);
  const Cv cv = bind_profile(tree, sources, sink);
  Ids all;
  for (const Section& section : cv.sections) all.push_back(section.id);
  CHECK(all == Ids{"skill", "talk", "media"});
}

}  // namespace vitaset
