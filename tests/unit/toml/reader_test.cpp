#include "toml/reader.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

ParsedStatement read(std::string_view text, std::size_t begin = 0) {
  Statement statement;
  statement.begin = begin;
  statement.end = text.size();
  statement.header = text[begin] == '[';
  return read_statement(text, FileId{0}, statement);
}

std::string written(std::string_view text, const Span& span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

/// Checks that `token`, as the value of a key, spans exactly what was written, whatever follows.
void check_span(const std::string& token) {
  for (const char* after : {"", " ", " # c", "\t# \"]}'"}) {
    const std::string text = "# é before\nk = " + token + after;
    const ParsedStatement parsed = read(text, text.find('k'));
    const auto* pair = std::get_if<PairStatement>(&parsed);
    REQUIRE_MESSAGE(pair != nullptr, text);
    CHECK_MESSAGE(written(text, pair->value.span) == token, text);
  }
}

}  // namespace

TEST_CASE("a value spans its token, no more and no less, whatever its type") {
  for (const char* token : {"\"\"",
                            "''",
                            "\"x\"",
                            "'x'",
                            "\"é\\\"]\"",
                            "'}#\\'",
                            "\"\"\"\nx\n\"\"\"",
                            "\"\"\"x\"\"\"\"\"",
                            "'''x''''",
                            "'''\r\n'''",
                            "0",
                            "7",
                            "-7",
                            "+99",
                            "1_000",
                            "0xFF",
                            "0o17",
                            "0b101",
                            "1.5",
                            "-0.0",
                            "1e5",
                            "6.02e+23",
                            "inf",
                            "-inf",
                            "+nan",
                            "true",
                            "false",
                            "2025-06-30",
                            "2025-06-30T15:00:00",
                            "2025-06-30 15:00:00",
                            "2025-06-30t15:00:00.123z",
                            "2025-06-30 15:00:00+02:00",
                            "15:00:00",
                            "15:00:00.5",
                            "[]",
                            "[ ]",
                            "[1]",
                            "[1, ]",
                            "[ 'a', # ]\n [ 2 ] , ]",
                            "{}",
                            "{ }",
                            "{a = 1}",
                            "{ a.b = '}', c = [ ] }",
                            "[{a = \"]\"}, {}]",
                            "{ a.b = 1, c = 2, a.d = '}' }"}) {
    check_span(token);
  }
}

TEST_CASE(
    "values inside lists and tables span their tokens too, after characters of several bytes") {
  const std::string text = "k = [ 'é', {ü = 1, \"ö ä\" = [ 2.5 ], z.y = '日本' }, 2025-06-30 ]";
  const std::string ascii = "k = [ 'é', {u = 1, \"ö ä\" = [ 2.5 ], z.y = '日本' }, 2025-06-30 ]";
  CHECK(std::holds_alternative<SyntaxError>(read(text)));
  const ParsedStatement parsed = read(ascii);
  const Array& list = *std::get<PairStatement>(parsed).value.array();
  REQUIRE(list.size() == 3);
  CHECK(written(ascii, list[0].span) == "'é'");
  const Table& table = *list[1].table();
  CHECK(written(ascii, list[1].span) == "{u = 1, \"ö ä\" = [ 2.5 ], z.y = '日本' }");
  REQUIRE(table.members.size() == 3);
  CHECK(table.members[1].key == "ö ä");
  CHECK(written(ascii, table.members[1].key_span) == "\"ö ä\"");
  CHECK(written(ascii, table.members[1].value.array()->at(0).span) == "2.5");
  CHECK(written(ascii, table.members[2].value.span) == "z");
  CHECK(written(ascii, table.members[2].value.table()->value("y")->span) == "'日本'");
  CHECK(written(ascii, list[2].span) == "2025-06-30");
}

