#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("the keys of works") {
  CHECK(own_keys(kAwardScope) == Names{"title", "from", "amount", "currency"});
  CHECK(own_keys(kGrantScope) == Names{"title", "funder", "amount", "share", "currency", "role",
                                       "investigators", "number", "status"});
  CHECK(own_keys(kTalkScope) == Names{"title", "event", "kind", "slides", "video", "occasions"});
  CHECK(own_keys(kPatentScope) == Names{"title", "number", "office", "inventors", "status"});
  for (const Scope* scope : {&kProjectScope, &kSoftwareScope}) {
    CHECK(own_keys(*scope) ==
          Names{"name", "role", "organization", "repository", "license", "stars", "languages"});
  }
}

TEST_CASE("kinds of publications are closed, kinds of talks may be any words") {
  CHECK(find_key(kPublicationScope, "kind")->type == ValueType::choice);
  CHECK(find_key(kPublicationScope, "status")->type == ValueType::choice);
  CHECK(find_key(kTalkScope, "kind")->type == ValueType::word);
  CHECK(find_key(kGrantScope, "role")->type == ValueType::word);
}

TEST_CASE("works are known by their title or name") {
  for (const Scope* scope : {&kAwardScope, &kGrantScope, &kTalkScope, &kPatentScope}) {
    CHECK(find_key(*scope, "title")->required);
  }
  // One that adds to an entry of a .bib file has the title of that.
  CHECK_FALSE(find_key(kPublicationScope, "title")->required);
  CHECK(find_key(kSoftwareScope, "name")->required);
  CHECK(find_key(kTalkScope, "occasions")->scope == &kTalkOccasionsScope);
}

}  // namespace vitaset
