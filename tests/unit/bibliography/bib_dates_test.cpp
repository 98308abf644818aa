#include "bibliography/bib_dates.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "bibliography/parse_bib.h"

namespace vitaset {
namespace {

std::string shown(const Date& date) {
  if (date.precision == DatePrecision::present) return "present";
  if (date.precision == DatePrecision::term || date.precision == DatePrecision::verbatim) {
    return fmt::format("\"{}\" {}", date.text, date.year);
  }
  if (!date.given()) return "";
  std::string text = fmt::format("{}", date.year);
  if (date.month > 0) text += fmt::format("-{:02}", date.month);
  if (date.day > 0) text += fmt::format("-{:02}", date.day);
  return text;
}

std::string dated(std::string_view fields, std::size_t warnings = 0) {
  Sink sink;
  const auto entries = parse_bib(fmt::format("@misc{{k, {}}}", fields), FileId{0}, sink);
  REQUIRE(entries.size() == 1);
  const DateRange range = bib_dates(entries[0], sink);
  CHECK_MESSAGE(sink.diagnostics().size() == warnings, fields);
  return range.start.given() ? shown(range.start) + " to " + shown(range.end) : shown(range.end);
}

}  // namespace

TEST_CASE("dates of BibLaTeX") {
  CHECK(dated("date = {2020}") == "2020");
  CHECK(dated("date = {2020-05}") == "2020-05");
  CHECK(dated("date = {2020-05-03}") == "2020-05-03");
  CHECK(dated("date = {2020-05-03T10:00:00Z}") == "2020-05-03");
  CHECK(dated("date = {2020~}") == "2020");
  CHECK(dated("date = {2020-05?}") == "2020-05");
  CHECK(dated("date = {2020-05/2020-06}") == "2020-05 to 2020-06");
  CHECK(dated("date = {2019/2020}") == "2019 to 2020");
  CHECK(dated("date = {2020/}") == "2020 to present");
  CHECK(dated("date = {2020/..}") == "2020 to present");
  CHECK(dated("date = {/2020}") == "2020");
  CHECK(dated("date = {2020-21}") == "\"Spring 2020\" 2020");
  CHECK(dated("date = {2020}, year = {1999}") == "2020");
  CHECK(dated("date = {soon}, year = 1999", 1) == "1999");
  CHECK(dated("date = {2020-13}", 1) == "");
  CHECK(dated("date = {forthcoming}") == "");
}

TEST_CASE("years and months of BibTeX") {
  CHECK(dated("year = 2020") == "2020");
  CHECK(dated("year = {\\noopsort{a}2020}, month = jun") == "2020-06");
  CHECK(dated("year = 2020, month = {June}") == "2020-06");
  CHECK(dated("year = 2020, month = 6") == "2020-06");
  CHECK(dated("year = 2020, month = {06}") == "2020-06");
  CHECK(dated("year = 2020, month = 1 # \"~\" # jan") == "2020-01-01");
  CHECK(dated("year = 2020, month = jul # \"~4\"") == "2020-07-04");
  CHECK(dated("year = 2020, month = jun # \"--\" # jul") == "2020-06 to 2020-07");
  CHECK(dated("year = 2020, month = {Sept./Oct.}") == "2020-09 to 2020-10");
  CHECK(dated("year = 2020, month = jun, day = 9") == "2020-06-09");
  CHECK(dated("year = 2020, month = feb, day = 31") == "2020-02");
  CHECK(dated("year = 2020, month = {}") == "2020");
  CHECK(dated("year = 2020, month = {Michaelmas}", 1) == "2020");
  CHECK(dated("year = 2020, month = 13", 1) == "2020");
  CHECK(dated("year = {to appear}") == "");
  CHECK(dated("year = {c. 1850}") == "\"c. 1850\" 1850");
  CHECK(dated("month = jun") == "");
}

}  // namespace vitaset
