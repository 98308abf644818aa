#include "profile/bind_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "base/written_date.h"
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

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// A date as TOML: a year and a day stand without quotes.
std::string date_value(std::string_view text) {
  const bool bare = has_shape(text, "0000") || has_shape(text, "0000-00-00");
  return bare ? std::string(text) : fmt::format("\"{}\"", text);
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

/// "2020–2024", "2020-06 - present": both ends, as `start` and `end` take them.
std::string two_dates_hint(std::string_view text) {
  for (const std::string_view dash : {" - ", " – ", "–", " to ", "—", "-"}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view first = trimmed(text.substr(0, at));
    const std::string_view second = trimmed(text.substr(at + dash.size()));
    const auto begin = parse_date(first);
    const auto end = parse_date(second);
    if (!begin || !end || begin->precision == DatePrecision::present) continue;
    return fmt::format("write start = {} and end = {}", date_value(first), date_value(second));
  }
  return {};
}

/// Whether `text` is what other languages say for "present".
bool is_present_elsewhere(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{
      "heute",    "Heute", "aujourd'hui", "aujourd’hui", "actualidad",
      "presente", "oggi",  "heden",       "obecnie",     "nu"};
  return std::ranges::find(kWords, text) != kWords.end();
}

/// What stands for the year of a publication that has none yet; empty for anything else.
std::string status_hint(std::string_view text) {
  struct Row {
    std::string_view words, status;
  };
  constexpr std::array<Row, 7> kRows{{{"to appear", "accepted"},
                                      {"forthcoming", "accepted"},
                                      {"accepted", "accepted"},
                                      {"in press", "in press"},
                                      {"submitted", "under review"},
                                      {"under review", "under review"},
                                      {"in preparation", "in preparation"}}};
  const auto row = std::ranges::find(kRows, text, &Row::words);
  if (row == kRows.end()) return {};
  return fmt::format("leave it out or give the year that is expected, and write status = \"{}\"",
                     row->status);
}

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// What was probably meant: "06/2025", "2025/6", "Septmber 2025"; empty if nothing is near.
std::string guess(std::string_view text, BindContext& context) {
  constexpr std::size_t kLongest = 60;  // nothing longer was meant as a date, or fits a hint
  if (text.size() > kLongest) return {};
  if (std::string hint = date_in_figures_hint(text); !hint.empty()) return hint;
  if (std::string hint = two_dates_hint(text); !hint.empty()) return hint;
  if (std::string hint = status_hint(text); !hint.empty()) return hint;
  if (is_present_elsewhere(text)) {
    return "write \"present\"; it is printed in the document's language";
  }
  if (parse_date(fmt::format("{} 2025", text))) {
    return fmt::format("write it with its year, as in \"{} 2025\"", text);
  }
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || !has_shape(text.substr(space + 1), "0000")) return {};
  if (!context.may_search()) return {};
  const std::optional<std::string> month =
      nearest(text.substr(0, space), {kMonths.begin(), kMonths.end()});
  if (month) return fmt::format("did you mean \"{} {}\"?", *month, text.substr(space + 1));
  return "months are written in English or in figures, as in \"2025-06\"; what is printed is in "
         "the "
         "document's language";
}

void refuse(const Value& value, std::string message, std::string hint, BindContext& context) {
  if (hint.empty()) hint = kForms;
  context.error(Code::bad_date, value.span, std::move(message), {std::move(hint)});
}

Date from_number(std::int64_t year, const Value& value, BindContext& context) {
  Date date;
  if (year < kFirstYear || year > kLastYear) {
    refuse(value, fmt::format("{} is not a year", year),
           date_in_figures_hint(fmt::format("{}", year)), context);
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
  } else if (end.given() && surely_after(start, end)) {
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

DateRange read_dates(const TableReader& entry, const Scope& scope, BindContext& context) {
  DateRange range;
  const Value* start = entry.given("start");
  const Value* end = entry.given("end");
  for (const std::string_view key : {"date", "year", "term"}) {
    const Value* value = find_key(scope, key) == nullptr ? nullptr : entry.given(key);
    if (value == nullptr) continue;
    if (start != nullptr || end != nullptr || range.end.given()) {
      context.error(Code::bad_value, value->span,
                    fmt::format("\"{}\" stands beside another date", key),
                    {"give start and end for what lasted, or one date alone"},
                    {{"the other date is here", start != nullptr ? start->span
                                                : end != nullptr ? end->span
                                                                 : range.end.span}});
      continue;
    }
    range.end = read_date(*value, key == "year" ? DateText::exact : DateText::free, context);
  }
  if (end != nullptr) range.end = read_date(*end, DateText::exact, context);
  if (start == nullptr) return range;
  range.start = read_date(*start, DateText::exact, context);
  check_order(range.start, range.end, context);
  if (end == nullptr && range.start.given()) {
    range.end = {DatePrecision::present, 0, 0, 0, {}, range.start.span};
  }
  return range;
}

}  // namespace vitaset
