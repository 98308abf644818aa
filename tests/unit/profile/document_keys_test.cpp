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

TEST_CASE("a document has a language, a date and words for search engines") {
  CHECK(own_keys(kDocumentScope) == Names{"language", "updated", "keywords"});
  CHECK(find_key(kDocumentScope, "language")->fallback == "\"en\"");
}

}  // namespace vitaset
