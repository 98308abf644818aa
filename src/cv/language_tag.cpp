#include "cv/language_tag.h"

#include <algorithm>

#include <array>
#include "base/ascii.h"

namespace vitaset {
namespace {

bool is_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || is_letter(c); }

bool same(std::string_view a, std::string_view b) { return ascii_lower(a) == ascii_lower(b); }

}  // namespace

bool is_language_tag(std::string_view tag) {
  const std::string_view primary = primary_language(tag);
  if (!std::ranges::all_of(primary, is_letter)) return false;
  if (primary.size() < 2 || primary.size() > 3) return false;
  for (std::size_t at = 0; at <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    const std::string_view part = tag.substr(at, end - at);
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_alphanumeric)) {
      return false;
    }
    at = end + 1;
  }
  return true;
}

std::string_view language_called(std::string_view name) {
  struct Row {
    std::string_view name, tag;
  };
  static constexpr std::array<Row, 26> kNames{{
      {"arabic", "ar"},   {"chinese", "zh"},    {"dutch", "nl"},     {"nederlands", "nl"},
      {"english", "en"},  {"french", "fr"},     {"français", "fr"},  {"francais", "fr"},
      {"german", "de"},   {"deutsch", "de"},    {"hebrew", "he"},    {"italian", "it"},
      {"italiano", "it"}, {"japanese", "ja"},   {"korean", "ko"},    {"polish", "pl"},
      {"polski", "pl"},   {"portuguese", "pt"}, {"português", "pt"}, {"portugues", "pt"},
      {"russian", "ru"},  {"spanish", "es"},    {"español", "es"},   {"espanol", "es"},
      {"swedish", "sv"},  {"svenska", "sv"},
  }};
  const auto same = [](char a, char b) { return ascii_lower(a) == b; };
  for (const Row& row : kNames) {
    if (std::ranges::equal(name, row.name, same)) return row.tag;
  }
  return {};
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool same_language(std::string_view a, std::string_view b) {
  return same(primary_language(a), primary_language(b));
}

int best_language(std::string_view wanted, const std::vector<std::string_view>& offered) {
  const auto place = [&](auto&& fits) {
    const auto at = std::ranges::find_if(offered, fits);
    return at == offered.end() ? -1 : static_cast<int>(at - offered.begin());
  };
  for (std::string_view tag = wanted; !tag.empty();) {
    const int at = place([&](std::string_view each) { return same(each, tag); });
    if (at >= 0) return at;
    const std::size_t dash = tag.rfind('-');
    tag = dash == std::string_view::npos ? std::string_view() : tag.substr(0, dash);
  }
  return place([&](std::string_view each) { return same_language(each, wanted); });
}

}  // namespace vitaset
