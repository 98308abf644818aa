#include "toml/merge.h"

#include <map>
#include <string_view>
#include <utility>

namespace vitaset {

Table merged(Table base, Table over) {
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
    Table* lower = under.value.table();
    Table* upper = member.value.table();
    if (lower != nullptr && upper != nullptr) {
      *upper = merged(std::move(*lower), std::move(*upper));
    }
    under = std::move(member);
  }
  return base;
}

}  // namespace vitaset
