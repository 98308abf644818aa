#include "style/layout_key_index.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

using Names = std::vector<std::string>;

LayoutKeyIndex index_of(const Names& paths) {
  std::vector<LayoutKey> keys;
  for (const std::string& path : paths) keys.push_back({path, LayoutKeyType::text});
  return LayoutKeyIndex(keys);
}

}  // namespace

TEST_CASE("a key in the wrong table is found in the tables of that table, else elsewhere") {
  const LayoutKeyIndex index =
      index_of({"page.margin.top", "page.size", "page.size.width", "list.top"});
  CHECK(index.meant("top", "page") == Names{"page.margin.top"});
  CHECK(index.meant("top", "") == Names{"page.margin.top", "list.top"});
  CHECK(index.meant("top", "color") == Names{"page.margin.top", "list.top"});
  CHECK(index.meant("size", "") == Names{"page.size"});
  CHECK(index.meant("far", "page").empty());
}

TEST_CASE("of what is inherited, the key that all inherit from is told") {
  const LayoutKeyIndex index =
      index_of({"entry.talk", "entry.default.gap", "entry.talk.gap", "entry.talk.*.gap",
                "type.body.size", "type.date.size", "type.script.size", "color.*"});
  CHECK(index.meant("gap", "entry") == Names{"entry.default.gap"});
  CHECK(index.meant("size", "type") == Names{"type.body.size", "type.script.size"});
  CHECK(index.meant("talk", "") == Names{"entry.talk"});
  CHECK(index.meant("*", "color").empty());
}

TEST_CASE("of many, none is told") {
  CHECK(index_of({"a.x", "b.x", "c.x"}).meant("x", "d").size() == 3);
  CHECK(index_of({"a.x", "b.x", "c.x", "d.x"}).meant("x", "e").empty());
}

TEST_CASE("the keys of a table are told in their order, each once") {
  const LayoutKeyIndex index =
      index_of({"page.size", "page.margin", "page.size", "page.margin.top", "list"});
  CHECK(index.keys_of("page") == Names{"size", "margin"});
  CHECK(index.keys_of("") == Names{"list"});
  CHECK(index.keys_of("far").empty());
}

}  // namespace vitaset
