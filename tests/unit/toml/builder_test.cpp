#include "toml/builder.h"

#include <doctest/doctest.h>

#include "toml/parsed.h"

namespace vitaset {
namespace {

/// Whether TOML allows `text`.
bool is_valid(const std::string& text) { return Parsed(text).errors().empty(); }

/// The only error of `text`, as "column: message; first at LINE".
std::string error(const std::string& text) {
  const Parsed parsed(text);
  REQUIRE_MESSAGE(parsed.errors().size() == 1, text);
  const Diagnostic& diagnostic = parsed.errors()[0];
  REQUIRE(diagnostic.notes.size() == 1);
  CHECK(diagnostic.notes[0].message == "first defined here");
  const Place place = parsed.sources.place(diagnostic.span);
  const Place first = parsed.sources.place(diagnostic.notes[0].span);
  return std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
         diagnostic.message + "; first at " + std::to_string(first.line) + ":" +
         std::to_string(first.column);
}

}  // namespace

// The rules are those of the TOML 1.0 specification, "Keys", "Table" and "Array of Tables"; the
// cases follow its examples and the official toml-test suite.

TEST_CASE("headers may come in any order and create what is on their way") {
  CHECK(is_valid("[x.y.z.w]\n[x]\na = 1\n"));
  CHECK(is_valid("[a.b]\n[a]\n"));
  CHECK(is_valid(
      "[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\ns = 1\n"));
  CHECK(is_valid("apple.type = 1\norange.type = 2\napple.skin = 3\n"));
  CHECK(is_valid("[[f]]\n[f.p]\nx = 1\n[[f.v]]\ny = 1\n[[f.v]]\n[[f]]\n[f.p]\n[[f.v]]\n"));
  CHECK(is_valid("[a.b.c]\nz = 1\n[a]\nd.e = 1\n"));
  CHECK(is_valid("[a.b.c]\nz = 1\n[a]\nb.x = 1\n"));
}

TEST_CASE("what is defined once may not be defined again") {
  CHECK_FALSE(is_valid("a = 1\na = 2\n"));
  CHECK_FALSE(is_valid("a = 1\n\"a\" = 2\n"));
  CHECK_FALSE(is_valid("[a]\n[a]\n"));
  CHECK_FALSE(is_valid("[a]\nb = 1\n[a.b]\n"));
  CHECK_FALSE(is_valid("[a.b]\n[a]\n[a.b]\n"));
  CHECK_FALSE(is_valid("[a]\nb.c = 1\n[a.b]\n"));
  CHECK_FALSE(is_valid("[a.b.c]\nz = 9\n[a]\nb.c.t = 1\n"));
  CHECK_FALSE(is_valid("[a.b.c]\nz = 1\n[a]\nb.x = 1\n[a.b]\n"));
  CHECK_FALSE(is_valid("a.b = 1\na.b.c = 2\n"));
  CHECK_FALSE(is_valid("a = {b = 1}\na.c = 2\n"));
  CHECK_FALSE(is_valid("a = {b = 1}\n[a.c]\n"));
  CHECK_FALSE(is_valid("a = [{}]\n[[a]]\n"));
  CHECK_FALSE(is_valid("a = [{}]\n[a.b]\n"));
  CHECK_FALSE(is_valid("[a]\n[[a]]\n"));
  CHECK_FALSE(is_valid("[[a]]\n[a]\n"));
  CHECK_FALSE(is_valid("[a.b]\n[[a]]\n"));
  CHECK_FALSE(is_valid("[[a.b]]\n[a]\nb.c = 1\n"));
}

TEST_CASE("a redefinition shows its own place and the first") {
  CHECK(error("a = 1\nb = 2\n a = 3\n") == "3:2 `a` is given twice; first at 1:1");
  CHECK(error("[p.c]\n[q]\n[p.c]\nx = 1\n") ==
        "3:4 the table `p.c` is defined twice; first at 1:4");
  CHECK(error("[[a]]\n[a]\n") ==
        "2:2 `a` is a list of tables, and this would be a single one; first at 1:3");
  CHECK(error("[a]\n[[a]]\n") ==
        "2:3 `a` is a single table, and this would be a list of them; first at 1:2");
  CHECK(error("a = 1\n[a.b]\n") ==
        "2:2 `a` has a value already, so it can have no tables in it; first at 1:1");
  CHECK(error("a.b = 1\na.b.c = 2\n") ==
        "2:3 `a.b` is complete already, so nothing can be added to it here; first at 1:3");
}

TEST_CASE("the first value stands, and keys after a header that may not stand are apart") {
  const Parsed parsed("[a]\nx = 1\n[a]\nx = 2\ny = 3\n[b]\nz = 1\n");
  CHECK(parsed.errors().size() == 1);
  CHECK(*parsed.at({"a", "x"})->integer() == 1);
  CHECK(parsed.at({"a", "y"}) == nullptr);
  CHECK(*parsed.at({"b", "z"})->integer() == 1);
}

TEST_CASE("tables and lists made by headers span their names") {
  const Parsed parsed("[a.b]\nx = 1\n[[l]]\n[[ l ]]\n[a]\nd.e = 1\n");
  REQUIRE(parsed.errors().empty());
  CHECK(parsed.written(parsed.at({"a", "b"})->span) == "b");
  CHECK(parsed.at({"a"})->span.begin > parsed.at({"a", "b"})->span.begin);
  const Array& list = *parsed.at({"l"})->array();
  REQUIRE(list.size() == 2);
  CHECK(parsed.sources.place(list[0].span).line == 3);
  CHECK(parsed.sources.place(list[1].span).line == 4);
  CHECK(parsed.written(list[1].span) == "l");
  CHECK(parsed.sources.place(parsed.at({"l"})->span).line == 3);
  CHECK(parsed.written(parsed.at({"a", "d"})->span) == "d");
}

TEST_CASE("members stand in the order of the file, whatever their names") {
  CHECK(Parsed("z = 1\n[m]\n[[a]]\n[k.x]\n[b]\n[k]\n").keys() ==
        std::vector<std::string>{"z", "m", "a", "k", "b"});
}

TEST_CASE("a name of megabytes is cut in the message") {
  const std::string name(1'000'000, 'n');
  const Parsed parsed(name + " = 1\n" + name + " = 2\n");
  REQUIRE(parsed.errors().size() == 1);
  CHECK(parsed.errors()[0].message.size() < 200);
}

}  // namespace vitaset
