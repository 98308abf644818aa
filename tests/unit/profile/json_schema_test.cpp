#include "profile/json_schema.h"

#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "profile/key_table.h"

namespace vitaset {
namespace {

using Json = nlohmann::ordered_json;

Json schema() { return Json::parse(profile_json_schema()); }

std::vector<std::string> names_of(const Json& properties) {
  std::vector<std::string> names;
  for (const auto& [name, value] : properties.items()) names.push_back(name);
  return names;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

TEST_CASE("every table of the schema has the keys of the table of keys, in their order") {
  const Json root = schema();
  CHECK(names_of(root["properties"]) == strings(key_names(profile_scope())));
  const std::function<void(const Scope&)> visit = [&](const Scope& scope) {
    for (const Key& key : scope.keys) {
      if (key.scope == nullptr) continue;
      CAPTURE(key.name);
      const bool named = key.type == ValueType::named_tables;
      const std::string name(!named                  ? key.scope->name
                             : key.name == "edition" ? key.name
                                                     : "section_settings");
      REQUIRE(root["definitions"].contains(name));
      const Json& table = root["definitions"][name];
      CHECK(names_of(table["properties"]) == strings(key_names(*key.scope)));
      CHECK(table["additionalProperties"] == false);
      visit(*key.scope);
    }
  };
  visit(profile_scope());
}

TEST_CASE("a key tells what it is for, with an example and its default") {
  const Json root = schema();
  const Json& priority = root["definitions"]["entry.priority"];
  const Key& key = *find_key(*find_scope("education"), "priority");
  CHECK(priority["description"] ==
        std::string(key.help) + ".\n\nExample: `priority = " + std::string(key.example) + "`");
  CHECK(priority["default"] == 50);
  CHECK(priority["examples"] == Json::array({80}));
}

TEST_CASE("what must be there is required; of a choice, one") {
  const Json definitions = schema()["definitions"];
  CHECK(definitions["education"]["required"] == Json::array({"institution"}));
  CHECK(definitions["experience"]["anyOf"] ==
        Json::parse(R"([{"required":["organization"]},{"required":["position"]}])"));
  CHECK_FALSE(definitions["experience"].contains("required"));
}

TEST_CASE("examples that are lists, dates and texts of several lines are JSON") {
  const Json definitions = schema()["definitions"];
  CHECK(definitions["education"]["properties"]["courses"]["examples"][0] ==
        Json::array({"Topology", "Compilers"}));
  CHECK(definitions["document"]["properties"]["updated"]["examples"][0] == "2026-11-01");
  CHECK(definitions["person"]["properties"]["bio"]["examples"][0] ==
        "One paragraph.\n\nAnother one.");
}

TEST_CASE("the known words of a key are offered, and any other text is taken") {
  const Json level = schema()["definitions"]["supervision"]["properties"]["level"];
  CHECK(level["anyOf"][0]["enum"][0] == "postdoc");
  CHECK(level["anyOf"][1]["$ref"] == "#/definitions/plain");
}

}  // namespace vitaset
