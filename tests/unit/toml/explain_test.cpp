#include "toml/explain.h"

#include <doctest/doctest.h>

#include "toml/parsed.h"

namespace vitaset {
namespace {

/// What people are told of the first error of `text`: its message, what is marked, the first hint.
struct Told {
  Parsed parsed;
  std::string message, marked, hint;
  Place place;

  explicit Told(std::string text) : parsed(std::move(text)) {
    REQUIRE(!parsed.errors().empty());
    const Diagnostic& diagnostic = parsed.errors()[0];
    CHECK(diagnostic.code == Code::toml_syntax);
    message = diagnostic.message;
    marked = parsed.written(diagnostic.span);
    if (!diagnostic.hints.empty()) hint = diagnostic.hints[0];
    place = parsed.sources.place(diagnostic.span);
  }

  /// The text that key `key` has after all, or "-".
  [[nodiscard]] std::string saved(std::string_view key) const {
    const Value* value = parsed.table.value(key);
    return value == nullptr || value->string() == nullptr ? "-" : *value->string();
  }
};

}  // namespace

TEST_CASE("text without quotes is marked whole, told how to quote, and kept") {
  const Told told("x = 1\nname = Ada Example, PhD  # me\n");
  CHECK(told.message == "text needs quotes");
  CHECK(told.marked == "Ada Example, PhD");
  CHECK(told.hint == "put it in quotes: \"Ada Example, PhD\"");
  CHECK(told.place.line == 2);
  CHECK(told.place.column == 8);
  CHECK(told.saved("name") == "Ada Example, PhD");
  CHECK(Told("a = http://x.org/#f\n").marked == "http://x.org/#f");
  CHECK(Told("a = +86 10 5555\n").saved("a") == "+86 10 5555");
  CHECK(Told("a = 5 years\n").saved("a") == "5 years");
}

TEST_CASE("a bare month is kept as the text it was meant as") {
  const Told told("start = 2025-06\n");
  CHECK(told.marked == "2025-06");
  CHECK(told.hint == "put it in quotes: \"2025-06\"");
  CHECK(told.saved("start") == "2025-06");
}

TEST_CASE("a missing closing quote") {
  const Told told("name = \"Ada\nx = 1\n");
  CHECK(told.message == "the closing quote is missing");
  CHECK(told.marked == "\"Ada");
  CHECK(told.saved("name") == "Ada");
  CHECK(told.parsed.table.value("x") != nullptr);
}

TEST_CASE("curly quotes for straight ones") {
  CHECK(Told("name = “Ada”\n").message == "a string needs straight quotes, \"…\" or '…'");
  CHECK(Told("name = “Ada”\n").marked == "“Ada”");
  CHECK(Told("name = “Ada”\n").saved("name") == "Ada");
  CHECK(Told("name = \"Ada”\n").marked == "”");
}

TEST_CASE("two pairs on a line: the second is marked, the first kept") {
  const Told told("a = \"x\" b = 2\n");
  CHECK(told.message == "only one `key = value` may stand on a line");
  CHECK(told.marked == "b = 2");
  CHECK(told.saved("a") == "x");
}

TEST_CASE("a sign too many at the end of a line costs nothing but the message") {
  CHECK(Told("a = \"x\",\n").message == "no `,` is needed at the end of a line");
  CHECK(Told("a = \"x\";\n").saved("a") == "x");
  CHECK(Told("a = 1;\n").message == "no `;` is needed at the end of a line");
  CHECK(Told("a = 1]\n").message == "this `]` closes nothing");
  CHECK(Told("a = 1]\n").parsed.table.value("a") != nullptr);
}

TEST_CASE("keys of several words or with other letters need quotes") {
  CHECK(Told("full name = \"x\"\n").marked == "full name");
  CHECK(Told("full name = \"x\"\n").hint == "write full_name = \"x\"");
  CHECK(Told("naïve = 1\n").marked == "naïve");
  CHECK(Told("é = 1\n").marked == "é");
  CHECK(Told("a\tb = 1\n").marked == "a\tb");
  CHECK(Told("[full name]\nx = 1\n").hint == "write [\"full name\"]");
}

TEST_CASE("a key with a quote or dot out of place") {
  CHECK(Told("\"a = 1\n").message == "the closing quote of this key is missing");
  CHECK(Told("a.\"b = 1\n").marked == "\"b");
  CHECK(Told("a. = 1\n").message == "a dot in a key stands between two names");
  CHECK(Told(".a = 1\n").marked == ".");
  CHECK(Told("[a..b]\n").place.column == 3);
  CHECK(Told("'''a''' = 1\n").message == "a key cannot have triple quotes");
  CHECK(Told("= 1\n").message == "a key is missing here");
}

TEST_CASE("a missing equals sign, a colon, and a missing value") {
  CHECK(Told("name \"Ada\"\n").message == "`=` is missing after `name`");
  CHECK(Told("name: \"Ada\"\n").message == "TOML writes `=` between key and value, not `:`");
  CHECK(Told("name: \"Ada\"\n").marked == ":");
  CHECK(Told("\"name\": \"Ada\",\n").marked == ":");
  CHECK(Told("name\n").message == "`name` has no value");
  CHECK(Told("name = # c\n").message == "`name` has no value");
  CHECK(Told("name = # c\n").place.column == 8);
  CHECK(Told("a == 1\n").message == "one `=` too many");
  CHECK(Told("a = {x: 1}\n").marked == ":");
}

TEST_CASE("brackets of headers") {
  const Told single("[person\nname = \"Ada\"\n");
  CHECK(single.message == "the closing bracket is missing");
  CHECK(single.hint == "write [person]");
  CHECK(single.parsed.at({"person", "name"}) != nullptr);
  const Told list("[[talk]\ntitle = \"x\"\n");
  CHECK(list.message == "the second closing bracket is missing");
  REQUIRE(list.parsed.table.value("talk") != nullptr);
  CHECK(list.parsed.table.value("talk")->array() != nullptr);
  CHECK(Told("[person]]\n").message == "one closing bracket too many");
  CHECK(Told("[]\n").message == "a table needs a name");
  CHECK(Told("[ [a] ]\n").message == "no space may stand between the brackets of [[…]]");
  CHECK(Told("[a] b = 1\n").message == "a table's name has a line of its own");
  CHECK(Told("[a] b = 1\n").parsed.table.value("a") != nullptr);
}

TEST_CASE("lists: commas, brackets, and what cannot stand in them") {
  CHECK(Told("a = [\"x\" \"y\"]\n").message == "a comma is missing before this");
  CHECK(Told("a = [1 2]\n").place.column == 8);
  CHECK(Told("a = [1,, 2]\n").message == "one comma too many");
  CHECK(Told("a = [1; 2]\n").message == "values are parted by a comma");
  CHECK(Told("a = [1, 2}\n").message == "a list is closed with `]`, not `}`");
  CHECK(Told("a = [1,\n 2\n").message == "this list is not closed");
  CHECK(Told("a = [1,\n 2\n").marked == "[");
  CHECK(Told("a = [x = 1]\n").message == "a list has no keys");
  CHECK(Told("a = [one, two]\n").marked == "one");
  CHECK(Told("a = [2 May, 3 May]\n").marked == "2 May");
  CHECK(Told("a = [\"x\", \"y]\nb = 1\n").message == "the closing quote is missing");
}

TEST_CASE("a list that is not closed costs nothing that follows") {
  const Told told("a = [\n  \"x\",\n\n[person]\nname = \"Ada\"\n");
  CHECK(told.message == "this list is not closed");
  CHECK(told.parsed.errors().size() == 1);
  CHECK(told.parsed.at({"person", "name"}) != nullptr);
}

TEST_CASE("inline tables: commas, braces, lines, and keys given twice") {
  CHECK(Told("a = {x = 1, }\n").message == "no comma may stand before the closing brace");
  CHECK(Told("a = {x = 1, }\n").place.column == 11);
  CHECK(Told("a = {x = 1 y = 2}\n").message == "a comma is missing before this");
  CHECK(Told("a = {x = 1, , y = 2}\n").message == "one comma too many");
  CHECK(Told("a = {x = 1]\n").message == "a table is closed with `}`, not `]`");
  CHECK(Told("a = {x = 1\nb = 2\n").message == "this table is not closed");
  CHECK(Told("a = {\n  x = 1,\n  y = 2\n}\n").message ==
        "a table in braces has to stand on one line");
  CHECK(Told("a = {x}\n").message == "`x` has no value");
  const Told twice("a = {x = 1, y = 2, x = 3}\n");
  CHECK(twice.message == "`x` is given twice");
  CHECK(twice.place.column == 20);
  REQUIRE(twice.parsed.errors()[0].notes.size() == 1);
  CHECK(twice.parsed.errors()[0].notes[0].span.begin == 5);
  CHECK(Told("a = {x.y = 1, x = 3}\n").message == "`x` is given twice");
  CHECK(Told("a = [{x = 1, x.y = 3}]\n").message == "`x.y` is given twice");
}

TEST_CASE("strings: escapes, lines, and quotes inside") {
  CHECK(Told("a = \"C:\\path\"\n").marked == "\\p");
  CHECK(Told("a = \"C:\\users\"\n").marked == "\\u");
  CHECK(Told("a = [\"\\q\"]\n").marked == "\\q");
  CHECK(Told("a = \"one\ntwo\"\n").message == "a string ends with its line");
  CHECK(Told("a = \"one\ntwo\"\n").parsed.errors().size() == 1);
  CHECK(Told("a = \"\"\"x\n").message == "the text that begins here is never closed");
  CHECK(Told("a = \"say \"so\"\"\n").message ==
        "the text ends at this quote, yet goes on after it");
  CHECK(Told("a = 'it's'\n").hint == "write \"it's\"");
  CHECK(Told("a = \"x\" \"y\"\n").marked == "\"y\"");
}

TEST_CASE("lines as other languages have them") {
  CHECK(Told("- item\n").message == "a list is written in brackets in TOML");
  CHECK(Told("---\n").message == "a TOML file has no `---`");
  CHECK(Told("{ \"name\": \"x\" }\n").message == "this looks like JSON, and has to be TOML");
  CHECK(Told("// c\n").message == "a comment begins with # in TOML");
  CHECK(Told("% c\n").marked == "%");
  CHECK(Told("Just prose here\n").message == "this line is not TOML");
}

TEST_CASE("only what stands for the whole value is kept in its place") {
  CHECK(Told("a = [one]\n").parsed.table.value("a") == nullptr);
  CHECK(Told("a = {b = one}\n").parsed.table.value("a") == nullptr);
  CHECK(Told("limit = 007\n").parsed.table.value("limit") == nullptr);
}

TEST_CASE("names and words of megabytes are cut in what is told") {
  const std::string word(1'000'000, 'x');
  for (const std::string& text : {word, word + " = ", "a = " + word, "[" + word, word + ": 1",
                                  "a = 0" + std::string(1'000'000, '1'), "a = {" + word + "}",
                                  "a = “" + word, "a = \"" + word}) {
    const Told told(text);
    CHECK(told.message.size() < 200);
    CHECK(told.hint.size() < 300);
  }
}

}  // namespace vitaset
