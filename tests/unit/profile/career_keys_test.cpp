#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("the keys of careers") {
  CHECK(own_keys(kEducationScope) == Names{"institution", "degree", "field", "department",
                                           "advisor", "thesis", "grade", "courses"});
  CHECK(own_keys(kExperienceScope) ==
        Names{"organization", "position", "unit", "percentage", "roles"});
  CHECK(own_keys(kTeachingScope) == Names{"course", "institution", "role", "level", "term",
                                          "students", "evaluation", "occasions"});
  CHECK(own_keys(kSupervisionScope) ==
        Names{"name", "level", "topic", "institution", "role", "with", "now"});
  CHECK(own_keys(kServiceScope) == Names{"role", "organization", "kind"});
  CHECK(own_keys(kReferenceScope) ==
        Names{"name", "title", "organization", "email", "phone", "relation"});
}

TEST_CASE("one of two keys is enough where either says what it is") {
  CHECK(Names(kExperienceScope.one_required.begin(), kExperienceScope.one_required.end()) ==
        Names{"organization", "position"});
  CHECK(Names(kServiceScope.one_required.begin(), kServiceScope.one_required.end()) ==
        Names{"role", "organization"});
  for (const Scope* scope : {&kMembershipScope, &kVolunteeringScope}) {
    CHECK(Names(scope->one_required.begin(), scope->one_required.end()) == Names{"name", "title"});
  }
}

TEST_CASE("what can be told by a list has a name") {
  for (const Scope* scope : {&kSkillScope, &kLanguageScope, &kInterestScope}) {
    CHECK(find_key(*scope, "name")->required);
    CHECK(find_key(*scope, "items")->type == ValueType::lines);
    CHECK(find_key(*scope, "level") != nullptr);
  }
}

TEST_CASE("roles and terms are entries of their own") {
  CHECK(find_key(kExperienceScope, "roles")->scope == &kRolesScope);
  CHECK(find_key(kTeachingScope, "occasions")->scope == &kTeachingOccasionsScope);
  CHECK(kRolesScope.form == ScopeForm::entry);
  CHECK(kTeachingOccasionsScope.form == ScopeForm::entry);
}

}  // namespace vitaset
