#include "base/word_list.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("words are listed as in a sentence") {
  CHECK(word_list({}).empty());
  CHECK(word_list({"a"}) == "a");
  CHECK(word_list({"a", "b"}) == "a and b");
  CHECK(word_list({"a", "b", "c"}) == "a, b and c");
}

}  // namespace vitaset
