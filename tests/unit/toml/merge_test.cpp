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

namespace {

/// The x of every table in the list `key`.
std::vector<std::int64_t> numbers(const Table& table, std::string_view key) {
  std::vector<std::int64_t> all;
  for (const Value& item : *table.value(key)->array())
    all.push_back(*item.table()->value("x")->integer());
  return all;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("lists of tables are joined where that is wanted, however they are written") {
  const Parsed base("inner.list = [{ x = 1 }]\n[[a]]\nx = 2\n[[a]]\nx = 3\n");
  const Parsed over("a = [{ x = 4 }]\n[[inner.list]]\nx = 5\n");
  const Table both = merged(base.table, over.table, TableLists::appended);
  CHECK(numbers(both, "a") == Numbers{2, 3, 4});
  CHECK(numbers(*both.value("inner")->table(), "list") == Numbers{1, 5});
  CHECK(numbers(merged(base.table, over.table), "a") == Numbers{4});
}

TEST_CASE("any other list is a value, and so is an empty one") {
  const Parsed base("a = [1, 2]\nb = [{ x = 1 }]\nc = [{ x = 1 }, 2]\nd = []\ne = \"e\"\n");
  const Parsed over("a = [3]\nb = []\nc = [{ x = 2 }]\nd = [{ x = 3 }]\ne = [{ x = 4 }]\n");
  const Table both = merged(base.table, over.table, TableLists::appended);
  CHECK(both.value("a")->array()->size() == 1);
  CHECK(both.value("b")->array()->empty());
  CHECK(numbers(both, "c") == Numbers{2});
  CHECK(numbers(both, "d") == Numbers{3});
  CHECK(numbers(both, "e") == Numbers{4});
}

TEST_CASE("of many layers the last has the last word, and lists keep the order of the layers") {
  std::vector<Table> layers;
  Numbers expected;
  for (int i = 0; i < 7; ++i) {
    layers.push_back(
        Parsed("last = " + std::to_string(i) + "\n[[list]]\nx = " + std::to_string(i)).table);
    expected.push_back(i);
  }
  const Table all = merged(layers, TableLists::appended);
  CHECK(*all.value("last")->integer() == 6);
  CHECK(numbers(all, "list") == expected);
  CHECK(merged(std::vector<Table>(), TableLists::appended).members.empty());
}

}  // namespace vitaset
