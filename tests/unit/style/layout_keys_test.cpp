#include "style/layout_keys.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("keys are written down once, in the order in which they are asked for") {
  LayoutKeys keys;
  keys.add({"b", LayoutKeyType::text});
  keys.add({"a", LayoutKeyType::number, 1, 2});
  keys.add({"b", LayoutKeyType::length});
  REQUIRE(keys.all().size() == 2);
  CHECK(keys.all()[0].path == "b");
  CHECK(keys.all()[0].type == LayoutKeyType::text);
  CHECK(keys.all()[1].path == "a");
  CHECK(keys.all()[1].most == 2);
}

TEST_CASE("a key that takes a table or something else is both") {
  LayoutKeys keys;
  keys.add({"size", LayoutKeyType::table});
  keys.add({"size", LayoutKeyType::choice});
  keys.add({"size", LayoutKeyType::table});
  CHECK(keys.all().size() == 2);
}

TEST_CASE("kinds of entry inherit from the default, styles of text from the body") {
  using Path = std::vector<std::string_view>;
  CHECK(inherited_from({"entry", "talk", "gap"}) == Path{"entry", "default", "gap"});
  CHECK(inherited_from({"entry", "talk", "invited", "gap"}) == Path{"entry", "default", "gap"});
  CHECK(inherited_from({"type", "date", "size"}) == Path{"type", "body", "size"});
  CHECK_FALSE(inherited_from({"page", "margin", "top"}));
  CHECK_FALSE(inherited_from({"type", "align"}));
  CHECK_FALSE(inherited_from({"type", "a", "b", "c"}));
}

}  // namespace vitaset
