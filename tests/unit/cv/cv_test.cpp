#include "cv/cv.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Entry dated(std::string_view start, std::string_view end) {
  Entry entry;
  entry.dates.start = parse_date(start).value_or(Date{});
  entry.dates.end = parse_date(end).value_or(Date{});
  return entry;
}

}  // namespace

TEST_CASE("a field is found by its name") {
  Entry entry;
  entry.fields.push_back({"doi", std::string("10.1/2"), {}});
  REQUIRE(entry.field("doi") != nullptr);
  CHECK(std::get<std::string>(*entry.field("doi")) == "10.1/2");
  CHECK(entry.field("title") == nullptr);
}

TEST_CASE("a section is found by its id") {
  Cv cv;
  cv.sections.resize(2);
  cv.sections[0].id = "bio";
  cv.sections[1].id = "education";
  CHECK(cv.section("education") == &cv.sections[1]);
  CHECK(cv.section("award") == nullptr);
}

TEST_CASE("a section with nothing in it is empty") {
  Section section;
  section.title = plain_text("Publications");
  CHECK(section.empty());
  section.text.push_back(plain_text("a"));
  CHECK_FALSE(section.empty());
}

TEST_CASE("the newest date of a Cv is the latest that has a year") {
  Cv cv;
  CHECK_FALSE(newest_date(cv).given());
  cv.sections.resize(1);
  cv.sections[0].entries = {dated("2020", "present"), dated("", "2024-05"), dated("2021", "2022")};
  CHECK(newest_date(cv) == *parse_date("2024-05"));
  cv.sections[0].entries[0].parts = {dated("2025", "present")};
  CHECK(newest_date(cv) == *parse_date("2025"));
  cv.updated = *parse_date("2026-11-01");
  CHECK(newest_date(cv) == cv.updated);
}

}  // namespace vitaset
