#include "profile/check_publications.h"

#include <doctest/doctest.h>

#include "unit/profile/profile_help.h"

namespace vitaset {
namespace {

/// The warnings of publications, each of which has these lines; a year and no kind, if not said.
Found warnings(const std::vector<std::string>& publications) {
  std::string text;
  for (const std::string& each : publications) text += "[[publication]]\n" + each;
  return Bound(text).found_but_for(std::nullopt);
}

}  // namespace

TEST_CASE("two records with one title, whatever its case, accents and punctuation") {
  // Of different years, so that they are not merged.
  const Bound bound(
      "[[publication]]\ntitle = \"On  the *Knots* of Gödel: a proof\"\nyear = 2025\n"
      "[[publication]]\ntitle = \"On the knots of Godel – A Proof.\"\nyear = 2020\n");
  CHECK(bound.found_but_for(std::nullopt) == Found{"5:9 CV0118"});
  const Diagnostic told = bound.sink.sorted().front();
  CHECK(told.message == "this publication has the same title as another");
  REQUIRE(told.notes.size() == 1);
  CHECK(bound.sources.place(told.notes[0].span).line == 2);
  CHECK(warnings({"title = \"A\"\nyear = 2025\n", "title = \"B\"\nyear = 2025\n"}) == Found{});
  CHECK(warnings({"title = \"张\"\nyear = 2025\n", "title = \"李\"\nyear = 2025\n"}) == Found{});
}

TEST_CASE("a title may stand for a thesis and an article, but not for a preprint and a paper") {
  int year = 2000;  // of each another, so that they are not merged
  const auto of_kind = [&year](const std::string& kind) {
    return "title = \"A\"\nyear = " + std::to_string(year += 5) + "\nvenue = \"V\"\nkind = \"" +
           kind + "\"\n";
  };
  CHECK(warnings({of_kind("journal"), of_kind("thesis")}) == Found{});
  CHECK(warnings({of_kind("journal"), of_kind("conference")}) == Found{});
  CHECK(warnings({of_kind("journal"), of_kind("journal")}) == Found{"7:9 CV0118"});
  CHECK(warnings({of_kind("journal"), of_kind("preprint")}) == Found{"7:9 CV0118"});
  CHECK(warnings({of_kind("preprint"), of_kind("chapter")}) == Found{"7:9 CV0118"});
  CHECK(warnings({of_kind("software"), of_kind("preprint")}) == Found{});
  const std::string keep = "[publications]\nkeep_preprints = true\n";
  CHECK(Bound(keep + "[[publication]]\n" + of_kind("preprint") + "[[publication]]\n" +
              of_kind("journal"))
            .found() == Found{});
}

TEST_CASE("what has appeared has a year, and a venue if it is of a kind that has one") {
  CHECK(warnings({"title = \"A\"\n"}) == Found{"2:9 CV0119"});
  CHECK(warnings({"title = \"A\"\nstatus = \"in preparation\"\n"}) == Found{});
  CHECK(warnings({"title = \"A\"\nstatus = \"published\"\n"}) == Found{"2:9 CV0119"});
  CHECK(warnings({"title = \"A\"\ndate = \"Jun. 2025\"\n"}) == Found{});
  for (const char* kind : {"journal", "conference", "workshop", "chapter"}) {
    const std::string text = "title = \"A\"\nyear = 2026\nkind = \"" + std::string(kind) + "\"\n";
    CHECK(warnings({text}) == Found{"2:9 CV0119"});
    CHECK(warnings({text + "venue_short = \"V\"\n"}) == Found{});
    CHECK(warnings({text + "status = \"accepted\"\n"}) == Found{});
  }
  for (const char* kind : {"preprint", "book", "thesis", "software"}) {
    CHECK(warnings({"title = \"A\"\nyear = 2026\nkind = \"" + std::string(kind) + "\"\n"}) ==
          Found{});
  }
}

TEST_CASE("what is doubtful is not told of what is wrong") {
  CHECK(warnings({"title = \"A\"\nkind = \"article\"\n"}) == Found{"3:8 CV0108"});
}

}  // namespace vitaset
