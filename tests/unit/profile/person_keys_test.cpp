#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("of a person only the name must be known") {
  Names required;
  for (const Key& key : kPersonScope.keys) {
    if (key.required) required.push_back(key.name);
  }
  CHECK(required == Names{"name"});
}

TEST_CASE("a contact may be given alone or with a label") {
  for (const Key& key : kContactScope.keys) {
    CAPTURE(key.name);
    // An address is lines already.
    CHECK(key.type == (key.name == "address" ? ValueType::plains : ValueType::contact));
  }
  CHECK(own_keys(kContactItemScope) == Names{"label", "value"});
}

TEST_CASE("a detail is a label and a value") {
  CHECK(own_keys(kDetailScope) == Names{"label", "value", "tags", "private"});
  CHECK(find_key(kDetailScope, "label")->required);
  CHECK(find_key(kDetailScope, "value")->required);
}

}  // namespace vitaset
