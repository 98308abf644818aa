#include "profile/key_scopes.h"

#include <doctest/doctest.h>

#include "profile/own_keys.h"

namespace vitaset {

TEST_CASE("what holds of all publications") {
  CHECK(own_keys(kPublicationsScope) == Names{"bibliography", "keep_preprints", "self", "numbering",
                                              "max_authors", "counts", "highlight", "metrics"});
  CHECK(find_key(kPublicationsScope, "numbering")->type == ValueType::choice);
  CHECK(own_keys(kPublicationsHighlightScope) == Names{"names", "mark", "legend"});
  CHECK(find_key(kPublicationsHighlightScope, "names")->required);
}

TEST_CASE("figures need their source and date") {
  CHECK(find_key(kPublicationsMetricsScope, "source")->required);
  CHECK(find_key(kPublicationsMetricsScope, "date")->required);
  CHECK(kPublicationsMetricsScope.one_required.size() == 3);
}

TEST_CASE("names that mark authors and keys of .bib files are not printed") {
  for (const std::string_view name : {"equal", "corresponding", "key"}) {
    CHECK_FALSE(is_printed(*find_key(kPublicationScope, name)));
  }
  CHECK(is_printed(*find_key(kPublicationScope, "authors")));
}

}  // namespace vitaset
