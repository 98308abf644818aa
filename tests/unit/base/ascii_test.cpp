#include "base/ascii.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("ASCII letters change their case, and nothing else does") {
  CHECK(ascii_lower("co-PI @[`{ ÀZ") == "co-pi @[`{ Àz");
  CHECK(ascii_lower('A') == 'a');
  CHECK(ascii_lower('Z') == 'z');
  CHECK(ascii_upper('a') == 'A');
  CHECK(ascii_upper('z') == 'Z');
  for (const char c : {'@', '[', '`', '{', '0', '\0', '\xC4', '\xE4'}) {
    CHECK(ascii_lower(c) == c);
    CHECK(ascii_upper(c) == c);
  }
}

}  // namespace vitaset
