#include "profile/table_reader.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

struct Read {
  explicit Read(std::string_view text) {
    const FileId id = sources.add("t.toml", std::string(text));
    table = parse_toml(sources, id, sink);
  }
  Sources sources;
  Sink sink;
  Table table;
  BindContext context{sources, sink, {}};
  TableReader reader{table, context};
};

}  // namespace

TEST_CASE("values come in the types of the document model") {
  Read read(
      "a = ' x  y '\nb = [\"*c*\", \"\", 'd']\np = \"one\\n\\ntwo\"\nn = 12\nf = true\n"
      "priority = 7");
  CHECK(read.reader.plain("a") == "x y");
  CHECK(read.reader.plain("n") == "12");
  CHECK(read.reader.line("a").plain() == "x y");
  CHECK(read.reader.plains("b") == std::vector<std::string>{"*c*", "d"});
  CHECK(read.reader.plains("a") == std::vector<std::string>{"x y"});
  REQUIRE(read.reader.lines("b").size() == 2);
  CHECK(read.reader.lines("b")[0].nodes[0].kind == InlineKind::italic);
  CHECK(read.reader.paragraphs("p").size() == 2);
  CHECK(read.reader.flag("f"));
  CHECK(read.reader.priority() == 7);
  CHECK(read.sink.diagnostics().empty());
}

TEST_CASE("what is not given, or of another type, is empty") {
  Read read("a = \"  \"\nl = []\nn = 12\nf = \"true\"\npriority = 700");
  CHECK(read.reader.given("a") == nullptr);
  CHECK(read.reader.given("l") == nullptr);
  CHECK(read.reader.given("zzz") == nullptr);
  CHECK(read.reader.line("n").empty());
  CHECK(read.reader.plains("n").empty());
  CHECK(read.reader.paragraphs("n").empty());
  CHECK_FALSE(read.reader.flag("f"));
  CHECK(read.reader.priority() == 50);
}

TEST_CASE("text knows its place through escapes") {
  Read read("a = \"\\u00e9 *b*\"");
  const RichText text = read.reader.line("a");
  REQUIRE(text.nodes.size() == 2);
  CHECK(text.nodes[1].span == Span{FileId{0}, 12, 15});
}

TEST_CASE("an id has letters, digits, - and _ only") {
  CHECK(Read("id = \"a-B_9\"").reader.id() == "a-B_9");
  for (const char* id : {"a b", "a.b", "é", "a/b"}) {
    Read read("id = \"" + std::string(id) + "\"");
    CHECK(read.reader.id().empty());
    REQUIRE(read.sink.diagnostics().size() == 1);
    CHECK(read.sink.diagnostics()[0].code == Code::bad_value);
  }
}

TEST_CASE("hidden and private things are left out") {
  CHECK(Read("hide = true").reader.left_out());
  CHECK(Read("private = true").reader.left_out());
  CHECK_FALSE(Read("hide = false").reader.left_out());
}

}  // namespace vitaset
