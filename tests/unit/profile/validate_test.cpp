#include "profile/validate.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

Value text(std::string words) { return {Value::Data(std::move(words)), {}}; }

}  // namespace

TEST_CASE("white space and empty lists are as if nothing was given") {
  CHECK(is_given(text("a")));
  CHECK(is_given(text(" a")));
  CHECK(is_given(text("é")));
  CHECK_FALSE(is_given(text("")));
  CHECK_FALSE(is_given(text(" \t\n")));
  CHECK_FALSE(is_given(text("\xC2\x85")));
  CHECK_FALSE(is_given(text(std::string(1, '\0'))));
  CHECK_FALSE(is_given(Value(Array{}, {})));
  CHECK(is_given(Value(Array{text("")}, {})));
  CHECK(is_given(Value(false, {})));
}

TEST_CASE("unknown keys are told at the key, in every table") {
  CHECK(Bound("foo = 1\n[bar]\n").found() == Found{"1:1 CV0103", "2:2 CV0103"});
  CHECK(Bound("[document]\nfoo = 1").found() == Found{"2:1 CV0103"});
  CHECK(Bound("[person]\nname = \"A\"\nfoo = 1\n[person.contact]\nbar = 1").found() ==
        Found{"3:1 CV0103", "5:1 CV0103"});
  CHECK(
      Bound("[[experience]]\nposition = \"A\"\nroles = [{ position = \"B\", foo = 1 }]").found() ==
      Found{"3:28 CV0103"});
  CHECK(Bound("[sections.bio]\nfoo = 1").found() == Found{"2:1 CV0103"});
  CHECK(Bound("[[section]]\nid = \"a\"\nitems = [{ text = \"b\", foo = 1 }]").found() ==
        Found{"3:24 CV0103"});
}

TEST_CASE("keys of one's own are allowed everywhere") {
  CHECK(Bound("x-a = 1\n[person]\nname = \"A\"\nx-b = [[]]\n[person.contact]\nx-c = 1\n"
              "[[education]]\ninstitution = \"A\"\nx-d = {}\n[sections.x-e]\nfoo = 1")
            .found() == Found{});
}

TEST_CASE("a value of another type is told at the value, with what was expected") {
  const Bound bound(
      "[[education]]\ninstitution = 3\nthesis = [\"a\"]\nhide = \"yes\"\nend = 12:00:00");
  CHECK(bound.found() == Found{"2:15 CV0104", "3:10 CV0104", "4:8 CV0104", "5:7 CV0104"});
  const std::vector<Diagnostic> sorted = bound.sink.sorted();
  CHECK(sorted[0].message ==
        "expected a string or a list of strings for \"institution\", found a whole number");
  CHECK(sorted[0].hints == std::vector<std::string>{"put it in quotes: \"3\""});
  CHECK(sorted[1].message == "expected a string for \"thesis\", found a list");
  CHECK(sorted[1].hints == std::vector<std::string>{"write it as in thesis = \"On Knots\""});
  CHECK(sorted[2].message == "expected true or false for \"hide\", found a string");
  CHECK(sorted[3].message == "expected a date for \"end\", found a time of day");
}

TEST_CASE("the items of a list are looked at one by one") {
  const Bound bound("[[publication]]\ntitle = \"A\"\nauthors = [\"A. Example\", 2, \"c\", true]");
  CHECK(bound.found() == Found{"3:26 CV0104", "3:34 CV0104"});
  CHECK(bound.sink.diagnostics()[0].message ==
        "expected a string for \"authors\", found a whole number");
}

TEST_CASE("one table where a list is wanted, and the reverse, get the right header as a hint") {
  const Bound single("[education]\ninstitution = \"A\"");
  CHECK(single.found() == Found{"1:2 CV0104"});
  CHECK(single.hints() ==
        std::vector<std::string>{"write [[education]], also if there is only one"});
  const Bound list("[[person]]\nname = \"A\"", false);
  REQUIRE(list.found().size() == 1);
  CHECK(list.hints() == std::vector<std::string>{"write [person]"});
  CHECK(Bound("sections = 3").found() == Found{"1:12 CV0104"});
  CHECK(Bound("[sections]\nbio = \"About\"").hints() ==
        std::vector<std::string>{
            "write [sections.bio] and below it, as an example, title = \"Papers\""});
}

