#include "cv/publication_numbers.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace vitaset {
namespace {

/// When a publication appeared, for the order of numbers.
struct Age {
  int rank = 0;  // 0 without a date, 1 dated, 2 still to appear
  DateRange time;
};

std::strong_ordering compare(const Age& a, const Age& b) {
  if (a.rank != b.rank) return a.rank <=> b.rank;
  const std::strong_ordering end = compare_dates(a.time.end, b.time.end);
  return end != 0 ? end : compare_dates(a.time.start, b.time.start);
}

Age age_of(const Entry& entry) {
  const DateRange time = time_of(entry);
  if (time.given()) return {1, time};
  return {is_still_to_appear(entry) ? 2 : 0, {}};
}

/// Whether entries stand with the oldest first.
bool ascends(const std::vector<Age>& ages, EntryOrder order) {
  if (order == EntryOrder::oldest) return true;
  if (order != EntryOrder::as_written) return false;
  const auto dated = [](const Age& age) { return age.rank == 1; };
  const auto first = std::ranges::find_if(ages, dated);
  const auto last = std::find_if(ages.rbegin(), ages.rend(), dated);
  return first != ages.end() && compare(*first, *last) < 0;
}

/// The kind of a publication; what says none is of the others.
std::string kind_of(const Entry& entry) {
  std::string kind = field_text(entry, "kind");
  return kind.empty() ? "other" : kind;
}

}  // namespace

void number_publications(std::vector<Entry>& entries, Numbering numbering, EntryOrder order) {
  if (numbering == Numbering::none) return;
  std::vector<Age> ages;
  ages.reserve(entries.size());
  for (const Entry& entry : entries) ages.push_back(age_of(entry));
  std::vector<std::size_t> by_age(entries.size());
  const bool ascending = ascends(ages, order);
  for (std::size_t i = 0; i < by_age.size(); ++i) {
    by_age[i] = ascending ? i : by_age.size() - 1 - i;
  }
  std::ranges::stable_sort(
      by_age, [&](std::size_t a, std::size_t b) { return compare(ages[a], ages[b]) < 0; });
  std::map<std::string, int> last;
  for (const std::size_t i : by_age) {
    const std::string kind = numbering == Numbering::by_kind ? kind_of(entries[i]) : std::string();
    entries[i].number = ++last[kind];
  }
}

std::vector<KindCount> count_publications(const std::vector<Entry>& entries) {
  std::vector<KindCount> counts;
  for (const Entry& entry : entries) {
    const std::string status = field_text(entry, "status");
    if (status == "under review" || status == "in preparation") continue;
    const std::string kind = kind_of(entry);
    const auto known = std::ranges::find(counts, kind, &KindCount::kind);
    if (known == counts.end()) {
      counts.push_back({kind, 1});
    } else {
      ++known->count;
    }
  }
  std::ranges::stable_sort(counts, std::greater<>(), &KindCount::count);
  return counts;
}

}  // namespace vitaset
