#include "cv/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>
#include <vector>

namespace vitaset {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// A word for a part of a year, and the month it begins in. `winter` is the month of terms that
/// run into the next year ("Winter 2024/25").
struct TermWord {
  std::string_view word;
  int month;
  int winter;
};

constexpr std::array<TermWord, 14> kTerms{{{"winter", 1, 10},
                                           {"spring", 3, 3},
                                           {"summer", 6, 6},
                                           {"fall", 9, 9},
                                           {"autumn", 9, 9},
                                           {"ws", 10, 10},
                                           {"wise", 10, 10},
                                           {"ss", 4, 4},
                                           {"sose", 4, 4},
                                           {"michaelmas", 10, 10},
                                           {"hilary", 1, 1},
                                           {"lent", 1, 1},
                                           {"trinity", 4, 4},
                                           {"easter", 4, 4}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// A number of `least` to `most` digits and nothing else.
std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most || !std::ranges::all_of(text, is_digit)) {
    return std::nullopt;
  }
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<int> year_number(std::string_view text) {
  const std::optional<int> year = number(text, 4, 4);
  return year && *year >= kFirstYear ? year : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// More words than any date has: keeps the cost of hostile input bounded.
constexpr std::size_t kMostWords = 4;

/// The words of `text`; empty if there are more than a date has.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    if (words.size() == kMostWords) return {};
    const auto end = std::ranges::find_if(text, is_space);
    const auto length = static_cast<std::size_t>(end - text.begin());
    words.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return words;
}

std::optional<Date> exact(int year, int month, int day) {
  if (!is_calendar_date(year, month, day)) return std::nullopt;
  Date date;
  date.precision = day != 0     ? DatePrecision::day
                   : month != 0 ? DatePrecision::month
                                : DatePrecision::year;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

/// "2025", "2025-06", "2025-06-21".
std::optional<Date> parse_iso(std::string_view text) {
  const std::optional<int> year = year_number(text.substr(0, 4));
  if (!year) return std::nullopt;
  if (text.size() == 4) return exact(*year, 0, 0);
  if (text.size() != 7 && text.size() != 10) return std::nullopt;
  const std::optional<int> month = number(text.substr(5, 2), 2, 2);
  if (text[4] != '-' || !month || *month == 0) return std::nullopt;
  if (text.size() == 7) return exact(*year, *month, 0);
  const std::optional<int> day = number(text.substr(8), 2, 2);
  if (text[7] != '-' || !day || *day == 0) return std::nullopt;
  return exact(*year, *month, *day);
}

/// "Jun. 2025", "21 June 2025", "June 21, 2025".
std::optional<Date> parse_named_month(const std::vector<std::string_view>& words) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const std::optional<int> year = year_number(words.back());
  if (!year) return std::nullopt;
  if (words.size() == 2) {
    const int month = month_of(words[0]);
    return month != 0 ? exact(*year, month, 0) : std::nullopt;
  }
  const bool day_first = month_of(words[0]) == 0;
  const int month = month_of(words[day_first ? 1 : 0]);
  std::string_view day_word = words[day_first ? 0 : 1];
  if (!day_word.empty() && day_word.back() == (day_first ? '.' : ',')) day_word.remove_suffix(1);
  const std::optional<int> day = number(day_word, 1, 2);
  if (month == 0 || !day || *day == 0) return std::nullopt;
  return exact(*year, month, *day);
}

struct AcademicYear {
  int year;
  bool runs_over;
};

/// "2024", "2024/25", "2024/2025", "2024–25".
std::optional<AcademicYear> parse_academic_year(std::string_view text) {
  const std::optional<int> year = year_number(text.substr(0, 4));
  if (!year) return std::nullopt;
  text.remove_prefix(4);
  if (text.empty()) return AcademicYear{*year, false};
  for (const std::string_view mark : {"/", "-", "–"}) {
    if (!text.starts_with(mark)) continue;
    text.remove_prefix(mark.size());
    const int next = *year + 1;
    const bool follows = number(text, 2, 2) == next % 100 || number(text, 4, 4) == next;
    return follows ? std::optional(AcademicYear{*year, true}) : std::nullopt;
  }
  return std::nullopt;
}

/// "Fall 2024", "WS 2024/25", "Winter semester 2024/25".
std::optional<Date> parse_term(std::string_view text, const std::vector<std::string_view>& words) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const std::string middle = words.size() == 3 ? lower(words[1]) : "term";
  if (middle != "term" && middle != "semester" && middle != "quarter") return std::nullopt;
  const std::string name = lower(words[0]);
  const auto term = std::ranges::find(kTerms, name, &TermWord::word);
  const std::optional<AcademicYear> year = parse_academic_year(words.back());
  if (term == kTerms.end() || !year) return std::nullopt;
  Date date;
  date.precision = DatePrecision::term;
  date.year = year->year;
  date.month = year->runs_over ? term->winter : term->month;
  date.text = std::string(text);
  return date;
}

bool is_present(std::string_view text) {
  const std::string word = lower(text);
  return word == "present" || word == "now" || word == "ongoing" || word == "current";
}

}  // namespace

int month_of(std::string_view name) {
  if (!name.empty() && name.back() == '.') name.remove_suffix(1);
  const std::string word = lower(name);
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Date> parse_date(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  if (is_present(text)) {
    Date date;
    date.precision = DatePrecision::present;
    return date;
  }
  if (is_digit(text.front())) {
    if (std::optional<Date> date = parse_iso(text)) return date;
  }
  const std::vector<std::string_view> words = words_of(text);
  if (std::optional<Date> date = parse_named_month(words)) return date;
  return parse_term(text, words);
}

Date verbatim_date(std::string_view text) {
  Date date;
  date.text = std::string(trimmed(text));
  if (date.text.empty()) return date;
  date.precision = DatePrecision::verbatim;
  for (std::size_t i = 0; i < date.text.size();) {
    if (!is_digit(date.text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < date.text.size() && is_digit(date.text[end])) ++end;
    const std::string_view digits = std::string_view(date.text).substr(i, end - i);
    if (const std::optional<int> year = year_number(digits)) date.year = *year;
    i = end;
  }
  return date;
}

bool is_calendar_date(int year, int month, int day) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 0 || month > 12 || day < 0) return false;
  if (month == 0) return day == 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

std::strong_ordering compare_dates(const Date& a, const Date& b) {
  const auto key = [](const Date& date) {
    const int rank = !date.given() ? 0 : date.precision == DatePrecision::present ? 2 : 1;
    return std::tuple(rank, date.year, std::max(date.month, 1), std::max(date.day, 1));
  };
  return key(a) <=> key(b);
}

bool surely_after(const Date& a, const Date& b) {
  const auto rough = [](const Date& date) {
    return date.precision == DatePrecision::term || date.precision == DatePrecision::verbatim;
  };
  if (!a.given() || !b.given() || b.precision == DatePrecision::present) return false;
  if (a.precision == DatePrecision::present) return true;
  if (a.year != b.year) return a.year != 0 && b.year != 0 && a.year > b.year;
  if (rough(a) || rough(b) || a.month == 0 || b.month == 0) return false;
  if (a.month != b.month) return a.month > b.month;
  return a.day != 0 && b.day != 0 && a.day > b.day;
}

}  // namespace vitaset
