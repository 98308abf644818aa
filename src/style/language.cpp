#include "style/language.h"

#include <cstddef>

#include <fmt/format.h>

namespace vitaset {
namespace {

std::string_view found(const std::map<std::string, std::string>& words, std::string_view name) {
  const auto it = words.find(std::string(name));
  return it == words.end() ? std::string_view() : std::string_view(it->second);
}

/// `pattern` with {day}, {month} and {year} filled in; anything else as it is.
std::string fill(std::string_view pattern, std::string_view day, std::string_view month,
                 std::string_view year) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto replace = [&](std::string_view name, std::string_view value) {
      if (pattern.substr(at, name.size()) != name) return false;
      text += value;
      at += name.size();
      return true;
    };
    if (replace("{day}", day) || replace("{month}", month) || replace("{year}", year)) continue;
    text += pattern[at++];
  }
  return text;
}

std::string format_known(const Date& date, const DateStyle& style, const Language& language) {
  std::string year = fmt::format("{}", date.year);
  const bool has_day = date.precision == DatePrecision::day;
  const auto month = static_cast<std::size_t>(date.month);
  if (date.precision == DatePrecision::year || style.month == MonthForm::none || month < 1 ||
      month > 12) {
    return year;
  }
  if (style.month == MonthForm::number) {
    return fill(has_day ? language.day_number_pattern : language.month_number_pattern,
                fmt::format("{:02}", date.day), fmt::format("{:02}", date.month), year);
  }
  const std::string& name = style.month == MonthForm::full ? language.months_long[month - 1]
                                                           : language.months_short[month - 1];
  return fill(has_day ? language.day_pattern : language.month_pattern, fmt::format("{}", date.day),
              name, year);
}

}  // namespace

std::string_view Language::word(std::string_view name) const { return found(words, name); }

std::string_view Language::section_title(std::string_view id) const { return found(sections, id); }

std::string format_date(const Date& date, const DateStyle& style, const Language& language) {
  switch (date.precision) {
    case DatePrecision::none:
      return {};
    case DatePrecision::present:
      return std::string(language.word("present"));
    case DatePrecision::term:
    case DatePrecision::verbatim:
      return date.text;
    case DatePrecision::year:
    case DatePrecision::month:
    case DatePrecision::day:
      break;
  }
  return format_known(date, style, language);
}

std::string format_dates(const DateRange& dates, const DateStyle& style, const Language& language) {
  if (!dates.start.given()) return format_date(dates.end, style, language);
  Date end = dates.end;
  if (!end.given()) end.precision = DatePrecision::present;
  std::string text = format_date(dates.start, style, language);
  const std::string last = format_date(end, style, language);
  if (last != text) text += style.range + last;
  return text;
}

}  // namespace vitaset
