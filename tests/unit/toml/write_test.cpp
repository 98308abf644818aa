#include "toml/write.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>

#include "toml/json_value.h"
#include "toml/parse.h"

#include <nlohmann/json.hpp>

namespace vitaset {
namespace {

Table parsed(const std::string& text) {
  Sources sources;
  Sink sink;
  Table table = parse_toml(sources, sources.add("my.toml", text), sink);
  CHECK_MESSAGE(sink.diagnostics().empty(), text);
  return table;
}

std::string as_json(const Table& table) { return json_value(Value(table, {})).dump(); }

std::string written_again(const std::string& text) { return write_toml(parsed(text)); }

/// A key or text out of what is hard to write.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces{
      "a",    "B-1", "_", " ", ".", "\"", "'",          "\\",  "\n", "\t",    "\x01",
      "\x7F", "#",   "=", "[", "}", "é",  "\U0001F600", "'''", "\r", "\"\"\""};
  std::string text;
  for (std::size_t i = random() % 6; i > 0; --i) text += kPieces[random() % kPieces.size()];
  return text;
}

Table random_table(std::mt19937& random, int depth);

Value random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 3 ? 5 : 7)) {
    case 0:
      return {random_text(random), {}};
    case 1:
      return {static_cast<std::int64_t>(random()) - 2'000'000'000, {}};
    case 2:
      return {std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 200) - 100),
              {}};
    case 3:
      return {random() % 2 == 0, {}};
    case 4:
      return {TomlDate{1900 + static_cast<int>(random() % 200), 1 + static_cast<int>(random() % 12),
                       1 + static_cast<int>(random() % 28)},
              {}};
    case 5: {
      Array list;
      for (std::size_t i = random() % 4; i > 0; --i)
        list.push_back(random_value(random, depth + 1));
      return {list, {}};
    }
    default:
      return {random_table(random, depth + 1), {}};
  }
}

Table random_table(std::mt19937& random, int depth) {
  Table table;
  for (std::size_t i = random() % 5; i > 0; --i) {
    const std::string key = random_text(random);
    if (table.find(key) == nullptr) table.members.push_back({key, {}, random_value(random, depth)});
  }
  return table;
}

/// The same values, whatever the order of the members.
nlohmann::json unordered(const Table& table) { return nlohmann::json::parse(as_json(table)); }

}  // namespace

TEST_CASE("keys are bare where they can be") {
  CHECK(toml_key("a-B_1") == "a-B_1");
  CHECK(toml_key("") == R"("")");
  CHECK(toml_key("a b") == R"("a b")");
  CHECK(toml_key("*") == R"("*")");
  CHECK(toml_key("é") == R"("é")");
}

TEST_CASE("a text stands in the quotes that need no escapes, if there are such") {
  const auto text = [](std::string value) { return toml_value(Value(std::move(value), {})); };
  CHECK(text("10.5pt") == R"("10.5pt")");
  CHECK(text(R"(\[{pdf}\])") == R"('\[{pdf}\]')");
  CHECK(text(R"(It's "so")") == R"("It's \"so\"")");
  CHECK(text("a\nb\tc\x01") == R"("a\nb\tc\u0001")");
  CHECK(text("a\\\n") == R"("a\\\n")");
}

TEST_CASE("numbers read back as what they were") {
  CHECK(toml_value(Value(1.0, {})) == "1.0");
  CHECK(toml_value(Value(0.68, {})) == "0.68");
  CHECK(toml_value(Value(1e300, {})) == "1e+300");
  CHECK(toml_value(Value(-INFINITY, {})) == "-inf");
  CHECK(toml_value(Value(std::nan(""), {})) == "nan");
  CHECK(toml_value(Value(std::int64_t{-12}, {})) == "-12");
  CHECK(toml_value(Value(false, {})) == "false");
}

TEST_CASE("tables stand below headers, after what is none") {
  CHECK(written_again("a.b = 1\na.c.d = 2\ne = 3\n") == "e = 3\n\n[a]\nb = 1\n\n[a.c]\nd = 2\n");
  CHECK(written_again("[a.b]\nc = 1\n") == "[a.b]\nc = 1\n");
  CHECK(written_again("[a]\n[a.b]\n") == "[a.b]\n");
  CHECK(written_again("[[x]]\ny = 1\n[[x]]\n[[x.z]]\n") == "[[x]]\ny = 1\n\n[[x]]\n\n[[x.z]]\n");
  CHECK(written_again("list = [{ a = 1 }, 2]\n") == "list = [{ a = 1 }, 2]\n");
}

TEST_CASE("tables stand on one line where that is wanted") {
  TomlForm form;
  form.in_line = [](const TomlForm::Names& path) { return path.back() == "rule"; };
  CHECK(write_toml(parsed("[section]\n[section.rule]\nwidth = \"1pt\"\ncolor = \"red\"\n"), form) ==
        "[section]\nrule = { width = \"1pt\", color = \"red\" }\n");
}

TEST_CASE("a list that is too long for a line has an item on each") {
  TomlForm form;
  form.width = 21;
  CHECK(write_toml(parsed("a = [\"123456\", \"789\"]\n"), form) == "a = [\"123456\", \"789\"]\n");
  CHECK(write_toml(parsed("a = [\"123456\", \"7890\"]\n"), form) ==
        "a = [\n  \"123456\",\n  \"7890\",\n]\n");
}

TEST_CASE("comments stand in a column behind keys and headers") {
  TomlForm form;
  form.comment_column = 10;
  form.comment = [](const TomlForm::Names& path, const Member&) {
    return path.back() == "quiet" ? std::string() : "of " + std::string(path.back());
  };
  CHECK(write_toml(parsed("quiet = 1\na = \"é\"\nlonger = 12345\n[t]\nquiet = 2\n"), form) ==
        "quiet = 1\na = \"é\"   # of a\nlonger = 12345  # of longer\n\n[t]       # of t\nquiet = "
        "2\n");
}

TEST_CASE("whatever is written reads back as what it was") {
  std::mt19937 random(20261101);
  for (int i = 0; i < 300; ++i) {
    const Table table = random_table(random, 0);
    const std::string text = write_toml(table);
    CHECK_MESSAGE(unordered(parsed(text)) == unordered(table), text);
  }
}

}  // namespace vitaset
