#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace vitaset {

enum class DatePrecision : std::uint8_t {
  none,      ///< no date was given
  year,      ///< 2026
  month,     ///< "2025-06", "Jun. 2025"
  day,       ///< 2025-06-21
  term,      ///< "Fall 2024", "WS 2024/25": printed as written
  present,   ///< "present"
  verbatim,  ///< anything else: printed as written, sorted by the last year in it
};

/// Years have four digits: what is less is no year of a CV.
inline constexpr int kFirstYear = 1000;

/// A date of a CV, as exact as it was given.
struct Date {
  DatePrecision precision = DatePrecision::none;
  int year = 0;      ///< 0 if there is none in it
  int month = 0;     ///< 1 to 12; of a term, the month it begins in; 0 if unknown
  int day = 0;       ///< 1 to 31; 0 if unknown
  std::string text;  ///< as written, of a term or verbatim date
  Span span;

  [[nodiscard]] bool given() const { return precision != DatePrecision::none; }
  bool operator==(const Date&) const = default;
};

/// Reads a date as people write it: "2025", "2025-06", "2025-06-21", "Jun. 2025", "June 2025",
/// "Sept. 2025", "21 June 2025", "June 21, 2025", "Fall 2024", "WS 2024/25", "present" (also "now",
/// "ongoing", "current"). English names, in any case. Nothing for any other text, and for dates
/// that do not exist (month 13, 30 February). Cost: O(size).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// The month (1 to 12) an English name means, full or short, with a dot or without ("June", "Jun.",
/// "Sept"); 0 for any other text.
[[nodiscard]] int month_of(std::string_view name);

/// Any text as a date that is printed as written.
[[nodiscard]] Date verbatim_date(std::string_view text);

/// Whether there is such a day (month and day may be 0 for unknown). Gregorian calendar.
[[nodiscard]] bool is_calendar_date(int year, int month, int day);

/// Order in time; `present` lies after every date, none before. A less exact date counts as its
/// beginning.
[[nodiscard]] std::strong_ordering compare_dates(const Date& a, const Date& b);

/// Whether `a` lies after `b` however the less exact of the two is meant: June 2025 is not after
/// 2025. False if either is not given or has no year; `present` is after every date but itself.
[[nodiscard]] bool surely_after(const Date& a, const Date& b);

/// When something was: from `start` to `end`, or at `end` alone (a single `date` is an `end`
/// without a start). A start without an end goes on: its end is `present`.
struct DateRange {
  Date start;
  Date end;

  [[nodiscard]] bool given() const { return start.given() || end.given(); }
  bool operator==(const DateRange&) const = default;
};

}  // namespace vitaset