TEST_CASE("members of an inline table stand in the order written") {
  const ParsedStatement parsed = read("k = { z = 1, a.q = 2, m = 3, a.b = 4 }");
  const Table& table = *std::get<PairStatement>(parsed).value.table();
  REQUIRE(table.members.size() == 3);
  CHECK(table.members[0].key == "z");
  CHECK(table.members[1].key == "a");
  CHECK(table.members[1].value.table()->members[0].key == "q");
  CHECK(table.members[1].value.table()->members[1].key == "b");
  CHECK(table.members[2].key == "m");
}

TEST_CASE("a key has its parts, decoded, each with its place") {
  const std::string_view text = "a . \"b\\u00e9\" .'c d' = 1";
  const ParsedStatement parsed = read(text);
  const std::vector<WrittenKey>& path = std::get<PairStatement>(parsed).path;
  REQUIRE(path.size() == 3);
  CHECK(path[1].text == "bé");
  CHECK(written(text, path[0].span) == "a");
  CHECK(written(text, path[1].span) == "\"b\\u00e9\"");
  CHECK(written(text, path[2].span) == "'c d'");
}

TEST_CASE("a header has its parts, and says whether it is one of a list") {
  const std::string_view text = "[[ a . b ]] # c";
  const ParsedStatement parsed = read(text);
  const auto& list = std::get<HeaderStatement>(parsed);
  CHECK(list.array);
  REQUIRE(list.path.size() == 2);
  CHECK(written(text, list.path[1].span) == "b");
  const ParsedStatement single = read("[a]");
  CHECK_FALSE(std::get<HeaderStatement>(single).array);
}

TEST_CASE("values are what TOML says they are") {
  const auto value = [](const std::string& token) {
    return std::get<PairStatement>(read("k = " + token)).value;
  };
  CHECK(*value("\"a\\tb\"").string() == "a\tb");
  CHECK(*value("'a\\tb'").string() == "a\\tb");
  CHECK(*value("-9223372036854775808").integer() == std::numeric_limits<std::int64_t>::min());
  CHECK(*value("0xff").integer() == 255);
  CHECK(*value("2.5e1").real() == 25.0);
  CHECK_FALSE(*value("false").boolean());
  CHECK(*value("2024-02-29").date() == TomlDate{2024, 2, 29});
  CHECK(*value("2024-02-29 23:59:59-08:00").date() == TomlDate{2024, 2, 29});
  CHECK(value("07:32:00").type_name() == "a time of day");
}

TEST_CASE("an error says where it is in the file") {
  const std::string_view text = "# é\nk = \"é\\q\"";
  const ParsedStatement parsed = read(text, 5);
  REQUIRE(std::holds_alternative<SyntaxError>(parsed));
  CHECK(std::get<SyntaxError>(parsed).at == text.find('q'));
}

TEST_CASE("what toml++ only asserts is an error like any other") {
  for (const char* text :
       {"a = 1979-05-27 0,", "a = +", "a = 0x", "a = [,", "a = 1979-05-27 00,"}) {
    CHECK(std::holds_alternative<SyntaxError>(read(text)));
  }
}

TEST_CASE("letters where toml++ looks for white space are letters") {
  for (const std::string letter : {"é", "\xCA\xB0", "Ж", "ﷺ", "\xEF\xAD\xA6", "中", "😀"}) {
    const ParsedStatement parsed = read("a = \"\"\"x\\\n  " + letter + "\"\"\"");
    REQUIRE(std::holds_alternative<PairStatement>(parsed));
    CHECK(*std::get<PairStatement>(parsed).value.string() == "x" + letter);
    CHECK(std::holds_alternative<SyntaxError>(read("a = " + letter)));
    CHECK(std::holds_alternative<SyntaxError>(read("a = [1" + letter + "]")));
    CHECK(std::holds_alternative<SyntaxError>(read("a = \"\"\"\\" + letter + "\"\"\"")));
  }
}

TEST_CASE("a word is a value or not") {
  CHECK(is_value("12"));
  CHECK(is_value("2025-06-30"));
  CHECK_FALSE(is_value("2025-06"));
  CHECK_FALSE(is_value("Ada"));
  CHECK_FALSE(is_value("1 b = 2"));
}

}  // namespace vitaset
