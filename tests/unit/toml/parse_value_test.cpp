#include "toml/parse_value.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

/// `word` as it would stand behind "key=".
std::optional<Value> parsed(std::string_view word) {
  return parse_value(word, {FileId{7}, 4, static_cast<std::uint32_t>(4 + word.size())});
}

}  // namespace

TEST_CASE("a word is read as the TOML value it is") {
  CHECK(*parsed("90")->integer() == 90);
  CHECK(*parsed("true")->boolean());
  CHECK(*parsed("0.5")->real() == 0.5);
  CHECK(*parsed("2026-11-01")->date() == TomlDate{2026, 11, 1});
  CHECK(*parsed(R"("a \"b\"")")->string() == "a \"b\"");
  CHECK(parsed(R"(["a", "b"])")->array()->size() == 2);
  CHECK(*parsed("{ width = 3 }")->table()->value("width")->integer() == 3);
}

TEST_CASE("every value in it has its place in the file") {
  const std::optional<Value> list = parsed(R"( ["ä", 'b'] )");
  REQUIRE(list);
  CHECK(list->span == Span{FileId{7}, 5, 16});
  CHECK((*list->array())[0].span == Span{FileId{7}, 6, 10});
  CHECK((*list->array())[1].span == Span{FileId{7}, 12, 15});
}

TEST_CASE("what is no value, or more than one, is none") {
  for (const std::string_view word :
       {"", " ", "ML engineer", "2025-06", "\"open", "1 # comment", "1\n2", "1\nk = 2", "1 2", "[1",
        "1]", "= 1", "{ a = 1", "a\x01", "'a' 'b'"}) {
    CAPTURE(word);
    CHECK_FALSE(parsed(word));
  }
  CHECK_FALSE(parsed(std::string_view("\"\0\"", 3)));
}

TEST_CASE("a value nested too deep is refused without a crash") {
  CHECK(parsed(std::string(60, '[') + std::string(60, ']')));
  CHECK_FALSE(parsed(std::string(100'000, '[') + std::string(100'000, ']')));
  CHECK_FALSE(parsed(std::string(100'000, '[')));
}

}  // namespace vitaset
