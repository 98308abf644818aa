#include "base/nearest.h"

#include <algorithm>

namespace vitaset {
namespace {

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '-' ? '_' : c;
}

bool is_prefix(std::string_view prefix, std::string_view whole) {
  return prefix.size() >= 3 && prefix.size() <= whole.size() &&
         std::equal(prefix.begin(), prefix.end(), whole.begin(),
                    [](char a, char b) { return folded(a) == folded(b); });
}

// Names longer than this are not typing mistakes of a key; bounds the cost on hostile input.
constexpr std::size_t kLongestName = 64;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = folded(a[i - 1]) == folded(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                           folded(a[i - 2]) == folded(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string_view>& candidates) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  if (!best) {
    const auto prefix = std::find_if(candidates.begin(), candidates.end(), [&](auto candidate) {
      return is_prefix(name, candidate) || is_prefix(candidate, name);
    });
    if (prefix != candidates.end()) best = *prefix;
  }
  if (!best) return std::nullopt;
  return std::string(*best);
}

}  // namespace vitaset
