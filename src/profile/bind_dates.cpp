#include "profile/bind_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "profile/translation.h"

namespace vitaset {
namespace {

constexpr std::string_view kForms =
    "dates are 2026, \"2025-06\", 2025-06-21, \"Jun. 2025\", \"Fall 2024\" or \"present\"";
constexpr int kLastYear = 9999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_shape(std::string_view text, std::string_view shape) {
  return std::ranges::equal(text, shape, [](char c, char expected) {
    return expected == '0' ? is_digit(c) : c == expected;
  });
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Whether `text` is written like a date in figures, so that it cannot be meant as free text.
/// "2024-25" is an academic year.
bool is_meant_exactly(std::string_view text) {
  if (has_shape(text, "0000-00-00")) return true;
  if (!has_shape(text, "0000-00")) return false;
  return number(text.substr(5)) != (number(text.substr(0, 4)) + 1) % 100;
}

std::string month_hint(int year, int month) {
  return month >= 1 && month <= 12 ? fmt::format("write \"{:04}-{:02}\"", year, month)
                                   : std::string();
}

/// What was probably meant: "06/2025", "2025/6", "Juin 2025"; empty if nothing is near.
std::string guess(std::string_view text, BindContext& context) {
  for (const std::string_view shape : {"00/0000", "00.0000", "00-0000"}) {
    if (has_shape(text, shape))
      return month_hint(number(text.substr(3)), number(text.substr(0, 2)));
  }
  for (const std::string_view shape : {"0/0000", "0.0000", "0-0000"}) {
    if (has_shape(text, shape))
      return month_hint(number(text.substr(2)), number(text.substr(0, 1)));
  }
  for (const std::string_view shape : {"0000/00", "0000.00", "0000-0", "0000/0", "0000.0"}) {
    if (has_shape(text, shape))
      return month_hint(number(text.substr(0, 4)), number(text.substr(5)));
  }
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || !has_shape(text.substr(space + 1), "0000")) return {};
  static const std::vector<std::string_view> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (!context.may_search()) return {};
  const std::optional<std::string> month = nearest(text.substr(0, space), kMonths);
  return month ? fmt::format("did you mean \"{} {}\"?", *month, text.substr(space + 1)) : "";
}

void refuse(const Value& value, std::string message, std::string hint, BindContext& context) {
  std::vector<std::string> hints;
  if (!hint.empty()) hints.push_back(std::move(hint));
  hints.emplace_back(kForms);
  context.error(Code::bad_date, value.span, std::move(message), std::move(hints));
}

Date from_number(std::int64_t year, const Value& value, BindContext& context) {
  Date date;
  if (year < kFirstYear || year > kLastYear) {
    const bool with_month = year >= kFirstYear * 100 && year <= kLastYear * 100 + 12;
    std::string hint =
        with_month ? month_hint(static_cast<int>(year / 100), static_cast<int>(year % 100)) : "";
    refuse(value, fmt::format("{} is not a year", year), std::move(hint), context);
    return date;
  }
  date.precision = DatePrecision::year;
  date.year = static_cast<int>(year);
  return date;
}

Date from_text(const std::string& text, const Value& value, DateText accepted,
               BindContext& context) {
  if (std::optional<Date> date = parse_date(text)) return *std::move(date);
  if (accepted == DateText::free && !is_meant_exactly(text)) {
    return verbatim_date(read_plain(value, context));
  }
  refuse(value, fmt::format("{} is not a date", quoted_text(text)), guess(text, context), context);
  return {};
}

void check_order(const Date& start, const Date& end, BindContext& context) {
  if (start.precision == DatePrecision::present) {
    context.error(Code::bad_date, start.span, "a start cannot be the present",
                  {"give the date it began; without an end it goes on"});
  } else if (surely_after(start, end)) {
    context.error(Code::date_order, start.span, "the start lies after the end",
                  {"exchange the two, or mend the one that is mistyped"},
                  {{"the end is here", end.span}});
  }
}

}  // namespace

Date read_date(const Value& given, DateText text, BindContext& context) {
  const Value& value = *said(given, context).value;
  Date date;
  if (const std::int64_t* year = value.integer()) {
    date = from_number(*year, value, context);
  } else if (const TomlDate* day = value.date()) {
    date = {DatePrecision::day, day->year, day->month, day->day, {}, {}};
  } else if (const std::string* words = value.string()) {
    date = from_text(*words, value, text, context);
  }
  date.span = value.span;
  return date;
}

DateRange read_dates(const TableReader& entry, BindContext& context) {
  DateRange range;
  const Value* start = entry.given("start");
  const Value* end = entry.given("end");
  for (const std::string_view key : {"date", "year", "term"}) {
    const Value* value = entry.given(key);
    if (value == nullptr) continue;
    if (start != nullptr || end != nullptr || range.end.given()) {
      context.error(Code::bad_value, value->span,
                    fmt::format("\"{}\" stands beside another date", key),
                    {"give start and end for what lasted, or one date alone"});
      continue;
    }
    range.end = read_date(*value, key == "year" ? DateText::exact : DateText::free, context);
  }
  if (end != nullptr) range.end = read_date(*end, DateText::exact, context);
  if (start == nullptr) return range;
  range.start = read_date(*start, DateText::exact, context);
  if (end == nullptr && range.start.given()) {
    range.end = {DatePrecision::present, 0, 0, 0, {}, range.start.span};
  }
  if (end != nullptr) check_order(range.start, range.end, context);
  return range;
}

}  // namespace vitaset
