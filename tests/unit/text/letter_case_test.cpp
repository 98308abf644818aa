#include "text/letter_case.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("capitals follow the language") {
  CHECK(upper_case("Stra\u00dfe \u00e9t\u00e9", "de") == "STRASSE \u00c9T\u00c9");
  CHECK(upper_case("istanbul", "tr") == "\u0130STANBUL");
  CHECK(upper_case("istanbul", "en") == "ISTANBUL");
  CHECK(upper_case("", "en").empty());
}

TEST_CASE("a letter that becomes three in capitals is not cut off") {
  std::string many;
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    many += "\u0390";
    expected += "\u0399\u0308\u0301";
  }
  CHECK(upper_case(many, "en") == expected);
}

}  // namespace vitaset
