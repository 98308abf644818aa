#include "style/language.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/number.h"

namespace vitaset {
namespace {

std::string_view found(const std::map<std::string, std::string>& words, std::string_view name) {
  const auto it = words.find(std::string(name));
  return it == words.end() ? std::string_view() : std::string_view(it->second);
}

std::string_view found(const FieldWords& words, std::string_view kind, std::string_view field,
                       std::string_view word) {
  const auto it = words.find({std::string(kind), std::string(field), ascii_lower(word)});
  return it == words.end() ? std::string_view() : std::string_view(it->second);
}

struct PatternField {
  std::string_view name;  // with its braces
  std::string_view text;
};

/// `pattern` with its fields filled in; anything else as it is.
std::string fill(std::string_view pattern, std::initializer_list<PatternField> fields) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const PatternField& each) {
      return pattern.substr(at).starts_with(each.name);
    });
    if (field == fields.end()) {
      text += pattern[at++];
    } else {
      text += field->text;
      at += field->name.size();
    }
  }
  return text;
}

/// The name of `month`, counted from 0, beside a day or without one.
const std::string& month_name(std::size_t month, bool full, bool has_day,
                              const Language& language) {
  const auto& of_day = full ? language.months_long_of_day : language.months_short_of_day;
  if (has_day && !of_day[month].empty()) return of_day[month];
  return full ? language.months_long[month] : language.months_short[month];
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
                {{"{day}", fmt::format("{:02}", date.day)},
                 {"{month}", fmt::format("{:02}", date.month)},
                 {"{year}", year}});
  }
  const std::string& name =
      month_name(month - 1, style.month == MonthForm::full, has_day, language);
  return fill(has_day ? language.day_pattern : language.month_pattern,
              {{"{day}", fmt::format("{}", date.day)}, {"{month}", name}, {"{year}", year}});
}

/// `figures` in groups of three, counted from the end, where there are five and more.
std::string grouped(std::string_view figures, std::string_view group) {
  constexpr std::size_t kFewestGrouped = 5;  // "1250", but "12,500"
  if (figures.size() < kFewestGrouped) return std::string(figures);
  std::string text;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i > 0 && (figures.size() - i) % 3 == 0) text += group;
    text += figures[i];
  }
  return text;
}

}  // namespace

std::string_view Language::word(std::string_view name) const { return found(words, name); }

std::string_view Language::section_title(std::string_view id) const { return found(sections, id); }

std::string_view Language::value(std::string_view kind, std::string_view field,
                                 std::string_view word) const {
  return found(values, kind, field, word);
}

std::string_view Language::group_title(std::string_view kind, std::string_view field,
                                       std::string_view word) const {
  return found(group_titles, kind, field, word);
}

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

std::string format_expected(std::string_view date, const Language& language) {
  return date.empty() ? std::string() : fill(language.expected_pattern, {{"{date}", date}});
}

std::string format_photo(std::string_view name, const Language& language) {
  return fill(language.photo_pattern, {{"{name}", name}});
}

std::string format_number(double number, const Language& language) {
  constexpr double kLargestOfNumberText = 1e12;
  if (!std::isfinite(number)) return fmt::format("{}", number);
  const std::string plain =
      std::abs(number) < kLargestOfNumberText ? number_text(number, 2) : fmt::format("{}", number);
  const std::string_view text = plain;
  if (text.find('e') != std::string_view::npos) return plain;
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string written(text.substr(0, sign));
  written += grouped(text.substr(sign, point - sign), language.numbers.group);
  if (point < text.size()) {
    written += language.numbers.decimal;
    written += text.substr(point + 1);
  }
  return written;
}

std::string format_amount(double number, const Language& language) {
  std::string text = format_number(number, language);
  // Money has no half a decimal: "2,499,999.50".
  const std::size_t point = text.rfind(language.numbers.decimal);
  const bool one_decimal = std::isfinite(number) && std::floor(number) != number &&
                           point != std::string::npos &&
                           point + language.numbers.decimal.size() + 1 == text.size();
  return one_decimal ? text + "0" : text;
}

std::string format_percent(double number, const Language& language) {
  return fill(language.numbers.percent, {{"{number}", format_number(number, language)}});
}

std::string format_money(std::string_view amount, std::string_view currency,
                         const Language& language) {
  if (amount.empty() || currency.empty()) return std::string(amount);
  return fill(language.numbers.money, {{"{amount}", amount}, {"{currency}", currency}});
}

std::string format_author_place(std::size_t number, std::size_t total, const Language& language) {
  const AuthorWords& words = language.authors;
  const std::string figures = fmt::format("{}", number);
  std::string_view pattern = words.place;
  std::size_t longest = 0;
  for (const auto& [ending, own] : words.place_endings) {
    if (ending.size() <= longest || !figures.ends_with(ending)) continue;
    longest = ending.size();
    pattern = own;
  }
  return fill(pattern, {{"{number}", figures},
                        {"{total}", format_number(static_cast<double>(total), language)}});
}

std::string format_author_total(std::size_t total, const Language& language) {
  return fill(language.authors.total,
              {{"{total}", format_number(static_cast<double>(total), language)}});
}

std::string format_legend(std::string_view pattern, std::string_view who) {
  return fill(pattern, {{"{who}", who}});
}

}  // namespace vitaset
