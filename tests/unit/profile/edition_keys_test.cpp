#include <doctest/doctest.h>

#include "profile/key_scopes.h"
#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("what an edition may say") {
  CHECK(own_keys(kEditionScope) == Names{"extends", "layout", "language", "sections", "with",
                                         "without", "only", "weights", "pins", "private", "file",
                                         "set"});
  const Key* const row = find_key(profile_scope(), "edition");
  REQUIRE(row != nullptr);
  CHECK(row->type == ValueType::named_tables);
  CHECK(row->scope == &kEditionScope);
  CHECK(find_key(kEditionScope, "weights")->type == ValueType::weights);
  CHECK(find_key(kEditionScope, "set")->type == ValueType::settings);
}

}  // namespace vitaset
