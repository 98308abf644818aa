#include "base/written_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace vitaset {
namespace {

constexpr std::size_t kLongest = 16;  // "21. 06. 2025", with something to spare
constexpr std::string_view kMonthRange = "months go from 01 to 12";

struct Figures {
  std::size_t width = 0;
  int value = 0;
};

Figures figures(std::string_view digits) {
  Figures result{digits.size(), 0};
  std::from_chars(digits.data(), digits.data() + digits.size(), result.value);
  return result;
}

/// The numbers of `text`, parted by one sign each (and a space after it); nothing if there is
/// anything else in it.
std::vector<Figures> numbers_of(std::string_view text) {
  std::vector<Figures> numbers;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (end == at || end - at > 8) return {};
    numbers.push_back(figures(text.substr(at, end - at)));
    if (end == text.size()) return numbers;
    if (std::string_view("-/.").find(text[end]) == std::string_view::npos) return {};
    at = end + 1;
    if (at < text.size() && text[at] == ' ') ++at;
  }
  return {};  // ends with a sign
}

std::string month_hint(int year, int month) {
  if (month < 1 || month > 12) return std::string(kMonthRange);
  return fmt::format("write \"{:04}-{:02}\"", year, month);
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

std::string day_hint(int year, int month, int day) {
  constexpr std::array<std::string_view, 12> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (month < 1 || month > 12) {
    const bool exchanged = day >= 1 && day <= 12;
    return fmt::format("{}{}", kMonthRange, exchanged ? ", and stand before the day" : "");
  }
  const int days = days_in(year, month);
  if (day < 1 || day > days) {
    return fmt::format("{} {} has {} days", kMonths[static_cast<std::size_t>(month - 1)], year,
                       days);
  }
  return fmt::format("write {:04}-{:02}-{:02}", year, month, day);
}

/// Day and month before a year, in the order of either side of the Atlantic.
std::string day_before_year(int first, int second, int year, bool points) {
  const bool american = first <= 12 && second > 12;
  const bool clear = points || american || first > 12 || first == second;
  if (american) return day_hint(year, first, second);
  if (clear) return day_hint(year, second, first);
  return fmt::format(
      "write year, month and day, as in {0:04}-{2:02}-{1:02} or {0:04}-{1:02}-{2:02}", year, first,
      second);
}

bool is_short(const Figures& figures) { return figures.width <= 2; }
bool is_year(const Figures& figures) { return figures.width == 4; }

}  // namespace

std::string date_in_figures_hint(std::string_view text) {
  if (text.size() > kLongest) return {};
  const std::vector<Figures> numbers = numbers_of(text);
  if (numbers.size() == 1) {
    const auto [width, value] = numbers[0];
    if (width == 6) return month_hint(value / 100, value % 100);
    if (width == 8) return day_hint(value / 10000, value / 100 % 100, value % 100);
  } else if (numbers.size() == 2) {
    const Figures& a = numbers[0];
    const Figures& b = numbers[1];
    if (is_year(a) && is_short(b)) return month_hint(a.value, b.value);
    if (is_short(a) && is_year(b)) return month_hint(b.value, a.value);
  } else if (numbers.size() == 3) {
    const auto [a, b, c] = std::array{numbers[0], numbers[1], numbers[2]};
    if (is_year(a) && is_short(b) && is_short(c)) return day_hint(a.value, b.value, c.value);
    if (is_short(a) && is_short(b) && is_year(c)) {
      return day_before_year(a.value, b.value, c.value, text.find('.') != std::string_view::npos);
    }
  }
  return {};
}

}  // namespace vitaset
