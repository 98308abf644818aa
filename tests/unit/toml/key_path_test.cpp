#include "toml/key_path.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Result<KeyPath> parsed(std::string_view text) {
  const Span all{FileId{3}, 0, static_cast<std::uint32_t>(text.size())};
  return parse_key_path(text, TextMap(all, 0));
}

using Names = std::vector<std::string>;

Names names(std::string_view text) {
  const Result<KeyPath> path = parsed(text);
  REQUIRE(path);
  Names all;
  for (const KeyPart& part : path->parts) all.push_back(part.name);
  return all;
}

/// Where an error is, from 1, and what it says.
std::string told(std::string_view text) {
  const Result<KeyPath> path = parsed(text);
  REQUIRE_FALSE(path.ok());
  CHECK(path.error().code == Code::bad_setting);
  CHECK_FALSE(path.error().hints.empty());
  return std::to_string(path.error().span.begin + 1) + ": " + path.error().message;
}

}  // namespace

TEST_CASE("a key is names with dots between, bare or in quotes") {
  CHECK(names("style") == Names{"style"});
  CHECK(names("experience.qwen.priority") == Names{"experience", "qwen", "priority"});
  CHECK(names("person.\"odd key\"") == Names{"person", "odd key"});
  CHECK(names("'a.b'.c-d_1") == Names{"a.b", "c-d_1"});
  CHECK(names(R"("a\"b\u00E4".x)") == Names{"a\"b\u00e4", "x"});
  CHECK(names(" person . name ") == Names{"person", "name"});
  CHECK(names("a.\"\"") == Names{"a", ""});
}

TEST_CASE("every name has its place, quotes included") {
  const Result<KeyPath> path = parsed("person.'odd key'.x");
  REQUIRE(path);
  CHECK(path->span == Span{FileId{3}, 0, 18});
  CHECK(path->parts[0].span == Span{FileId{3}, 0, 6});
  CHECK(path->parts[1].span == Span{FileId{3}, 7, 16});
  CHECK(path->parts[2].span == Span{FileId{3}, 17, 18});
}

TEST_CASE("what is no key is told at the very column") {
  CHECK(told("") == "1: the key is empty");
  CHECK(told("a..b") == "3: a name of the key is empty");
  CHECK(told("a.") == "3: a name of the key is empty");
  CHECK(told(".a") == "1: a name of the key is empty");
  CHECK(told("person.odd key") == "12: k cannot stand here in a key");
  CHECK(told("a.b\u00e4") == "4: \u00e4 cannot stand here in a key");
  CHECK(told("a.\"b") == "3: the quote that opens here is not closed");
  CHECK(told("a.\"b\\q\"") == "3: this is no name in quotes");
  CHECK(told("a.'b'c") == "6: c cannot stand here in a key");
}

TEST_CASE("a key of more names than tables may be deep is refused") {
  std::string key = "a";
  for (int i = 1; i < 64; ++i) key += ".a";
  CHECK(parsed(key));
  CHECK(told(key + ".a") == "129: a key has at most 64 names");
}

TEST_CASE("a key that stands in quotes itself has one place for all of it") {
  const Span key{FileId{1}, 10, 30};
  const Result<KeyPath> path = parse_key_path("person.name", TextMap(key));
  REQUIRE(path);
  CHECK(path->parts[1].span == key);
}

}  // namespace vitaset
