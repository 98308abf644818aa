#include "style/language.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "style/style_help.h"

namespace vitaset {
namespace {

/// The English of the program.
const Language& english() {
  static const Language language = [] {
    const LoadedStyle loaded("[layout]\nextends = \"academic\"");
    REQUIRE(loaded.style);
    return loaded.style->language;
  }();
  return language;
}

Date year(int value) { return {DatePrecision::year, value, 0, 0, {}, {}}; }
Date month(int value, int of) { return {DatePrecision::month, value, of, 0, {}, {}}; }
Date day(int value, int of, int at) { return {DatePrecision::day, value, of, at, {}, {}}; }
Date present() { return {DatePrecision::present, 0, 0, 0, {}, {}}; }
Date term(const char* text) { return {DatePrecision::term, 2024, 9, 0, text, {}}; }
Date verbatim(const char* text) { return {DatePrecision::verbatim, 2021, 0, 0, text, {}}; }

std::string written(const Date& date, MonthForm form = MonthForm::abbreviated) {
  return format_date(date, {form, " – "}, english());
}

std::string written(const DateRange& dates, MonthForm form = MonthForm::abbreviated) {
  return format_dates(dates, {form, " – "}, english());
}

}  // namespace

TEST_CASE("months are shortened as English CVs shorten them") {
  const std::vector<std::string> expected{"Jan.", "Feb.", "Mar.",  "Apr.", "May",  "Jun.",
                                          "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
  for (int i = 1; i <= 12; ++i) {
    CHECK(written(month(2025, i)) == expected[static_cast<std::size_t>(i - 1)] + " 2025");
  }
}

TEST_CASE("a date is written as exactly as it is known, in the form the layout asks for") {
  struct Row {
    Date date;
    const char *abbreviated, *full, *number, *none;
  };
  const std::vector<Row> rows{
      {year(2026), "2026", "2026", "2026", "2026"},
      {month(2025, 6), "Jun. 2025", "June 2025", "06/2025", "2025"},
      {month(2025, 9), "Sept. 2025", "September 2025", "09/2025", "2025"},
      {month(2025, 12), "Dec. 2025", "December 2025", "12/2025", "2025"},
      {day(2025, 6, 2), "2 Jun. 2025", "2 June 2025", "2025-06-02", "2025"},
      {term("Fall 2024"), "Fall 2024", "Fall 2024", "Fall 2024", "Fall 2024"},
      {term("WS 2024/25"), "WS 2024/25", "WS 2024/25", "WS 2024/25", "WS 2024/25"},
      {verbatim("ca. 2021"), "ca. 2021", "ca. 2021", "ca. 2021", "ca. 2021"},
      {present(), "present", "present", "present", "present"},
      {Date(), "", "", "", ""},
  };
  for (const Row& row : rows) {
    CHECK(written(row.date) == row.abbreviated);
    CHECK(written(row.date, MonthForm::full) == row.full);
    CHECK(written(row.date, MonthForm::number) == row.number);
    CHECK(written(row.date, MonthForm::none) == row.none);
  }
}

TEST_CASE("dates of the homepage are written as they stand there") {
  CHECK(written({year(2026), present()}) == "2026 – present");
  CHECK(written({month(2025, 6), month(2025, 9)}) == "Jun. 2025 – Sept. 2025");
  CHECK(written({month(2025, 2), month(2025, 6)}) == "Feb. 2025 – Jun. 2025");
  CHECK(written({month(2024, 6), month(2024, 8)}) == "Jun. 2024 – Aug. 2024");
  CHECK(written({Date(), year(2026)}) == "2026");
}

TEST_CASE("a start without an end goes on") {
  CHECK(written({month(2025, 6), Date()}) == "Jun. 2025 – present");
}

TEST_CASE("a range whose ends are written alike is written once") {
  CHECK(written({year(2021), year(2021)}) == "2021");
  CHECK(written({month(2025, 6), month(2025, 9)}, MonthForm::none) == "2025");
  CHECK(written({term("Fall 2024"), term("Fall 2024")}) == "Fall 2024");
}

TEST_CASE("a range that was not given is empty") { CHECK(written(DateRange()).empty()); }

TEST_CASE("the sign between the ends is the layout's") {
  CHECK(format_dates({year(2020), year(2021)}, {MonthForm::none, "--"}, english()) == "2020--2021");
}

TEST_CASE("a month that cannot be is left out, not looked up") {
  CHECK(written(month(2025, 13)) == "2025");
  CHECK(written(month(2025, -1)) == "2025");
}

TEST_CASE("words and titles that are not there are empty") {
  Language language;
  language.words = {{"present", "heute"}};
  language.sections = {{"bio", "Über mich"}};
  CHECK(language.word("present") == "heute");
  CHECK(language.word("prese").empty());
  CHECK(language.section_title("bio") == "Über mich");
  CHECK(language.section_title("award").empty());
}

TEST_CASE("a known word is found in whatever case it is written") {
  Language language;
  language.values = {{{"grant", "role", "pi"}, "Principal investigator"},
                     {{"publication", "status", "in press"}, "in press"}};
  language.group_titles = {{{"grant", "role", "pi"}, "As principal investigator"}};
  CHECK(language.value("grant", "role", "PI") == "Principal investigator");
  CHECK(language.value("grant", "role", "pi") == "Principal investigator");
  CHECK(language.value("publication", "status", "In Press") == "in press");
  CHECK(language.group_title("grant", "role", "Pi") == "As principal investigator");
  CHECK(language.value("grant", "role", "co-PI").empty());
  CHECK(language.value("grant", "roles", "PI").empty());
  CHECK(language.value("talk", "role", "PI").empty());
  CHECK(language.value("", "", "").empty());
  CHECK(language.group_title("publication", "status", "in press").empty());
}

TEST_CASE("figures stand in groups of three from ten thousand on") {
  struct Row {
    double number;
    const char *english, *german;
  };
  const std::vector<Row> rows{
      {0, "0", "0"},
      {-0.0, "0", "0"},
      {7, "7", "7"},
      {1250, "1250", "1250"},
      {9999, "9999", "9999"},
      {9999.999, "10,000", "10.000"},
      {10000, "10,000", "10.000"},
      {250000, "250,000", "250.000"},
      {1234567.891, "1,234,567.89", "1.234.567,89"},
      {3.5, "3.5", "3,5"},
      {0.005, "0.01", "0,01"},
      {0.001, "0", "0"},
      {-1234.5, "-1234.5", "-1234,5"},
      {-12345.25, "-12,345.25", "-12.345,25"},
      {999999999999, "999,999,999,999", "999.999.999.999"},
      {5e12, "5,000,000,000,000", "5.000.000.000.000"},
      {9007199254740993.0, "9,007,199,254,740,992", "9.007.199.254.740.992"},
  };
  Language german;
  german.numbers = {".", ",", "{amount} {currency}"};
  for (const Row& row : rows) {
    CHECK(format_number(row.number, english()) == row.english);
    CHECK(format_number(row.number, german) == row.german);
  }
}

TEST_CASE("a number that no CV has is written all the same") {
  CHECK(format_number(1e300, english()) == "1e+300");
  CHECK(format_number(-1e300, english()) == "-1e+300");
  CHECK(format_number(std::numeric_limits<double>::infinity(), english()) == "inf");
  CHECK(format_number(-std::numeric_limits<double>::infinity(), english()) == "-inf");
  CHECK(format_number(std::numeric_limits<double>::quiet_NaN(), english()) == "nan");
  CHECK(format_number(std::numeric_limits<double>::denorm_min(), english()) == "0");
}

TEST_CASE("a sum of money is written with its currency where the language has it") {
  Language german;
  german.numbers.money = "{amount} {currency}";
  CHECK(format_money("250,000", "EUR", english()) == "EUR\u00A0250,000");
  CHECK(format_money("250.000", "EUR", german) == "250.000 EUR");
  CHECK(format_money("250,000", "", english()) == "250,000");
  CHECK(format_money("", "EUR", english()).empty());
  CHECK(format_amount(2499999.5, english()) == "2,499,999.50");
  CHECK(format_amount(0.25, english()) == "0.25");
  CHECK(format_amount(1500, english()) == "1500");
  CHECK(format_money("{currency}", "{amount}", german) == "{currency} {amount}");
}

TEST_CASE("a photo is told as the language has it") {
  Language german;
  CHECK(format_photo("Ada", german) == "Ada");
  german.photo_pattern = "Foto von {name}";
  CHECK(format_photo("{name}", german) == "Foto von {name}");
}

TEST_CASE("a date that lies ahead is told from others") {
  CHECK(format_expected("Jun. 2027", english()) == "Jun. 2027 (expected)");
  CHECK(format_expected("", english()).empty());
  Language chinese;
  chinese.expected_pattern = "预计{date}";
  CHECK(format_expected("2027年6月", chinese) == "预计2027年6月");
}

}  // namespace vitaset
