#include "cv/arrange.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <system_error>
#include <utility>

#include "base/ascii.h"

namespace vitaset {
namespace {

int last_year(const Entry& entry) {
  const auto& [start, end] = time_of(entry);
  return end.year != 0 ? end.year : start.year;
}

bool goes_on(const Entry& entry, const Date& now) {
  const Date end = time_of(entry).end;
  return end.precision == DatePrecision::present || (now.given() && surely_after(end, now));
}

std::string joined(const std::vector<RichText>& texts) {
  std::string all;
  for (const RichText& text : texts) {
    if (!all.empty()) all += ", ";
    all += text.plain();
  }
  return all;
}

std::string value_text(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* text = std::get_if<RichText>(&value)) return text->plain();
  if (const auto* texts = std::get_if<std::vector<RichText>>(&value)) return joined(*texts);
  if (const auto* date = std::get_if<Date>(&value)) return std::to_string(date->year);
  if (const auto* number = std::get_if<double>(&value)) {
    return fmt::format("{:.0f}", std::trunc(*number));
  }
  return std::get<bool>(value) ? "true" : "false";
}

/// What entries are ordered by: a number if the field has one, else its text; nothing comes last.
struct SortKey {
  bool missing = true;
  double number = 0;
  std::string text;
};

std::weak_ordering compare(const SortKey& a, const SortKey& b) {
  const auto text = a.text <=> b.text;
  if (a.number < b.number) return std::weak_ordering::less;
  if (b.number < a.number) return std::weak_ordering::greater;
  return text;
}

SortKey sort_key(const Entry& entry, std::string_view field) {
  SortKey key;
  if (field == "priority") return {false, static_cast<double>(entry.priority), {}};
  if (const FieldValue* value = entry.field(field)) {
    if (const double* number = std::get_if<double>(value)) return {false, *number, {}};
  }
  key.text = field_text(entry, field);
  key.missing = key.text.empty();
  // Numbers given as text ("12 pages", volume "9") go by their size, before other text.
  constexpr std::size_t kMostDigits = 15;  // that a double holds
  std::int64_t number = 0;
  const char* const text = key.text.data();
  const bool counts =
      !key.text.starts_with('-') &&
      std::from_chars(text, text + std::min(key.text.size(), kMostDigits), number).ec ==
          std::errc{};
  key.number = counts ? static_cast<double>(number) : std::numeric_limits<double>::max();
  key.text = ascii_lower(key.text);
  return key;
}

/// Orders by keys made once; `before` says which of two comes first.
template <class Key, class Make, class Before>
void sort_by(std::vector<Entry>& entries, Make make, Before before) {
  std::vector<std::pair<Key, std::size_t>> keys;
  keys.reserve(entries.size());
  for (const Entry& entry : entries) keys.emplace_back(make(entry), keys.size());
  std::ranges::stable_sort(keys,
                           [&](const auto& a, const auto& b) { return before(a.first, b.first); });
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  for (const auto& [key, index] : keys) sorted.push_back(std::move(entries[index]));
  entries = std::move(sorted);
}

struct TimeKey {
  DateRange time;
  bool ahead = false;  // has no date because it has not happened
};

void sort_by_time(std::vector<Entry>& entries, bool newest_first) {
  const auto key = [](const Entry& entry) {
    const DateRange time = time_of(entry);
    return TimeKey{time, !time.given() && is_still_to_appear(entry)};
  };
  const auto before = [newest_first](const TimeKey& a, const TimeKey& b) {
    if (newest_first && a.ahead != b.ahead) return a.ahead;
    if (a.time.given() != b.time.given()) return a.time.given();
    std::strong_ordering order = compare_dates(a.time.end, b.time.end);
    if (order == 0) order = compare_dates(a.time.start, b.time.start);
    return newest_first ? order > 0 : order < 0;
  };
  sort_by<TimeKey>(entries, key, before);
}

void sort_by_field(std::vector<Entry>& entries, const std::string& field, bool descending) {
  const auto before = [descending](const SortKey& a, const SortKey& b) {
    if (a.missing != b.missing) return b.missing;
    return descending ? compare(a, b) > 0 : compare(a, b) < 0;
  };
  sort_by<SortKey>(
      entries, [&](const Entry& entry) { return sort_key(entry, field); }, before);
}

void put_in_groups(std::vector<Entry>& entries, const Arrangement& arrangement) {
  std::map<std::string, std::size_t, std::less<>> ranks{{"", 0}};
  for (const std::string& group : arrangement.group_order) ranks.emplace(group, ranks.size());
  for (Entry& entry : entries) {
    entry.group = field_text(entry, arrangement.group_field, arrangement.now);
    ranks.emplace(entry.group, ranks.size());
  }
  sort_by<std::size_t>(
      entries, [&](const Entry& entry) { return ranks.find(entry.group)->second; }, std::less<>());
}

}  // namespace

DateRange time_of(const Entry& entry) {
  if (entry.dates.given() || entry.parts.empty()) return entry.dates;
  DateRange whole;
  for (const Entry& part : entry.parts) {
    const DateRange time = time_of(part);
    if (!time.given()) continue;
    const Date& begin = time.start.given() ? time.start : time.end;
    if (!whole.start.given() || compare_dates(begin, whole.start) < 0) whole.start = begin;
    if (compare_dates(whole.end, time.end) < 0) whole.end = time.end;
  }
  return whole;
}

std::string field_text(const Entry& entry, std::string_view name, const Date& now) {
  if (const FieldValue* own = entry.field(name)) return value_text(*own);
  if (name == "location") return entry.location.plain();
  if (name == "note") return entry.note.plain();
  if (name == "group") return entry.group;
  if (name == "priority") return std::to_string(entry.priority);
  if (name == "current" && time_of(entry).given()) {
    return goes_on(entry, now) ? "current" : "former";
  }
  const int year = name == "year" ? last_year(entry) : 0;
  return year == 0 ? std::string() : std::to_string(year);
}

bool is_still_to_appear(const Entry& entry) {
  if (entry.kind != "publication") return false;
  const std::string status = field_text(entry, "status");
  return !status.empty() && status != "published";
}

void arrange(std::vector<Entry>& entries, const Arrangement& arrangement) {
  std::erase_if(entries, [&](const Entry& entry) {
    if (arrangement.selected_only && !entry.selected) return true;
    const int year = last_year(entry);
    return year != 0 && year < arrangement.since && !goes_on(entry, arrangement.now);
  });
  switch (arrangement.order) {
    case EntryOrder::as_written:
      break;
    case EntryOrder::newest:
      sort_by_time(entries, true);
      break;
    case EntryOrder::oldest:
      sort_by_time(entries, false);
      break;
    case EntryOrder::field:
      sort_by_field(entries, arrangement.order_field, arrangement.descending);
      break;
  }
  if (arrangement.limit && entries.size() > *arrangement.limit) {
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(*arrangement.limit), entries.end());
  }
  if (arrangement.group_field.empty()) {
    for (Entry& entry : entries) entry.group.clear();
  } else {
    put_in_groups(entries, arrangement);
  }
}

}  // namespace vitaset
