#include "toml/json_value.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace vitaset {

using Json = nlohmann::ordered_json;

Json json_value(const Value& value) {
  if (const auto* string = value.string()) return *string;
  if (const auto* whole = value.integer()) return *whole;
  if (const auto* real = value.real()) return *real;
  if (const auto* flag = value.boolean()) return *flag;
  if (const auto* day = value.date()) {
    return fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
  }
  if (const auto* table = value.table()) {
    Json members = Json::object();
    for (const Member& member : table->members) members[member.key] = json_value(member.value);
    return members;
  }
  Json list = Json::array();
  if (const auto* items = value.array()) {
    for (const Value& item : *items) list.push_back(json_value(item));
  }
  return list;
}

}  // namespace vitaset
