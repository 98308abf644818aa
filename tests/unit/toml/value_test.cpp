#include "toml/value.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a member is found by its key, or not at all") {
  Table table;
  table.members.push_back({"name", {}, Value(std::string("Ada"), {})});
  REQUIRE(table.find("name") != nullptr);
  CHECK(*table.value("name")->string() == "Ada");
  CHECK(table.find("nmae") == nullptr);
  CHECK(table.value("nmae") == nullptr);
  table.find("name")->value = Value(true, {});
  CHECK(*table.value("name")->boolean());
}

TEST_CASE("a value answers to its own type only") {
  const Value value(std::int64_t{3}, {});
  CHECK(*value.integer() == 3);
  CHECK(value.string() == nullptr);
  CHECK(value.real() == nullptr);
  CHECK(value.boolean() == nullptr);
  CHECK(value.date() == nullptr);
  CHECK(value.array() == nullptr);
  CHECK(value.table() == nullptr);
}

TEST_CASE("every type has a name for people") {
  const auto name = [](Value::Data data) {
    return std::string(Value(std::move(data), {}).type_name());
  };
  CHECK(name(std::string()) == "a string");
  CHECK(name(std::int64_t{1}) == "a whole number");
  CHECK(name(1.5) == "a number");
  CHECK(name(true) == "true or false");
  CHECK(name(TomlDate{2025, 6, 1}) == "a date");
  CHECK(name(TomlTime{}) == "a time of day");
  CHECK(name(Array()) == "a list");
  CHECK(name(Table()) == "a table");
}

}  // namespace vitaset
