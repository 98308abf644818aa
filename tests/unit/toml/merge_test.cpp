#include "toml/merge.h"

#include <doctest/doctest.h>

#include "toml/parsed.h"

namespace vitaset {

TEST_CASE("tables merge key by key, deep down, and anything else replaces") {
  const Parsed base("a = 1\nlist = [1, 2]\n[t]\nx = 1\ny = 2\n[t.deep]\nk = 1\n");
  const Parsed over("list = [3]\nz = 9\n[t]\ny = 3\n[t.deep]\nl = 2\n");
  const Table both = merged(base.table, over.table);
  std::string keys;
  for (const Member& member : both.members) keys += member.key + " ";
  CHECK(keys == "a list t z ");
  CHECK(both.value("list")->array()->size() == 1);
  const Table& t = *both.value("t")->table();
  CHECK(*t.value("x")->integer() == 1);
  CHECK(*t.value("y")->integer() == 3);
  CHECK(*t.value("deep")->table()->value("k")->integer() == 1);
  CHECK(*t.value("deep")->table()->value("l")->integer() == 2);
}

TEST_CASE("every value keeps the place it came from") {
  Sources sources;
  Sink sink;
  const FileId base = sources.add("base.toml", "a = 1\nb = 2\n");
  const FileId over = sources.add("over.toml", "b = 3\n");
  const Table both = merged(parse_toml(sources, base, sink), parse_toml(sources, over, sink));
  CHECK(both.value("a")->span.file == base);
  CHECK(both.value("b")->span.file == over);
  CHECK(both.find("b")->key_span.file == over);
}

TEST_CASE("a table does not merge with what is none") {
  const Parsed base("a = 1\n[b]\nx = 1\n");
  const Parsed over("b = 2\n[a]\ny = 1\n");
  const Table both = merged(base.table, over.table);
  CHECK(both.value("a")->table() != nullptr);
  CHECK(*both.value("b")->integer() == 2);
}

TEST_CASE("an empty table changes nothing") {
  const Parsed base("a = 1\n");
  CHECK(merged(base.table, {}).members.size() == 1);
  CHECK(merged({}, base.table).members.size() == 1);
}

}  // namespace vitaset
