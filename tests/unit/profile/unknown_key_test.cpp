#include "profile/unknown_key.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

std::string hint(std::string_view text) {
  const Bound bound(text);
  REQUIRE(bound.found().size() == 1);
  return bound.hints().at(0);
}

}  // namespace

TEST_CASE("a mistyped key gets the nearest as a hint") {
  CHECK(hint("[[education]]\ninstituton = \"A\"") == "did you mean \"institution\"?");
  CHECK(hint("[person]\nname = \"A\"\nhead-line = \"A\"") == "did you mean \"headline\"?");
  CHECK(hint("[[experiense]]\nposition = \"A\"") == "did you mean [[experience]]?");
}

TEST_CASE("other formats' names for our keys are known") {
  CHECK(hint("[[experience]]\ncompany = \"A\"") == "here it is called \"organization\"");
  CHECK(hint("[[experience]]\nposition = \"A\"\nstartDate = 2020") ==
        "here it is called \"start\"");
  CHECK(hint("[[education]]\nschool = \"A\"") == "here it is called \"institution\"");
  CHECK(hint("[person]\nname = \"A\"\n[person.contact]\nwebsite = \"a.org\"") ==
        "here it is called \"homepage\"");
}

TEST_CASE("a key of another table is shown the way") {
  CHECK(hint("[person]\nname = \"A\"\nemail = \"a@b.org\"") ==
        "\"email\" is a key of [person.contact]: put it under that header");
  CHECK(hint("name = \"A\"") == "\"name\" is a key of [person]: put it under that header");
  CHECK(hint("[contact]") == "write [person.contact]");
  // What another kind of entry calls so is seldom what was meant.
  CHECK(
      hint("[[experience]]\nposition = \"A\"\nthesis = \"A\"").starts_with("it has organization"));
  CHECK(hint("[[experience]]\nposition = \"A\"\n[[experience.role]]\nposition = \"B\"") ==
        "did you mean [[experience.roles]]?");
}

TEST_CASE("where nothing is near, the table's own keys are listed") {
  CHECK(hint("[document]\nzzz = 1") == "it has language, updated, keywords and hyphenation");
  CHECK(hint("[[education]]\ninstitution = \"A\"\nzzz = 1")
            .ends_with("and what every entry has: start, "
                       "end, date, location, url, "
                       "summary, highlights, note, "
                       "tags, …"));
}

TEST_CASE("a table of another format is shown ours, and checked as it") {
  CHECK(hint("[[work]]\nposition = \"A\"") == "here it is called [[experience]]");
  CHECK(hint("[[publications]]\ntitle = \"A\"") == "did you mean [[publication]]?");
  CHECK(hint("[[profiles]]\nnetwork = \"A\"") == "here it is called [person.contact]");
  CHECK(Bound("[[publications]]\ntilte = \"A\"").found() == Found{"1:3 CV0103", "2:1 CV0103"});
  CHECK(Bound("[basics]\nname = \"Ada\"", false).found() == Found{"1:2 CV0103"});
}

TEST_CASE("a key of entries outside of one is shown where it belongs") {
  CHECK(hint("[person]\nname = \"A\"\nstart = 2020") ==
        "\"start\" is a key of entries, as in [[education]]");
}

TEST_CASE("a hostile name is shown cut and clean") {
  const Bound bound("\"" + std::string(500, 'k') + "\\u001b\" = 1");
  REQUIRE(bound.found().size() == 1);
  CHECK(bound.sink.diagnostics()[0].message.size() < 120);
}

}  // namespace vitaset
