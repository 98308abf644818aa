#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace vitaset {
namespace {

using Names = std::vector<std::string_view>;

/// The keys of `scope` itself, in order.
Names own_keys(const Scope& scope) {
  Names names;
  for (const Key& key : scope.keys) names.push_back(key.name);
  return names;
}

}  // namespace

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
