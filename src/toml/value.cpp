#include "toml/value.h"

#include <algorithm>
#include <array>

namespace vitaset {

const Member* Table::find(std::string_view key) const {
  const auto at = std::find_if(members.begin(), members.end(),
                               [&](const Member& member) { return member.key == key; });
  return at == members.end() ? nullptr : &*at;
}

Member* Table::find(std::string_view key) {
  return const_cast<Member*>(std::as_const(*this).find(key));
}

const Value* Table::value(std::string_view key) const {
  const Member* member = find(key);
  return member == nullptr ? nullptr : &member->value;
}

std::string_view Value::type_name() const {
  constexpr std::array<std::string_view, 8> kNames{
      "a string", "a whole number", "a number", "true or false",
      "a date",   "a time of day",  "a list",   "a table"};
  static_assert(kNames.size() == std::variant_size_v<Data>);
  return kNames[data.index()];
}

}  // namespace vitaset
