#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "cv/date.h"

namespace vitaset {

/// How a list is written: "A and B", "A, B and C".
struct ListWords {
  std::string pair;     ///< between two and no more: " and "
  std::string between;  ///< between any but the last two: ", "
  std::string last;     ///< between the last two of three and more: " and "
};

/// The words of a language (`layouts/languages/en.toml`), as CVs print them.
struct Language {
  std::string tag = "en";                       ///< BCP 47
  std::array<std::string, 12> months_long;      ///< "June"
  std::array<std::string, 12> months_short;     ///< "Jun.", "Sept."
  std::map<std::string, std::string> words;     ///< "present", "in", "advisor", "page" …
  std::map<std::string, std::string> sections;  ///< titles by section id: "education"
  std::string day_pattern;                      ///< "{day} {month} {year}"
  std::string month_pattern;                    ///< "{month} {year}"
  std::string day_number_pattern;               ///< with months as numbers of two digits
  std::string month_number_pattern;             ///< "{month}/{year}"
  ListWords list;                               ///< of things: institutions, advisors
  ListWords names;                              ///< of authors, through the filter `names`

  /// The word called `name`; empty if there is none.
  [[nodiscard]] std::string_view word(std::string_view name) const;
  /// The title of section `id`; empty if there is none.
  [[nodiscard]] std::string_view section_title(std::string_view id) const;
};

/// How a layout writes months.
enum class MonthForm : std::uint8_t {
  abbreviated,  ///< as the language shortens it: "Jun. 2025"
  full,         ///< "June 2025"
  number,       ///< "06/2025"
  none,         ///< "2025"
};

struct DateStyle {
  MonthForm month = MonthForm::abbreviated;
  std::string range;  ///< between start and end: " – "
};

/// "Jun. 2025", "2026", "present"; a date not given is empty. Terms and verbatim dates as written.
[[nodiscard]] std::string format_date(const Date& date, const DateStyle& style,
                                      const Language& language);

/// "Jun. 2025 – Sept. 2025", "2026 – present", "2021"; equal ends collapse to one.
[[nodiscard]] std::string format_dates(const DateRange& dates, const DateStyle& style,
                                       const Language& language);

}  // namespace vitaset
