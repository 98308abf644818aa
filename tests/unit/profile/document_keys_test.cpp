#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("a document has a language, a date and words for search engines") {
  CHECK(own_keys(kDocumentScope) == Names{"language", "updated", "keywords", "hyphenation"});
  CHECK(find_key(kDocumentScope, "language")->fallback == "\"en\"");
}

}  // namespace vitaset
