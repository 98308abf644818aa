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

TEST_CASE("a section of one's own has an id, text, bullets and entries") {
  CHECK(own_keys(kSectionScope) ==
        Names{"id", "title", "text", "items", "entries", "tags", "hide", "private"});
  CHECK(find_key(kSectionScope, "id")->required);
  CHECK(own_keys(kSectionEntriesScope) == Names{"heading", "detail", "aside"});
}

TEST_CASE("how a section is shown") {
  CHECK(own_keys(kSectionSettingsScope) == Names{"title", "intro", "group_by", "order", "limit",
                                                 "since", "only", "break_before", "if_empty"});
}

}  // namespace vitaset
