#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("what every entry may have") {
  Names names;
  for (const Key& key : kSharedKeys) names.push_back(key.name);
  CHECK(names == Names{"id", "start", "end", "date", "location", "url", "summary", "highlights",
                       "note", "group", "selected", "tags", "priority", "keep", "hide", "private"});
}

TEST_CASE("a bullet that is a table needs its text") {
  CHECK(own_keys(kHighlightScope) == Names{"text", "lang", "tags", "priority", "keep"});
  CHECK(find_key(kHighlightScope, "text")->required);
}

}  // namespace vitaset
