#include "toml/parse.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "toml/parsed.h"

namespace vitaset {
namespace {

std::size_t line_of(const Parsed& parsed, std::size_t error) {
  return parsed.sources.place(parsed.errors().at(error).span).line;
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("a profile becomes a tree in which every key and value knows its place") {
  const Parsed parsed(
      "include = ['a.toml']\n[person]\nname = \"Ada\"\n[[talk]]\ntitle = 'x'\n[[talk]]\ntitle = "
      "'y'\n");
  REQUIRE(parsed.errors().empty());
  CHECK(parsed.keys() == std::vector<std::string>{"include", "person", "talk"});
  const Member& name = parsed.at({"person"})->table()->members[0];
  CHECK(parsed.written(name.key_span) == "name");
  CHECK(parsed.written(name.value.span) == "\"Ada\"");
  CHECK(parsed.sources.place(name.value.span).line == 3);
  CHECK(parsed.sources.place(name.value.span).column == 8);
  CHECK(parsed.at({"talk"})->array()->size() == 2);
  CHECK(*parsed.at({"talk", "title"})->string() == "y");
}

TEST_CASE("an empty file, or one of comments, is an empty table") {
  for (const char* text : {"", "\n", "# c", "\xEF\xBB\xBF", "\r\n\r\n", " \t"}) {
    const Parsed parsed(text);
    CHECK(parsed.errors().empty());
    CHECK(parsed.table.members.empty());
  }
}

TEST_CASE("places are right after a byte order mark and with Windows line ends") {
  const Parsed parsed(
      "\xEF\xBB\xBF"
      "a = 'x'\r\n[b] # c\r\nc = \"\"\"\r\ny\r\n\"\"\"\r\nd = [\r\n 1,\r\n]\r\n");
  REQUIRE(parsed.errors().empty());
  CHECK(parsed.written(parsed.at({"a"})->span) == "'x'");
  CHECK(parsed.sources.place(parsed.at({"a"})->span).column == 5);
  CHECK(parsed.written(parsed.at({"b", "c"})->span) == "\"\"\"\r\ny\r\n\"\"\"");
  CHECK(*parsed.at({"b", "c"})->string() == "y\n");
  CHECK(parsed.written(parsed.at({"b", "d"})->span) == "[\r\n 1,\r\n]");
  CHECK(parsed.sources.place(parsed.at({"b", "d"})->span).line == 6);
}

TEST_CASE("a mark in the middle of a file is no byte order mark") {
  CHECK(Parsed("a = 1\n\xEF\xBB\xBF"
               "b = 2\n")
            .errors()
            .size() == 1);
}

TEST_CASE("all syntax errors of a file show at once, and what is well stands") {
  const Parsed parsed("a = 1\nb = \nc = 2\nd = [1,\n[e]\nf = oh no\ng = 3\n[[h]\ni = 4\n");
  REQUIRE(parsed.errors().size() == 4);
  CHECK(line_of(parsed, 0) == 2);
  CHECK(line_of(parsed, 1) == 4);
  CHECK(line_of(parsed, 2) == 6);
  CHECK(line_of(parsed, 3) == 8);
  CHECK(parsed.at({"a"}) != nullptr);
  CHECK(parsed.at({"c"}) != nullptr);
  CHECK(parsed.at({"e", "g"}) != nullptr);
  CHECK(parsed.at({"h", "i"}) != nullptr);
}

TEST_CASE("keys after a header that cannot be read do not land in the table before it") {
  const Parsed parsed("[a]\nx = 1\n[..]\nx = 2\ny = = 3\n[b]\nx = 3\n");
  REQUIRE(parsed.errors().size() == 2);
  CHECK(line_of(parsed, 1) == 5);
  CHECK(*parsed.at({"a", "x"})->integer() == 1);
  CHECK(*parsed.at({"b", "x"})->integer() == 3);
}

TEST_CASE("a file that is no TOML is answered with one error, not one for each line") {
  CHECK(Parsed(repeated("This is prose, and it goes on.\n", 500)).errors().size() == 1);
}

TEST_CASE("no more than twenty errors are told") {
  const Parsed parsed(repeated("a = = 1\n", 500));
  CHECK(parsed.errors().size() == 20);
  CHECK(parsed.errors().back().notes.back().message ==
        "480 more errors in this file are not shown");
}

TEST_CASE("a control character is an error at its place, in values and comments") {
  const Parsed value("a = \"x\x01y\"\nb = 1\n");
  REQUIRE(value.errors().size() == 1);
  CHECK(value.errors()[0].span.begin == 6);
  CHECK(value.at({"b"}) != nullptr);
  const Parsed comment("# c\x7F\na = 1\n# \x02");
  CHECK(comment.errors().size() == 2);
  CHECK(comment.at({"a"}) != nullptr);
  CHECK(Parsed(std::string("a = 1\n\0b = 2\n", 13)).errors().size() == 1);
}

TEST_CASE("old line ends are told once") {
  const Parsed parsed("a = 1\rb = 2\rc = 3\r");
  REQUIRE(parsed.errors().size() == 1);
  CHECK(parsed.errors()[0].message == "a carriage return may only stand before a line feed");
}

TEST_CASE("a file in Latin-1 is told so once, and read otherwise") {
  const Parsed parsed("name = \"J\xF6rg\"\ncity = \"K\xF6ln\"\nx = = 1\n");
  REQUIRE(parsed.errors().size() == 2);
  CHECK(parsed.errors()[0].code == Code::invalid_utf8);
  CHECK(parsed.errors()[0].span.begin == 9);
  CHECK(line_of(parsed, 1) == 3);
  CHECK(parsed.at({"city"}) != nullptr);
}

TEST_CASE("a file in UTF-16 gets no other error") {
  const Parsed parsed(std::string("\xFF\xFEn\0=\0", 6));
  REQUIRE(parsed.errors().size() == 1);
  CHECK(parsed.errors()[0].code == Code::invalid_utf8);
}

TEST_CASE("nesting is refused where it becomes too deep, whatever makes it") {
  const auto refused = [](const std::string& text) {
    const Parsed parsed(text + "\nz = 1\n");
    return parsed.errors().size() == 1 && parsed.errors()[0].code == Code::nesting_too_deep;
  };
  CHECK(refused("a = " + repeated("[", 1000) + repeated("]", 1000)));
  CHECK(refused("a = " + repeated("{a=", 1000) + "1" + repeated("}", 1000)));
  CHECK(refused("a" + repeated(".a", 150'000) + " = 1"));
  CHECK(refused("[a" + repeated(".a", 150'000) + "]"));
  CHECK(refused("[[a" + repeated(".a", 1000) + "]]"));
  CHECK(refused("[a" + repeated(".a", 40) + "]\n" + "b" + repeated(".b", 40) + " = 1"));
  CHECK(refused("a = " + repeated("[", 5'000'000)) == false);  // too many values as well
  CHECK(Parsed("a = " + repeated("[", 64) + repeated("]", 64)).errors().empty());
}

TEST_CASE("more values than fit into memory are refused") {
  const Parsed list("a = [" + repeated("1,", kMostValues + 1) + "]\n");
  REQUIRE(list.errors().size() == 1);
  CHECK(list.errors()[0].code == Code::file_too_large);
  const Parsed lines("b = 1\n" + repeated("[[a]]\n", kMostValues));
  REQUIRE(lines.errors().size() == 1);
  CHECK(lines.errors()[0].code == Code::file_too_large);
  CHECK(lines.at({"b"}) != nullptr);
}

TEST_CASE("a hundred thousand entries are read") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) {
    text += "[[publication]]\ntitle = \"A title of " + std::to_string(i) + "\"\nyear = 2024\n";
  }
  const Parsed parsed(text);
  CHECK(parsed.errors().empty());
  CHECK(parsed.at({"publication"})->array()->size() == 100'000);
}

// Valid and invalid documents after the official toml-test suite.
TEST_CASE("what TOML 1.0 allows is read without complaint") {
  for (const char* text : {"a-b_c.1234.\"ʎǝʞ\" = true",
                           "1.2 = 3",
                           "\"\" = 'empty'",
                           "'' = 1",
                           "true = 1\ninf = 2",
                           "a = [1, 'x', {b = []}, [[]], 1.5]",
                           "a = [\n# c\n1 # d\n, # e\n]",
                           "a = \"\"\"\\\n  \\\n x\"\"\"",
                           "a = \"\\b\\t\\n\\f\\r\\\"\\\\\\u00e9\\U0001F600\\u0000\"",
                           "a = '''\n'quoted'\n'''",
                           "a = 1979-05-27T00:32:00.999999-07:00",
                           "a = 0e0\nb = -0\nc = +0.0\nd = 1e-2",
                           "a = 0xDEADbeef\nb = 0o755\nc = 0b1101_0110",
                           "[a]\n[a.b]\n[\"a b\".'c']",
                           "[ j . \"x\" . 'l' ]",
                           "a = { b.c = 1, b.d = 2 }",
                           "a = {}",
                           "#\n#\t\n",
                           "a = 9223372036854775807",
                           "a\t=\t1\t",
                           "a = \"é\" # é"}) {
    const Parsed parsed(text);
    CHECK_MESSAGE(parsed.errors().empty(), text);
  }
}

TEST_CASE("what TOML 1.0 forbids is an error") {
  for (const char* text : {"a = 01",
                           "a = 1__0",
                           "a = _1",
                           "a = 1_",
                           "a = 0x_1",
                           "a = +0xff",
                           "a = 1.",
                           "a = .1",
                           "a = 1.e2",
                           "a = 1e",
                           "a = 9223372036854775808",
                           "a = Inf",
                           "a = True",
                           "a = tru",
                           "a = 2025-13-01",
                           "a = 2025-02-29",
                           "a = 2025-1-1",
                           "a = 24:00:00",
                           "a = 10:00",
                           "a = \"\\e\"",
                           "a = \"\\x41\"",
                           "a = \"\\u12\"",
                           "a = \"\\uD800\"",
                           "a = \"\\U00110000\"",
                           "a = \"x\ny\"",
                           "a = 'x\ny'",
                           "a = \"\"\"x",
                           "a = \"\"\"x\"\"\"\"\"\"",
                           "a = {b = 1,}",
                           "a = {b = 1\n}",
                           "a = [1,,2]",
                           "a = [1 2]",
                           "a = ",
                           "a",
                           "= 1",
                           "a b = 1",
                           "a. = 1",
                           "é = 1",
                           "[a",
                           "[a]]",
                           "[]",
                           "[a.]",
                           "[[a]",
                           "[a] x = 1",
                           "a = 1 b = 2",
                           "\"\"\"a\"\"\" = 1",
                           "a = { b = 1, b = 2 }",
                           "a = { b = 1, b.c = 2 }",
                           "a = \"\"\"\\ x\"\"\""}) {
    const Parsed parsed(text);
    CHECK_MESSAGE(parsed.errors().size() == 1, text);
  }
}

TEST_CASE("every way to break a profile is told within the file, and never stops the rest") {
  const std::string whole =
      "[person]\nname = \"Ada\"\ntags = ['x', \"y\"]\nc = { a = 1, b = [2025-06-30] }\nt = "
      "\"\"\"\nx\n\"\"\"\n";
  const std::string last = "\n[last]\nkey = 1\n";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string without = whole;
    without.erase(i, 1);
    for (const std::string& broken : {whole.substr(0, i) + "\n", without}) {
      const Parsed parsed(broken + last);
      CHECK_MESSAGE(parsed.at({"last", "key"}) != nullptr, broken);
      for (const Diagnostic& diagnostic : parsed.errors()) {
        CHECK(diagnostic.span.begin <= diagnostic.span.end);
        CHECK(diagnostic.span.end <= broken.size() + last.size());
        CHECK_MESSAGE(diagnostic.message.find("this is not TOML:") == std::string::npos, broken);
      }
    }
  }
}

}  // namespace vitaset
