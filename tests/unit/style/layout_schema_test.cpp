#include "style/layout_schema.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "style_help.h"

namespace vitaset {
namespace {

using Json = nlohmann::ordered_json;

Json schema() {
  Sources sources;
  Sink sink;
  const auto text = layout_json_schema(bundled_layouts(), catalog(), sources, sink);
  CHECK(sink.diagnostics().empty());
  return Json::parse(text.value());
}

/// The schema over a base of one's own.
Json schema_of(std::string_view base) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("base.toml", base));
  Sources sources;
  Sink sink;
  return Json::parse(layout_json_schema(folder.path(), catalog(), sources, sink).value());
}

}  // namespace

TEST_CASE("a key has its type, its comment and its default of base.toml") {
  const Json layout = schema_of("[list]\nhang = \"12pt\" # from the sign\n");
  CHECK(layout["properties"]["list"]["properties"]["hang"] ==
        Json::parse(R"({"description": "from the sign", "default": "12pt",
                        "allOf": [{"$ref": "#/definitions/length"}]})"));
  // Nothing is told of others, but they are there.
  CHECK(layout["properties"]["list"]["properties"]["gap"] ==
        Json::parse(R"({"allOf": [{"$ref": "#/definitions/length"}]})"));
}

TEST_CASE("keys of a table on one line take its comment, others that of no other line") {
  const Json section = schema_of(
      "[section] # all of it\nrule = { width = \"1pt\" } # below\n")["properties"]["section"];
  CHECK(section["properties"]["rule"]["properties"]["width"]["description"] == "below");
  CHECK(section["description"] == "all of it");
  CHECK_FALSE(section["properties"]["above"].contains("description"));
}

TEST_CASE("what a kind of entry inherits is told once") {
  const Json layout = schema_of(
      "[entry.default]\ngap = \"6pt\" # between\n[entry.talk]\ngap = \"2pt\" # these are short\n");
  const Json& talk = layout["properties"]["entry"]["properties"]["talk"];
  CHECK(
      talk["properties"]["gap"] ==
      Json::parse(R"({"default": "2pt", "allOf": [{"$ref": "#/definitions/entry.default.gap"}]})"));
  CHECK(talk["additionalProperties"]["$ref"] == "#/definitions/entry.talk.*");
  CHECK(layout["definitions"]["entry.default.gap"]["description"] == "between");
  CHECK(layout["definitions"]["entry.default.gap"]["default"] == "6pt");
}

TEST_CASE("a style of text inherits, and a size of another kind does not") {
  const Json layout = schema_of(
      "[type.body]\nsize = \"10pt\" # of letters\n[type.script]\nsize = 0.7 # of the text's\n");
  const Json& type = layout["properties"]["type"]["properties"];
  CHECK(type["date"]["properties"]["size"]["$ref"] == "#/definitions/type.body.size");
  CHECK(type["script"]["properties"]["size"]["description"] == "of the text's");
  CHECK(type["script"]["properties"]["size"]["maximum"] == 1);
}

TEST_CASE("names people choose are told with those that base.toml has") {
  const Json color =
      schema_of("[color] # names\naccent = \"#123456\" # of headings\n")["properties"]["color"];
  CHECK(color["properties"]["accent"]["description"] == "of headings");
  CHECK(color["properties"]["accent"]["default"] == "#123456");
  CHECK(color["additionalProperties"]["description"] == "names");
}

TEST_CASE("a table tells what its templates may name") {
  const Json layout = schema();
  const std::string header = layout["properties"]["header"]["description"];
  CHECK(header.ends_with("Fields of its templates: name, prefix, suffix"));
  const std::string talk = layout["properties"]["entry"]["properties"]["talk"]["description"];
  CHECK(talk.find(" event, ") != std::string::npos);
}

TEST_CASE("a key may take a table or something else") {
  const Json size = schema()["properties"]["page"]["properties"]["size"]["anyOf"];
  REQUIRE(size.size() == 2);
  CHECK(size[0]["enum"] == Json::array({"a4", "a5", "letter", "legal"}));
  CHECK(size[1]["properties"].contains("width"));
}

TEST_CASE("without base.toml there is no schema") {
  const TemporaryFolder folder;
  Sources sources;
  Sink sink;
  CHECK_FALSE(layout_json_schema(folder.path(), catalog(), sources, sink));
  CHECK(sink.count(Severity::error) == 1);
}

}  // namespace vitaset
