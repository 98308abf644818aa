#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

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
