#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace vitaset {

TEST_CASE("a code is printed with four digits") {
  CHECK(code_text(Code::cannot_read) == "CV0001");
  CHECK(code_text(Code::unknown_key) == "CV0103");
}

TEST_CASE("codes are listed in ascending order, none twice, each with what it is about") {
  const std::vector<Code>& codes = all_codes();
  REQUIRE(codes.size() > 30);
  CHECK(std::is_sorted(codes.begin(), codes.end()));
  CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
  for (const Code code : codes) CHECK_MESSAGE(!code_about(code).empty(), code_text(code));
}

TEST_CASE("a number that is no code is about nothing") { CHECK(code_about(Code{9999}).empty()); }

}  // namespace vitaset