TEST_CASE("what stands in brackets of the other sort is checked all the same") {
  CHECK(Bound("[education]\ninstitutoin = \"A\"").found() == Found{"1:2 CV0104", "2:1 CV0103"});
  CHECK(Bound("[[person]]\nnmae = \"A\"", false).found() == Found{"1:3 CV0104", "2:1 CV0103"});
  CHECK(Bound("[[experience.roles]]\nposition = \"A\"").found() == Found{"1:3 CV0104"});
}

TEST_CASE("a value of another type is shown as it has to be written") {
  const auto hint = [](std::string_view pair) {
    return Bound("[[experience]]\nposition = \"A\"\n" + std::string(pair)).hints().at(0);
  };
  CHECK(hint("unit = 3.50") == "put it in quotes: \"3.50\"");
  CHECK(hint("percentage = \"50 %\"") == "write percentage = 50, without quotes");
  CHECK(hint("percentage = \"half\"") == "write it as in percentage = 50");
  CHECK(hint("hide = \"true\"") == "write hide = true, without quotes");
  CHECK(hint("start = 2021.06") == "write \"2021-06\"");
}

TEST_CASE("a missing key is told at the table's header") {
  CHECK(Bound("[[education]]\ndegree = \"B.S.\"").found() == Found{"1:3 CV0105"});
  CHECK(Bound("[[education]]\ninstitution = \" \"").found() == Found{"2:15 CV0105"});
  CHECK(Bound("[[experience]]\nsummary = \"A\"").found() == Found{"1:3 CV0105"});
  CHECK(Bound("[[experience]]\nposition = \"A\"").found() == Found{});
  CHECK(Bound("[[experience]]\norganization = \"A\"").found() == Found{});
  const Bound nobody("[document]\n", false);
  CHECK(nobody.found() == Found{"1:1 CV0105"});
  CHECK(nobody.hints() ==
        std::vector<std::string>{"write [person] and below it name = \"Ada Example\""});
}

TEST_CASE("a key that is there but misspelt is not missing too") {
  CHECK(Bound("[[education]]\ninstitutoin = \"A\"").found() == Found{"2:1 CV0103"});
  CHECK(Bound("[[experience]]\ncompany = \"A\"").found() == Found{"2:1 CV0103"});
}

TEST_CASE("nothing is called missing from a file that could not be read in full") {
  CHECK(Bound("[[education]]\ninstitution = Tsinghua").found() == Found{"2:15 CV0101"});
}

TEST_CASE("numbers stay in their range") {
  CHECK(Bound("[[experience]]\nposition = \"A\"\npriority = 101\npercentage = -1").found() ==
        Found{"3:12 CV0108", "4:14 CV0108"});
  CHECK(Bound("[[experience]]\nposition = \"A\"\npriority = 50.5").found() == Found{"3:12 CV0104"});
  CHECK(Bound("[[experience]]\nposition = \"A\"\npriority = 0\npercentage = 37.5").found() ==
        Found{});
  CHECK(Bound("[[publication]]\ntitle = \"A\"\ncitations = nan").found() == Found{"3:13 CV0108"});
  CHECK(Bound("[[publication]]\ntitle = \"A\"\ncitations = 9223372036854775807").found() ==
        Found{});
}

TEST_CASE("a word that is none of the choices gets the nearest, or else all of them") {
  const Bound bound("[[publication]]\ntitle = \"A\"\nstatus = \"publsihed\"");
  CHECK(bound.found() == Found{"3:10 CV0108"});
  CHECK(bound.hints() == std::vector<std::string>{"did you mean \"published\"?"});
  const Bound far("[[publication]]\ntitle = \"A\"\nstatus = \"zzz\"");
  CHECK(far.hints() ==
        std::vector<std::string>{"it is one of \"published\", \"accepted\", \"in press\", "
                                 "\"under review\" and \"in preparation\""});
}

}  // namespace vitaset
