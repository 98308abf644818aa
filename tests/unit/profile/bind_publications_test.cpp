#include "profile/bind_publications.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/profile/profile_help.h"

namespace vitaset {
namespace {

std::vector<int> numbers(const Cv& cv) {
  std::vector<int> result;
  for (const Entry& entry : cv.section("publication")->entries) result.push_back(entry.number);
  return result;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("what a profile says of all publications") {
  const Bound bound(R"([publications]
self = ["A. Maiden"]
numbering = "by-kind"
max_authors = 10
counts = true
highlight = [{ names = "B. Student", legend = "student" }, { names = ["C. Other"], mark = "§" }]
metrics = { citations = 3120, h_index = 27, source = "Google Scholar", date = "2026-10" }
)");
  CHECK(bound.found() == Found{});
  const Publications& said = bound.cv.publications;
  REQUIRE(said.self.size() == 1);
  CHECK(said.self[0].text == "A. Maiden");
  CHECK(said.numbering == Numbering::by_kind);
  CHECK(said.max_authors == 10);
  CHECK(said.tells_counts);
  REQUIRE(said.groups.size() == 2);
  CHECK(said.groups[0].mark == NameMark::underline);
  CHECK(said.groups[0].legend == "student");
  CHECK(said.groups[1].mark == NameMark::section_sign);
  CHECK(said.metrics.citations == 3120);
  CHECK(said.metrics.date.month == 10);
  CHECK(Bound("").cv.publications == Publications());
}

TEST_CASE("figures without a source or a date are told, and those that say nothing") {
  CHECK(Bound("[publications.metrics]\ncitations = 3\n").found() ==
        Found{"1:15 CV0105", "1:15 CV0105"});
  CHECK(Bound("[publications.metrics]\nsource = \"X\"\ndate = 2026\n").found() ==
        Found{"1:15 CV0105"});
}

TEST_CASE("numbers count all publications, whatever is shown of them, and in which order") {
  const std::string_view list = R"([publications]
numbering = "plain"
[[publication]]
title = "New"
year = 2026
[[publication]]
title = "Gone"
year = 2025
hide = true
[[publication]]
title = "Old"
year = 2020
[[publication]]
title = "Middle"
year = 2024
)";
  CHECK(numbers(Bound(list).cv) == Numbers{3, 1, 2});
  const std::string settings = std::string(list) + "[sections.publication]\nsince = 2021\n";
  CHECK(numbers(Bound(settings + "order = \"newest\"\n").cv) == Numbers{3, 2});
  CHECK(numbers(Bound(settings + "order = \"oldest\"\nlimit = 1\n").cv) == Numbers{2});
}

TEST_CASE("a publication whose authors the person is not among is told") {
  const Bound bound(R"([[publication]]
title = "One"
authors = ["A. Exmaple", "B. Other"]
[[publication]]
title = "Two"
authors = ["C. Else", "B. Other"]
[[publication]]
title = "Three"
authors = ["Example, Ada"]
[[publication]]
title = "Four"
)");
  std::vector<Diagnostic> names;
  for (const Diagnostic& each : bound.sink.sorted()) {
    if (each.code == Code::name_not_found) names.push_back(each);
  }
  REQUIRE(names.size() == 2);
  CHECK(names[0].severity == Severity::warning);
  CHECK(bound.sources.place(names[0].span).line == 3);
  CHECK(names[0].message == "you are not among these authors: A. Exmaple, B. Other");
  CHECK(names[0].hints ==
        std::vector<std::string>{
            "if \"A. Exmaple\" is meant, mend it, or list it as self in [publications]"});
  CHECK(names[1].hints ==
        std::vector<std::string>{
            "looked for Ada Example; another name of yours is listed as self in [publications]"});
}

TEST_CASE("equal and corresponding authors are among the authors") {
  const Bound bound(R"([[publication]]
title = "One"
year = 2026
authors = ["A. Example", "B. Student", "C. Other"]
equal = ["Ada Example", "B. Studnet"]
corresponding = "D. Else"
)");
  CHECK(bound.found() == Found{"5:25 CV0117", "6:17 CV0117"});
  CHECK(bound.hints() == std::vector<std::string>{"did you mean \"B. Student\"?"});
  const Entry& entry = bound.cv.section("publication")->entries[0];
  CHECK(entry.author_marks[0] == AuthorMarks{true, true, false, NameMark::none});
  CHECK(entry.author_marks[1] == AuthorMarks());
}

TEST_CASE("the inventors of patents are looked through too, and nobody needs to be among them") {
  const Bound bound(R"([[patent]]
title = "One"
inventors = ["A. Example", "B. Student"]
[[patent]]
title = "Two"
inventors = "B. Student"
)");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.section("patent")->entries[0].author_marks[0].self);
}

}  // namespace vitaset
