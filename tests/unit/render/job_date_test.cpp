#include "render/job_date.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Date day(int year, int month, int day_of_month) {
  Date date;
  date.precision = DatePrecision::day;
  date.year = year;
  date.month = month;
  date.day = day_of_month;
  return date;
}

Date year(int year_alone) {
  Date date;
  date.precision = DatePrecision::year;
  date.year = year_alone;
  return date;
}

Cv cv_with_entry_ending(const Date& end) {
  Cv cv;
  Section section;
  section.id = "experience";
  section.entries.emplace_back();
  section.entries.back().dates.end = end;
  cv.sections.push_back(section);
  return cv;
}

}  // namespace

TEST_CASE("SOURCE_DATE_EPOCH counts seconds since 1970 in UTC") {
  CHECK(parse_source_date_epoch("0") == Timestamp{1970, 1, 1, 0, 0, 0});
  // From `date -u -d @N`.
  CHECK(parse_source_date_epoch("951827696") == Timestamp{2000, 2, 29, 12, 34, 56});
  CHECK(parse_source_date_epoch("1764547199") == Timestamp{2025, 11, 30, 23, 59, 59});
  CHECK(parse_source_date_epoch("253402300799") == Timestamp{9999, 12, 31, 23, 59, 59});
}

TEST_CASE("a SOURCE_DATE_EPOCH that is no moment a PDF can name is refused") {
  for (const std::string_view text : {"", "-1", "+5", " 5", "5 ", "1.5", "0x10", "yesterday",
                                      "253402300800", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(parse_source_date_epoch(text) == std::nullopt);
  }
}

TEST_CASE("the report of a bad SOURCE_DATE_EPOCH quotes it") {
  const Diagnostic diagnostic = bad_source_date("soon");
  CHECK(diagnostic.severity == Severity::error);
  CHECK(diagnostic.message.find("\"soon\"") != std::string::npos);
}

TEST_CASE("the profile's own date comes before everything else") {
  Cv cv = cv_with_entry_ending(day(2030, 1, 1));
  cv.updated = day(2026, 11, 3);
  CHECK(job_date(cv, Timestamp{2001, 1, 1, 5, 6, 7}) == Timestamp{2026, 11, 3, 0, 0, 0});
}

TEST_CASE("without a date of its own, a job takes SOURCE_DATE_EPOCH") {
  const Cv cv = cv_with_entry_ending(day(2030, 1, 1));
  CHECK(job_date(cv, Timestamp{2001, 2, 3, 5, 6, 7}) == Timestamp{2001, 2, 3, 5, 6, 7});
}

TEST_CASE("without SOURCE_DATE_EPOCH, a job takes the newest date in the profile") {
  CHECK(job_date(cv_with_entry_ending(day(2025, 9, 30)), std::nullopt) ==
        Timestamp{2025, 9, 30, 0, 0, 0});
}

TEST_CASE("a year alone is its first day") {
  CHECK(job_date(cv_with_entry_ending(year(2024)), std::nullopt) == Timestamp{2024, 1, 1, 0, 0, 0});
}

TEST_CASE("a profile without any date has the beginning of 1970, not today") {
  CHECK(job_date(Cv{}, std::nullopt) == Timestamp{1970, 1, 1, 0, 0, 0});
}

TEST_CASE("an update that is \"present\" says nothing of a date") {
  Cv cv;
  cv.updated.precision = DatePrecision::present;
  CHECK(job_date(cv, Timestamp{2001, 2, 3, 0, 0, 0}) == Timestamp{2001, 2, 3, 0, 0, 0});
}

}  // namespace vitaset
