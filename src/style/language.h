#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cv/date.h"

namespace vitaset {

/// How a list is written: "A and B", "A, B and C".
struct ListWords {
  std::string pair;     ///< between two and no more: " and "
  std::string between;  ///< between any but the last two: ", "
  std::string last;     ///< between the last two of three and more: " and "
};

/// How numbers and sums of money are written.
struct NumberWords {
  std::string group;                          ///< between groups of three figures: ","
  std::string decimal = ".";                  ///< before decimals
  std::string money = "{amount} {currency}";  ///< has both fields
  std::string percent = "{number}%";          ///< has {number}
};

struct QuoteMarks {
  std::string open, close;  ///< with the white space that stands inside of them: "« ", " »"
};

/// What is said of long lists of authors that are cut.
struct AuthorWords {
  std::string place = "{number}/{total}";  ///< where one stands in it: "{number}th"
  std::map<std::string, std::string, std::less<>> place_endings;  ///< of numbers that end so:
                                                                  ///< "2" → "{number}nd"
  std::string total = "{total}";  ///< how many there are: "{total} authors"
};

/// How marks of authors are explained; each has {who}.
struct LegendWords {
  std::string underline = "{who}", italic = "{who}", bold = "{who}";  ///< "{who} underlined"
};

/// Spaces at which no line ends.
struct SpaceWords {
  std::map<std::string, std::string> before;  ///< a sign that is set off, and the space before it
  std::vector<std::string> tied;              ///< abbreviations of several words: "z. B."
  std::vector<std::string> keeps_next;        ///< words that stay with what follows: "Dr.", "Nr."
};

/// A known word of a field of a kind of entry: "talk", "kind", "invited"; the word in lower case.
struct FieldWord {
  std::string kind, field, word;
  auto operator<=>(const FieldWord&) const = default;
};
using FieldWords = std::map<FieldWord, std::string>;

/// The words of a language (`layouts/languages/en.toml`), as CVs print them.
struct Language {
  std::string tag = "en";                          ///< BCP 47
  std::array<std::string, 12> months_long;         ///< "June"
  std::array<std::string, 12> months_short;        ///< "Jun.", "Sept."
  std::array<std::string, 12> months_long_of_day;  ///< beside a day, where the name changes: "июня"
  std::array<std::string, 12> months_short_of_day;  ///< the same of the short ones
  std::map<std::string, std::string> words;         ///< "present", "in", "advisor", "page" …
  std::map<std::string, std::string> sections;      ///< titles by section id: "education"
  std::string day_pattern;                          ///< "{day} {month} {year}"
  std::string month_pattern;                        ///< "{month} {year}"
  std::string day_number_pattern;                   ///< with months as numbers of two digits
  std::string month_number_pattern;                 ///< "{month}/{year}"
  std::string expected_pattern = "{date}";          ///< of what lies ahead: "{date} (expected)"
  std::string photo_pattern = "{name}";             ///< what stands for a photo: "Photo of {name}"
  ListWords list;                                   ///< of things: institutions, advisors
  ListWords names;                                  ///< of authors, through the filter `names`
  AuthorWords authors;
  LegendWords legend;
  NumberWords numbers;
  QuoteMarks outer;              ///< “ ”
  QuoteMarks inner;              ///< ‘ ’, inside of others
  bool signs_in_quotes = false;  ///< “so,” rather than “so”,: as in American English
  SpaceWords spaces;
  FieldWords values;        ///< how a known word is printed: "Invited talk"
  FieldWords group_titles;  ///< the sub-heading of entries grouped by it: "Invited talks"

  /// The word called `name`; empty if there is none.
  [[nodiscard]] std::string_view word(std::string_view name) const;
  /// The title of section `id`; empty if there is none.
  [[nodiscard]] std::string_view section_title(std::string_view id) const;
  /// How `word` of the field `field` of entries of `kind` is printed, in whatever case (of ASCII
  /// letters) it is written; empty if the language does not know it.
  [[nodiscard]] std::string_view value(std::string_view kind, std::string_view field,
                                       std::string_view word) const;
  /// The sub-heading of entries of `kind` whose field `field` is `word`; otherwise as `value`.
  [[nodiscard]] std::string_view group_title(std::string_view kind, std::string_view field,
                                             std::string_view word) const;
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

/// `date`, already written, as one that lies ahead: "Jun. 2027 (expected)". Empty if `date` is.
[[nodiscard]] std::string format_expected(std::string_view date, const Language& language);

/// What is told of a photo to those who cannot see it: "Photo of Ada Example".
[[nodiscard]] std::string format_photo(std::string_view name, const Language& language);

/// `number` with its figures in groups of three from 10 000 on, rounded to at most two decimals:
/// "1250", "12,500", "3.75". Numbers of 10^12 and more keep the decimals they have; what is not
/// finite, and what is so large that it has an exponent, is written as such.
[[nodiscard]] std::string format_number(double number, const Language& language);

/// A sum of money, as `format_number`, its decimals two or none: "2,499,999.50".
[[nodiscard]] std::string format_amount(double number, const Language& language);

/// "50%", "50 %": a share in percent.
[[nodiscard]] std::string format_percent(double number, const Language& language);

/// Where an author stands in a list of `total`: "97th".
[[nodiscard]] std::string format_author_place(std::size_t number, std::size_t total,
                                              const Language& language);

/// "189 authors".
[[nodiscard]] std::string format_author_total(std::size_t total, const Language& language);

/// What `pattern` of `LegendWords` says of `who`: "students underlined".
[[nodiscard]] std::string format_legend(std::string_view pattern, std::string_view who);

/// "EUR 250,000" of the amount "250,000", which is already written. Without a currency the amount
/// alone, without an amount nothing.
[[nodiscard]] std::string format_money(std::string_view amount, std::string_view currency,
                                       const Language& language);

}  // namespace vitaset
