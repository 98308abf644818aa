#include "cv/char_class.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("characters are told apart as word borders need it") {
  CHECK(char_class(U' ') == CharClass::space);
  CHECK(char_class(0xA0) == CharClass::space);
  CHECK(char_class(0x3000) == CharClass::space);
  for (const char32_t c : {U'*', U'_', U'$', U'~', U'“', U'–', U'…', U'»', U'。', U'（'}) {
    CHECK(char_class(c) == CharClass::punctuation);
  }
  for (const char32_t c : {U'a', U'Z', U'7', U'é', U'ß', U'Ж', U'ع', U'×', U'²'}) {
    CHECK(char_class(c) == CharClass::word);
  }
  for (const char32_t c : {U'字', U'か', U'カ', U'한', char32_t{0x20000}}) {
    CHECK(char_class(c) == CharClass::ideograph);
  }
}

TEST_CASE("the ends of a text count as space") {
  CHECK(class_before("a", 0) == CharClass::space);
  CHECK(class_after("a", 1) == CharClass::space);
  CHECK(class_before("", 0) == CharClass::space);
  CHECK(class_after("", 0) == CharClass::space);
}

TEST_CASE("neighbours are whole characters, even where bytes are no UTF-8") {
  CHECK(class_before("字a", 3) == CharClass::ideograph);
  CHECK(class_after("a字", 1) == CharClass::ideograph);
  CHECK(class_before("\x80\x80\x80\x80\x80", 5) == CharClass::word);
  CHECK(class_before("\xF0\xA0\x80\x80", 4) == CharClass::ideograph);
}

}  // namespace vitaset
