#include <doctest/doctest.h>

#include "base/utf8.h"
#include "toml/parsed.h"

namespace vitaset {
namespace {

/// The value of key `a`, and what stands in the file for each of its characters.
struct Mapped {
  Parsed parsed;
  std::vector<std::string> written;

  explicit Mapped(std::string text) : parsed(std::move(text)) {
    REQUIRE(parsed.errors().empty());
    const Value* value = parsed.table.value("a");
    REQUIRE(value != nullptr);
    const TextMap map = text_map(parsed.sources, *value);
    const std::string& decoded = *value->string();
    for (std::size_t i = 0; i < decoded.size();) {
      const std::size_t next = i + utf8::sequence_length(decoded, i);
      written.push_back(parsed.written(map.span(i, next)));
      i = next;
    }
  }
};

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("characters of a plain string stand for themselves, in all four kinds") {
  CHECK(Mapped("a = \"xé\"").written == Parts{"x", "é"});
  CHECK(Mapped("a = 'x\\'").written == Parts{"x", "\\"});
  CHECK(Mapped("a = \"\"\"x\"y\"\"\"").written == Parts{"x", "\"", "y"});
  CHECK(Mapped("a = '''x'y'''").written == Parts{"x", "'", "y"});
}

TEST_CASE("a character of an escape stands for the whole escape") {
  CHECK(Mapped(R"(a = "x\ty\\\"z")").written == Parts{"x", "\\t", "y", "\\\\", "\\\"", "z"});
  CHECK(Mapped(R"(a = "\u00e9b\U0001F600c")").written == Parts{"\\u00e9", "b", "\\U0001F600", "c"});
}

TEST_CASE("every byte of an escaped character stands for the escape") {
  const Parsed parsed(R"(a = "\u00e9b")");
  const TextMap map = text_map(parsed.sources, *parsed.table.value("a"));
  CHECK(parsed.written(map.span(0, 2)) == "\\u00e9");
  CHECK(parsed.written(map.span(2, 3)) == "b");
  CHECK(parsed.written(map.span(0, 3)) == "\\u00e9b");
}

TEST_CASE("the line end after the opening quotes is no part of the text") {
  CHECK(Mapped("a = \"\"\"\nx\n\"\"\"").written == Parts{"x", "\n"});
  CHECK(Mapped("a = '''\r\nx'''").written == Parts{"x"});
}

TEST_CASE("a Windows line end is one character that stands for both of its bytes") {
  CHECK(Mapped("a = \"\"\"x\r\ny\"\"\"").written == Parts{"x", "\r\n", "y"});
  CHECK(Mapped("a = '''x\r\ny'''").written == Parts{"x", "\r\n", "y"});
}

TEST_CASE("a backslash at a line's end leaves no character for what it swallows") {
  const Mapped mapped("a = \"\"\"x \\  \n\n   y\"\"\"");
  CHECK(*mapped.parsed.table.value("a")->string() == "x y");
  CHECK(mapped.written.front() == "x");
  CHECK(mapped.written.back() == "y");
  CHECK(Mapped("a = \"\"\"x\\\r\n  y\"\"\"").written.back() == "y");
}

TEST_CASE("quotes right before the closing ones belong to the text") {
  CHECK(Mapped("a = \"\"\"x\"\"\"\"\"").written == Parts{"x", "\"", "\""});
  CHECK(Mapped("a = '''x''''").written == Parts{"x", "'"});
}

TEST_CASE("the end of a string without escapes is before its closing quote") {
  const Parsed parsed("a = \"xy\"");
  CHECK(parsed.written(text_map(parsed.sources, *parsed.table.value("a")).span(0, 2)) == "xy");
}

TEST_CASE("what is no string, or came from no file, is its whole token") {
  const Parsed parsed("a = 2025-06-30");
  CHECK(parsed.written(text_map(parsed.sources, *parsed.table.value("a")).span(3, 4)) ==
        "2025-06-30");
  CHECK_FALSE(text_map(parsed.sources, Value(std::string("x"), {})).span(0, 1).known());
}

TEST_CASE("text that stands without quotes stands for itself") {
  const Parsed parsed("a = some words");
  const Value* value = parsed.table.value("a");
  REQUIRE(value != nullptr);
  CHECK(parsed.written(text_map(parsed.sources, *value).span(0, 4)) == "some");
}

TEST_CASE("a string that is not what stands there is its whole token") {
  Sources sources;
  const FileId id = sources.add("--set", "a=xyz");
  const Span whole{id, 2, 5};
  CHECK(text_map(sources, Value(std::string("other"), whole)).span(1, 2) == whole);
}

}  // namespace vitaset
