#include "cv/date.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace vitaset {
namespace {

std::string shown(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) return "nothing";
  constexpr std::array<const char*, 7> kNames{"none", "year",    "month",   "day",
                                              "term", "present", "verbatim"};
  return std::string(kNames[static_cast<std::size_t>(date->precision)]) + " " +
         std::to_string(date->year) + "-" + std::to_string(date->month) + "-" +
         std::to_string(date->day);
}

Date date(std::string_view text) { return parse_date(text).value_or(verbatim_date(text)); }

}  // namespace

TEST_CASE("dates are read as people write them") {
  CHECK(shown("2025") == "year 2025-0-0");
  CHECK(shown("2025-06") == "month 2025-6-0");
  CHECK(shown(" 2025-06-21 ") == "day 2025-6-21");
  CHECK(shown("Jun. 2025") == "month 2025-6-0");
  CHECK(shown("June 2025") == "month 2025-6-0");
  CHECK(shown("21 June 2025") == "day 2025-6-21");
  CHECK(shown("June 21, 2025") == "day 2025-6-21");
  CHECK(shown("Feb. 29, 2024") == "day 2024-2-29");
  CHECK(shown("present") == "present 0-0-0");
  CHECK(shown("Present") == "present 0-0-0");
  CHECK(shown("now") == "present 0-0-0");
  CHECK(shown("ongoing") == "present 0-0-0");
}

TEST_CASE("every month is known by its full name and short forms") {
  constexpr std::array<const char*, 12> kFull{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
  for (int month = 1; month <= 12; ++month) {
    const std::string name = kFull[static_cast<std::size_t>(month - 1)];
    CHECK(month_of(name) == month);
    CHECK(month_of(name.substr(0, 3)) == month);
    CHECK(month_of(name.substr(0, 3) + ".") == month);
  }
  CHECK(month_of("Sept.") == 9);
  CHECK(month_of("sept") == 9);
  CHECK(month_of("JUNE") == 6);
  CHECK(month_of("") == 0);
  CHECK(month_of(".") == 0);
  CHECK(month_of("Juni") == 0);
  CHECK(month_of("Ju") == 0);
}

TEST_CASE("terms are kept as written and begin in their month") {
  CHECK(shown("Fall 2024") == "term 2024-9-0");
  CHECK(shown("Spring 2024") == "term 2024-3-0");
  CHECK(shown("WS 2024/25") == "term 2024-10-0");
  CHECK(shown("WS 2024/2025") == "term 2024-10-0");
  CHECK(shown("WS 1999/00") == "term 1999-10-0");
  CHECK(shown("SS 2023") == "term 2023-4-0");
  CHECK(shown("Winter 2024") == "term 2024-1-0");
  CHECK(shown("Winter semester 2024/25") == "term 2024-10-0");
  CHECK(shown("Michaelmas term 2020") == "term 2020-10-0");
  CHECK(date("WS 2024/25").text == "WS 2024/25");
}

TEST_CASE("what is no date, or a day that does not exist, is not read") {
  for (const char* text : {"",
                           " ",
                           "2025-13",
                           "2025-00",
                           "2025-6",
                           "2025-06-31",
                           "2025-02-29",
                           "1900-02-29",
                           "0999",
                           "20256",
                           "2025-06-21T10:00",
                           "Juin 2025",
                           "June",
                           "June 25",
                           "30 February 2025",
                           "June 0, 2025",
                           "WS 2024/26",
                           "Fall",
                           "Fall 24",
                           "June 21 of 2025",
                           "2019-2021",
                           "ca. 2020",
                           "\xFF",
                           "2025-06-211",
                           "Jun 2025 2026 2027 2028"}) {
    CHECK(shown(text) == "nothing");
  }
  CHECK(shown(std::string("2025\0", 5)) == "nothing");
}

TEST_CASE("a verbatim date is sorted by the last year in it") {
  CHECK(verbatim_date("2019–2021, part time").year == 2021);
  CHECK(verbatim_date("since 2020").year == 2020);
  CHECK(verbatim_date("room 12345, 99").year == 0);
  CHECK(verbatim_date(" since 2020 ").text == "since 2020");
  CHECK(verbatim_date("soon").precision == DatePrecision::verbatim);
  CHECK_FALSE(verbatim_date("  ").given());
}

TEST_CASE("the calendar is Gregorian") {
  CHECK(is_calendar_date(2000, 2, 29));
  CHECK_FALSE(is_calendar_date(1900, 2, 29));
  CHECK(is_calendar_date(2024, 0, 0));
  CHECK_FALSE(is_calendar_date(2024, 0, 5));
  CHECK_FALSE(is_calendar_date(2024, 4, 31));
  CHECK_FALSE(is_calendar_date(0, 1, 1));
  CHECK_FALSE(is_calendar_date(2024, -1, 1));
  CHECK_FALSE(is_calendar_date(2024, 1, -1));
}

TEST_CASE("dates are ordered in time, present last and no date first") {
  CHECK(compare_dates(date("2024"), date("2025")) < 0);
  CHECK(compare_dates(date("2025-06"), date("Jun. 2025")) == 0);
  CHECK(compare_dates(date("2025"), date("2025-01-01")) == 0);
  CHECK(compare_dates(date("2025-06-21"), date("2025-06")) > 0);
  CHECK(compare_dates(date("present"), date("9999")) > 0);
  CHECK(compare_dates(date("present"), date("now")) == 0);
  CHECK(compare_dates(Date{}, date("soon")) < 0);
  CHECK(compare_dates(date("Fall 2024"), date("Spring 2024")) > 0);
}

TEST_CASE("a date surely lies after another only if no reading says otherwise") {
  CHECK(surely_after(date("2026"), date("2025")));
  CHECK(surely_after(date("2025-07"), date("2025-06")));
  CHECK(surely_after(date("2025-06-22"), date("2025-06-21")));
  CHECK(surely_after(date("present"), date("2025")));
  CHECK(surely_after(date("Fall 2025"), date("Spring 2024")));
  CHECK_FALSE(surely_after(date("2025-06"), date("2025")));
  CHECK_FALSE(surely_after(date("2025-06-21"), date("2025-06")));
  CHECK_FALSE(surely_after(date("2025"), date("2025")));
  CHECK_FALSE(surely_after(date("Fall 2024"), date("2024-08")));
  CHECK_FALSE(surely_after(date("2025"), date("present")));
  CHECK_FALSE(surely_after(date("present"), date("present")));
  CHECK_FALSE(surely_after(date("2025"), date("soon")));
  CHECK_FALSE(surely_after(date("2025"), Date{}));
}

}  // namespace vitaset
