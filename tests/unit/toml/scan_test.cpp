#include "toml/scan.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vitaset {
namespace {

constexpr std::size_t kDeep = 64;

std::vector<std::string> statements(std::string_view text) {
  std::vector<std::string> found;
  StatementScanner scanner(text, 0);
  while (const auto statement = scanner.next(0, kDeep)) {
    found.emplace_back(text.substr(statement->begin, statement->end - statement->begin));
  }
  return found;
}

Statement first(std::string_view text, std::size_t depth = 0) {
  StatementScanner scanner(text, 0);
  const auto statement = scanner.next(depth, kDeep);
  REQUIRE(statement.has_value());
  return *statement;
}

std::string brackets(std::size_t count) {
  return "a = " + std::string(count, '[') + std::string(count, ']');
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a string ends with its closing quotes") {
  const auto end = [](std::string_view text) { return scan_string(text, 0).end; };
  CHECK(end("\"ab\" c") == 4);
  CHECK(end("\"a\\\"b\" c") == 6);
  CHECK(end("\"a\\\\\" c") == 5);
  CHECK(end("'a\\' c") == 4);
  CHECK(end("\"\" c") == 2);
  CHECK(end("\"\"\"a\n\"b\"\"\"c") == 10);
  CHECK(end("'''a'''''c") == 9);
  CHECK(end("\"\"\"a\\\"\"\"\"c") == 9);
  CHECK(end("\"\"\"\"\"\"c") == 6);
}

TEST_CASE("an unclosed string ends with its line, or with the text if it may span lines") {
  const StringToken line = scan_string("\"ab\r\n\"", 0);
  CHECK_FALSE(line.closed);
  CHECK(line.end == 3);
  const StringToken text = scan_string("'''ab\n''", 0);
  CHECK_FALSE(text.closed);
  CHECK(text.multi_line);
  CHECK(text.end == 8);
  CHECK_FALSE(scan_string("\"a\\", 0).closed);
  CHECK_FALSE(scan_string("\"\"\"a\\", 0).closed);
  CHECK_FALSE(scan_string("\"", 0).closed);
}

TEST_CASE("a key is bare or quoted, its parts joined by dots") {
  CHECK(scan_key("name = 1", 0) == 4);
  CHECK(scan_key("a . \"b c\".'d' = 1", 0) == 13);
  CHECK_FALSE(scan_key("= 1", 0).has_value());
  CHECK_FALSE(scan_key("a. = 1", 0).has_value());
  CHECK_FALSE(scan_key("\"a = 1", 0).has_value());
  CHECK_FALSE(scan_key("\"\"\"a\"\"\" = 1", 0).has_value());
}

TEST_CASE("statements are told apart from each other, blank lines and comments") {
  CHECK(statements("# c\n\na = 1 # d\r\n\r\n  [b] # e\n\tc = \"#\"\n") ==
        Parts{"a = 1 # d", "[b] # e", "c = \"#\""});
  CHECK(statements("").empty());
  CHECK(statements("\n \t\n# only a comment").empty());
}

TEST_CASE("strings and lists of several lines are one statement") {
  CHECK(statements("a = \"\"\"\nb = 1\n[c]\n\"\"\"\nd = 2") ==
        Parts{"a = \"\"\"\nb = 1\n[c]\n\"\"\"", "d = 2"});
  CHECK(statements("a = [ # [\n  [1, 2],\n  [3],\n  \"]\",\n]\nb = 1") ==
        Parts{"a = [ # [\n  [1, 2],\n  [3],\n  \"]\",\n]", "b = 1"});
}

TEST_CASE("a list that is not closed ends where the next statement begins") {
  CHECK(statements("a = [\n \"x\",\nb = 1\n") == Parts{"a = [\n \"x\",", "b = 1"});
  CHECK(statements("a = [\n \"x\",\n[person]\n") == Parts{"a = [\n \"x\",", "[person]"});
  CHECK(statements("a = [\n \"x\",\n[[person.x]]\n").size() == 2);
}

TEST_CASE("a line of a nested list is not taken for a header") {
  CHECK(statements("a = [\n[1],\n[true],\n[\"x\"]\n]").size() == 1);
}

TEST_CASE("an inline table over several lines is kept together, one that is not closed is not") {
  CHECK(statements("a = {\n  x = 1,\n  y = 2\n}\nb = 1").size() == 2);
  CHECK(statements("a = { x = 1\nb = 1") == Parts{"a = { x = 1", "b = 1"});
  CHECK(statements("a = { x = 1,\n[b]") == Parts{"a = { x = 1,", "[b]"});
}

TEST_CASE("a text that is never closed ends where statements go on") {
  CHECK(statements("a = \"\"\"x\nmore\nb = 1\nc = 2") ==
        Parts{"a = \"\"\"x\nmore", "b = 1", "c = 2"});
}

TEST_CASE("a line that is no pair is a statement of one line") {
  CHECK(statements("some [ prose\nmore { prose\na = 1") ==
        Parts{"some [ prose", "more { prose", "a = 1"});
}

TEST_CASE("debris is passed over up to what looks like a statement") {
  const std::string_view text = "x\nIt was so.\n\n# c\n\"and\" so\n[b]\n";
  StatementScanner scanner(text, 0);
  REQUIRE(scanner.next(0, kDeep).has_value());
  scanner.skip_debris();
  const auto next = scanner.next(0, kDeep);
  REQUIRE(next.has_value());
  CHECK(next->header);
}

TEST_CASE("nesting is counted over brackets, dotted keys and the header together") {
  using Problem = Statement::Problem;
  CHECK(first(brackets(64)).problem == Problem::none);
  CHECK(first(brackets(65)).problem == Problem::too_deep);
  CHECK(first(brackets(65)).problem_at == 4 + 64);
  CHECK(first(brackets(60), 4).problem == Problem::none);
  CHECK(first(brackets(60), 5).problem == Problem::too_deep);
  std::string dotted = "a";
  for (int i = 0; i < 64; ++i) dotted += ".a";
  CHECK(first(dotted + " = 1").problem == Problem::none);
  CHECK(first(dotted + ".a = 1").problem == Problem::too_deep);
  CHECK(first("x = {" + dotted + " = 1}").problem == Problem::too_deep);
  CHECK(first("[" + dotted.substr(2) + "]").problem == Problem::none);
  CHECK(first("[" + dotted + "]").problem == Problem::too_deep);
}

TEST_CASE("dots of numbers, strings and quoted keys nest nothing") {
  std::string many = "x = [";
  for (int i = 0; i < 100; ++i) many += "1.5, \"a.b\", {\"c.d\" = 2.5, e = 1.0}, ";
  CHECK(first(many + "]").problem == Statement::Problem::none);
}

TEST_CASE("dotted keys beside each other do not add up") {
  std::string many = "x = {";
  for (int i = 0; i < 100; ++i) many += "k" + std::to_string(i) + ".a.b = 1, ";
  CHECK(first(many + "z = 1}").problem == Statement::Problem::none);
}

TEST_CASE("so many dotted keys that toml++ would take forever are refused") {
  std::string many = "x = {";
  for (std::size_t i = 0; i <= kMostDottedKeys; ++i) many += "k" + std::to_string(i) + ".a = 1, ";
  CHECK(first(many + "z = 1}").problem == Statement::Problem::too_many_dots);
}

TEST_CASE("values are counted") {
  CHECK(first("a = 1").values == 1);
  CHECK(first("a = [1, 2, {b = 3}]").values >= 4);
  CHECK(first("a = \"1,2,3\"").values == 1);
}

}  // namespace vitaset
