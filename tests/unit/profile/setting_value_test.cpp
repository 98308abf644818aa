#include "profile/setting_value.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

/// What `text` on the command line is to a key of [[experience]] or [person].
struct Setting {
  Sources sources;
  Sink sink;
  std::optional<Value> value;

  Setting(std::string_view scope, std::string_view key, const std::string& text) {
    const std::optional<Override> each =
        read_override(std::string(key) + "=" + text, sources, sink);
    REQUIRE(each);
    BindContext context(sources, sink, {});
    value = setting_value(*each, *find_key(*find_scope(scope), key), context);
  }
};

std::string type(std::string_view scope, std::string_view key, const std::string& text) {
  const Setting setting(scope, key, text);
  return setting.value ? std::string(setting.value->type_name()) : "nothing";
}

}  // namespace

TEST_CASE("keys that take text take whatever stands there") {
  for (const char* text : {"x", "90", "true", "2026-11-01", "[\"a\"]", "\"quoted\""}) {
    CAPTURE(text);
    CHECK(type("person", "headline", text) == "a string");
    CHECK(type("person", "bio", text) == "a string");
    CHECK(type("experience", "id", text) == "a string");
  }
  CHECK(*Setting("person", "headline", "\"quoted\"").value->string() == "quoted");
}

TEST_CASE("keys that take several texts take a list, or one text") {
  CHECK(type("person", "affiliation", "[\"a\", \"b\"]") == "a list");
  CHECK(type("person", "affiliation", "[a] and b") == "a string");
  CHECK(type("person", "affiliation", "90") == "a string");
  CHECK(type("experience", "highlights", "[\"a\", { text = \"b\" }]") == "a list");
  CHECK(type("person.contact", "phone", "{ label = \"office\", value = \"1\" }") == "a table");
}

TEST_CASE("dates are TOML dates, years, or text") {
  CHECK(type("document", "updated", "2026-11-01") == "a date");
  CHECK(type("document", "updated", "2026") == "a whole number");
  CHECK(type("document", "updated", "2026-11") == "a string");
  CHECK(type("experience", "end", "present") == "a string");
}

TEST_CASE("amounts are numbers or text") {
  CHECK(type("grant", "amount", "1000") == "a whole number");
  CHECK(type("grant", "amount", "about 1000") == "a string");
}

TEST_CASE("numbers and flags are TOML values, and nothing else is") {
  CHECK(type("experience", "priority", "90") == "a whole number");
  CHECK(type("experience", "keep", "true") == "true or false");
  const Setting bad("experience", "priority", "high");
  CHECK_FALSE(bad.value);
  REQUIRE(bad.sink.diagnostics().size() == 1);
  const Diagnostic& told = bad.sink.diagnostics()[0];
  CHECK(told.code == Code::wrong_type);
  CHECK(told.message == "expected a whole number from 0 to 100 for \"priority\", found \"high\"");
  CHECK(bad.sources.place(told.span).column == 10);
  CHECK(type("experience", "keep", "yes") == "nothing");
}

}  // namespace vitaset
