#include "cv/hyphenated_word.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {

TEST_CASE("a hyphenated word has letters on both sides of each hyphen, or no hyphen") {
  for (const char* const word :
       {"type-setting", "Walpole", "a-b-c", "\u00fc-ber", "\u4e2d-\u6587"}) {
    CHECK(is_hyphenated_word(word));
  }
  for (const char* const text :
       {"", "-", "-a", "a-", "a--b", "two words", "a.b", "a1", "a\u2013b"}) {
    CHECK_FALSE(is_hyphenated_word(text));
  }
}

TEST_CASE("no word has more than a hundred characters") {
  CHECK(is_hyphenated_word(std::string(100, 'a')));
  CHECK_FALSE(is_hyphenated_word(std::string(101, 'a')));
}

}  // namespace vitaset
