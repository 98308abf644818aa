#include "bibliography/bib_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "bibliography/bib_status.h"
#include "bibliography/latex_text.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int number_in(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void warn(const BibField& field, std::string message, std::string hint, Sink& sink) {
  sink.report({Severity::warning,
               Code::bib_value,
               field.span(),
               std::move(message),
               {std::move(hint)},
               {}});
}

/// One end of an ISO date; nothing if it is none.
std::optional<Date> iso_date(std::string_view text) {
  text = text.substr(0, text.find('T'));  // the time of day
  while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.size() == 7 && text[4] == '-') {
    constexpr std::array<std::string_view, 4> kSeasons{"Spring", "Summer", "Fall", "Winter"};
    const int season = number_in(text.substr(5));
    if (season >= 21 && season <= 24) {
      return parse_date(
          fmt::format("{} {}", kSeasons[static_cast<std::size_t>(season - 21)], text.substr(0, 4)));
    }
  }
  std::optional<Date> date = parse_date(text);
  const bool is_exact =
      date && (date->precision == DatePrecision::year || date->precision == DatePrecision::month ||
               date->precision == DatePrecision::day);
  return is_exact ? date : std::nullopt;
}

std::optional<DateRange> iso_dates(std::string_view text, const Span& span) {
  const auto placed = [&](std::string_view part) {
    std::optional<Date> date = iso_date(part);
    if (date) date->span = span;
    return date;
  };
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    std::optional<Date> date = placed(text);
    return date ? std::optional(DateRange{{}, *std::move(date)}) : std::nullopt;
  }
  const std::string_view first = text.substr(0, slash);
  const std::string_view last = text.substr(slash + 1);
  std::optional<Date> start = placed(first);
  std::optional<Date> end = placed(last);
  if (start && (last.empty() || last == "..")) {
    Date present{DatePrecision::present, 0, 0, 0, {}, span};
    return DateRange{*std::move(start), std::move(present)};
  }
  if (end && (first.empty() || first == "..")) return DateRange{{}, *std::move(end)};
  if (!start || !end) return std::nullopt;
  if (*start == *end) return DateRange{{}, *std::move(end)};
  return DateRange{*std::move(start), *std::move(end)};
}

/// What a `month` says: one or two months, and a day if it is one.
struct Months {
  int first = 0, last = 0, day = 0;
};

std::optional<Months> read_months(std::string_view text) {
  Months months;
  int number = 0;
  int numbers = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > i) {
      number = number_in(text.substr(i, end - i));
      ++numbers;
    } else {
      while (end < text.size() && is_letter(text[end])) ++end;
      if (const int month = end > i ? month_of(text.substr(i, end - i)) : 0; month != 0) {
        if (months.first == 0) months.first = month;
        months.last = month;
      }
    }
    i = std::max(end, i + 1);
  }
  if (months.first == 0) {
    if (numbers != 1 || number < 1 || number > 12) return std::nullopt;
    months.first = months.last = number;
  } else if (numbers == 1 && months.first == months.last) {
    months.day = number;
  }
  return months;
}

Date calendar_date(int year, int month, int day, const Span& span) {
  Date date{DatePrecision::year, year, 0, 0, {}, span};
  if (month == 0) return date;
  date.precision = DatePrecision::month;
  date.month = month;
  if (day == 0 || !is_calendar_date(year, month, day)) return date;
  date.precision = DatePrecision::day;
  date.day = day;
  return date;
}

DateRange dates_of_year(int year, const BibEntry& entry, const Span& span, Sink& sink) {
  const BibField* const field = entry.field("month");
  if (field == nullptr) return {{}, calendar_date(year, 0, 0, span)};
  const std::string text = latex_plain(field->text, field->map, sink);
  if (text.empty()) return {{}, calendar_date(year, 0, 0, span)};
  std::optional<Months> months = read_months(text);
  if (!months) {
    warn(*field, fmt::format("{} is not a month", quoted_text(text)), "write it as in month = jun",
         sink);
    return {{}, calendar_date(year, 0, 0, span)};
  }
  if (months->day == 0) months->day = number_in(latex_verbatim(entry.text("day")));
  if (months->first < months->last) {
    return {calendar_date(year, months->first, 0, span),
            calendar_date(year, months->last, 0, span)};
  }
  return {{}, calendar_date(year, months->last, months->day, span)};
}

}  // namespace

DateRange bib_dates(const BibEntry& entry, Sink& sink) {
  if (const BibField* const date = entry.field("date")) {
    const std::string text = latex_verbatim(date->text);
    if (std::optional<DateRange> range = iso_dates(text, date->span())) return *std::move(range);
    if (!text.empty() && status_called(text).empty()) {
      warn(*date, fmt::format("{} is not a date", quoted_text(text)),
           "dates are 2026, 2026-05 or 2026-05-03, and two of them with / between", sink);
    }
  }
  const BibField* const field = entry.field("year");
  if (field == nullptr) return {};
  const std::string text = latex_plain(field->text, field->map, sink);
  if (text.empty() || !status_called(text).empty()) return {};
  if (const std::optional<Date> year = parse_date(text);
      year && year->precision == DatePrecision::year) {
    return dates_of_year(year->year, entry, field->span(), sink);
  }
  Date written = parse_date(text).value_or(verbatim_date(text));
  written.span = field->span();
  return {{}, std::move(written)};
}

}  // namespace vitaset
