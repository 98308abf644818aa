#include "profile/bind_dates.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

Bound entry(std::string_view dates) {
  return Bound("[[experience]]\nposition = \"A\"\n" + std::string(dates));
}

DateRange range(std::string_view dates) {
  const Bound bound = entry(dates);
  CHECK(bound.found() == Found{});
  REQUIRE(bound.cv.sections.size() == 1);
  return bound.cv.sections[0].entries.at(0).dates;
}

std::string hint(std::string_view date) {
  const Bound bound = entry("start = " + std::string(date));
  REQUIRE(bound.found() == Found{"3:9 CV0106"});
  return bound.hints().at(0);
}

}  // namespace

TEST_CASE("dates are years, TOML dates or text") {
  CHECK(range("date = 2026").end.precision == DatePrecision::year);
  CHECK(range("date = 2025-06-21").end.day == 21);
  CHECK(range("date = 2025-06-21T10:00:00Z").end.day == 21);
  CHECK(range("date = \"Jun. 2025\"").end.month == 6);
  CHECK(range("date = \"2019–2021, part time\"").end.precision == DatePrecision::verbatim);
  CHECK(range("date = \"2024-25\"").end.text == "2024-25");
  CHECK_FALSE(range("date = 2026").start.given());
}

TEST_CASE("a start without an end goes on to the present") {
  const DateRange open = range("start = 2026");
  CHECK(open.start.year == 2026);
  CHECK(open.end.precision == DatePrecision::present);
  CHECK(range("start = 2026\nend = \"present\"").end.precision == DatePrecision::present);
  CHECK_FALSE(range("end = 2026").start.given());
  CHECK_FALSE(range("note = \"A\"").given());
}

TEST_CASE("a date knows its place") {
  const Bound bound = entry("start = \"2025-06\"");
  CHECK(bound.cv.sections.at(0).entries.at(0).dates.start.span ==
        bound.tree.value("experience")->array()->at(0).table()->value("start")->span);
}

TEST_CASE("text that is no date is an error where one is wanted, with what was meant") {
  CHECK(hint("\"06/2025\"") == "write \"2025-06\"");
  CHECK(hint("\"6.2025\"") == "write \"2025-06\"");
  CHECK(hint("\"2025/06\"") == "write \"2025-06\"");
  CHECK(hint("\"2025-6\"") == "write \"2025-06\"");
  CHECK(hint("202506") == "write \"2025-06\"");
  CHECK(hint("\"Septmber 2025\"") == "did you mean \"September 2025\"?");
  CHECK(hint("\"June\"") == "write it with its year, as in \"June 2025\"");
  CHECK(hint("\"Juin 2025\"").starts_with("months are written in English"));
  CHECK(hint("\"2020 to 2024\"") == "write start = 2020 and end = 2024");
  CHECK(hint("\"in press\"").ends_with("write status = \"in press\""));
  for (const char* date : {"\"13/2025\"", "\"2025-13\"", "202513"}) {
    CHECK(hint(date) == "months go from 01 to 12");
  }
  for (const char* date : {"\"soon\"", "12", "-5", "20260", "9223372036854775807"}) {
    CHECK(hint(date).starts_with("dates are 2026"));
  }
}

TEST_CASE("a date in figures that does not exist is an error even where text is allowed") {
  CHECK(entry("date = \"2025-02-30\"").found() == Found{"3:8 CV0106"});
  CHECK(entry("date = \"2025-13\"").found() == Found{"3:8 CV0106"});
}

TEST_CASE("a start after the end is an error that shows both") {
  const Bound bound = entry("start = \"Sept. 2025\"\nend = \"2025-06\"");
  CHECK(bound.found() == Found{"3:9 CV0107"});
  const Diagnostic& found = bound.sink.diagnostics().front();
  REQUIRE(found.notes.size() == 1);
  CHECK(bound.sources.place(found.notes[0].span).line == 4);
  CHECK(entry("start = \"2025-06\"\nend = 2025").found() == Found{});
  CHECK(entry("start = \"present\"\nend = 2025").found() == Found{"3:9 CV0106"});
}

TEST_CASE("a date stands alone") {
  CHECK(entry("start = 2020\ndate = 2021").found() == Found{"4:8 CV0108"});
  CHECK(entry("date = 2021\nend = 2020").found() == Found{"3:8 CV0108"});
  CHECK(Bound("[[publication]]\ntitle = \"A\"\nyear = 2020\ndate = 2021").found() ==
        Found{"3:8 CV0108"});
}

TEST_CASE("a publication's year is its date") {
  const Bound bound("[[publication]]\ntitle = \"A\"\nyear = 2020");
  CHECK(bound.cv.sections.at(0).entries.at(0).dates.end.year == 2020);
  CHECK(Bound("[[publication]]\ntitle = \"A\"\nyear = \"soon\"").found() == Found{"3:8 CV0106"});
}

}  // namespace vitaset
