#include "profile/schema_patterns.h"

#include <fmt/format.h>

#include <array>

namespace vitaset {
namespace {

constexpr std::string_view kYear = "[1-9][0-9]{3}";
constexpr std::string_view kDay = "[0-9]{1,2}";

// Full names; the first three letters alone are read too.
constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> kTerms{
    "winter", "spring", "summer",  "fall",       "autumn", "ws",   "wise",
    "ss",     "sose",   "trinity", "michaelmas", "hilary", "lent", "easter"};
constexpr std::array<std::string_view, 3> kTermWords{"term", "semester", "quarter"};
constexpr std::array<std::string_view, 4> kPresent{"present", "now", "ongoing", "current"};

/// `word` in any case: patterns have no flag for it.
std::string any_case(std::string_view word) {
  std::string pattern;
  for (const char c : word) {
    fmt::format_to(std::back_inserter(pattern), "[{}{}]", static_cast<char>(c - 'a' + 'A'), c);
  }
  return pattern;
}

template <class Words>
std::string one_of(const Words& words) {
  std::string pattern;
  for (const std::string_view word : words) {
    if (!pattern.empty()) pattern += '|';
    pattern += any_case(word);
  }
  return "(" + pattern + ")";
}

std::string month_pattern() {
  std::string pattern = any_case("sept");
  for (const std::string_view month : kMonths) {
    fmt::format_to(std::back_inserter(pattern), "|{}({})?", any_case(month.substr(0, 3)),
                   any_case(month.substr(3)));
  }
  return fmt::format("({})\\.?", pattern);
}

}  // namespace

std::string date_pattern() {
  const std::string month = month_pattern();
  const std::array forms{
      // A TOML date with a time reaches validators as such a text.
      fmt::format("{}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt ].*)?)?)?", kYear),
      fmt::format("({0}\\.?\\s+)?{1}\\s+{2}", kDay, month, kYear),
      fmt::format("{1}\\s+{0},?\\s+{2}", kDay, month, kYear),
      fmt::format("{}(\\s+{})?\\s+{}((/|-|–)[0-9]{{2}}([0-9]{{2}})?)?", one_of(kTerms),
                  one_of(kTermWords), kYear),
      one_of(kPresent),
  };
  return fmt::format("^([^!-~]*|\\s*({})\\s*)$", fmt::join(forms, "|"));
}

}  // namespace vitaset
