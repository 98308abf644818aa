#include "toml/merge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace vitaset {
namespace {

bool is_table_list(const Array* list) {
  return list != nullptr && !list->empty() &&
         std::ranges::all_of(*list, [](const Value& item) { return item.table() != nullptr; });
}

/// Lays `over` on `under`, two values of one key.
void lay(Value& under, Value over, TableLists lists) {
  Table* lower = under.table();
  Table* upper = over.table();
  if (lower != nullptr && upper != nullptr) {
    *upper = merged(std::move(*lower), std::move(*upper), lists);
  } else if (lists == TableLists::appended && is_table_list(under.array()) &&
             is_table_list(over.array())) {
    Array both = std::move(*under.array());
    std::ranges::move(*over.array(), std::back_inserter(both));
    *over.array() = std::move(both);
  }
  under = std::move(over);
}

/// `layers` [begin, end) as one. By halves, so that no member is moved more often than log n times.
Table folded(std::vector<Table>& layers, std::size_t begin, std::size_t end, TableLists lists) {
  if (begin == end) return {};
  if (end - begin == 1) return std::move(layers[begin]);
  const std::size_t middle = begin + (end - begin) / 2;
  Table base = folded(layers, begin, middle, lists);
  return merged(std::move(base), folded(layers, middle, end, lists), lists);
}

}  // namespace

Table merged(Table base, Table over, TableLists lists) {
  // Tables made by hand are small, but this also has to hold for one of 100 000 keys.
  std::map<std::string, std::size_t, std::less<>> places;
  for (std::size_t i = 0; i < base.members.size(); ++i) places.emplace(base.members[i].key, i);
  for (Member& member : over.members) {
    const auto at = places.find(member.key);
    if (at == places.end()) {
      base.members.push_back(std::move(member));
      continue;
    }
    Member& under = base.members[at->second];
    lay(under.value, std::move(member.value), lists);
    under.key_span = member.key_span;
  }
  return base;
}

Table merged(std::vector<Table> layers, TableLists lists) {
  const std::size_t count = layers.size();
  return folded(layers, 0, count, lists);
}

}  // namespace vitaset
