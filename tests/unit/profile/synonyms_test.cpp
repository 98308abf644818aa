#include "profile/synonyms.h"

#include <doctest/doctest.h>

#include "profile/key_table.h"

namespace vitaset {

TEST_CASE("what others call a key is known in whatever letters they write it") {
  using Keys = std::vector<std::string_view>;
  CHECK(keys_called("startDate") == Keys{"start"});
  CHECK(keys_called("start_date") == Keys{"start"});
  CHECK(keys_called("START-DATE") == Keys{"start"});
  CHECK(keys_called("zzz").empty());
}

TEST_CASE("a name that stands for several keys has them all") {
  const std::vector<std::string_view> keys = keys_called("website");
  CHECK(keys == std::vector<std::string_view>{"homepage", "url"});
}

TEST_CASE("what others call a table is a table of the profile") {
  for (const char* name : {"work", "basics", "profiles", "hobbies", "Custom", "invited_talks"}) {
    CHECK_MESSAGE(find_scope(table_called(name)) != nullptr, name);
    CHECK_MESSAGE(!table_called(name).empty(), name);
  }
  CHECK(table_called("work") == "experience");
  CHECK(table_called("zzz").empty());
}

}  // namespace vitaset
