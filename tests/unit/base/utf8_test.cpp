#include "base/utf8.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace vitaset {

TEST_CASE("every scalar value is read as it was written") {
  for (const char32_t c : {U'\0', U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000',
                           U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    utf8::append(text, c);
    CHECK(utf8::decode(text, 0) == c);
    CHECK(utf8::sequence_length(text, 0) == text.size());
    CHECK_FALSE(utf8::first_invalid(text).has_value());
  }
}

TEST_CASE("what is no scalar value is written as the replacement character") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string text;
    utf8::append(text, c);
    CHECK(text == "\xEF\xBF\xBD");
  }
}

TEST_CASE("overlong forms, surrogates, stray and missing bytes are invalid one byte at a time") {
  for (const char* bytes : {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xF0\x80\x80\x80",
                            "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xFF",
                            "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3("}) {
    const std::string_view text(bytes);
    CHECK(utf8::decode(text, 0) == utf8::kReplacement);
    CHECK(utf8::sequence_length(text, 0) == 1);
    CHECK(utf8::first_invalid(text) == 0);
  }
}

TEST_CASE("the first invalid byte is found after valid ones") {
  CHECK(utf8::first_invalid("a\xC3\xA9\xE2\x82") == 3);
  CHECK_FALSE(utf8::first_invalid("").has_value());
}

TEST_CASE("code points are counted, invalid bytes each as one") {
  CHECK(utf8::count("") == 0);
  CHECK(utf8::count("a\xC3\xA9\xE2\x82\xAC") == 3);
  CHECK(utf8::count("\xFF\xFE") == 2);
}

TEST_CASE("a text is shortened by characters, never within one") {
  CHECK(utf8::shortened("short") == "short");
  CHECK(utf8::shortened("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == "\xC3\xA9\xC3\xA9…");
  CHECK(utf8::shortened("abc", 3) == "abc");
}

TEST_CASE("wide characters take two columns of a terminal, combining marks none") {
  CHECK(utf8::terminal_width("abc") == 3);
  CHECK(utf8::terminal_width("中文") == 4);
  CHECK(utf8::terminal_width("e\xCC\x81") == 1);
  CHECK(utf8::terminal_width("😀") == 2);
}

TEST_CASE("small letters have capitals") {
  const std::u32string_view small = U"azàþāķĺňŋŷźžαωаяѐџ";
  const std::u32string_view large = U"AZÀÞĀĶĹŇŊŶŹŽΑΩАЯЀЏ";
  REQUIRE(small.size() == large.size());
  for (std::size_t i = 0; i < small.size(); ++i) {
    CAPTURE(i);
    CHECK(utf8::simple_upper(small[i]) == large[i]);
    CHECK(utf8::simple_upper(large[i]) == large[i]);
  }
  for (const char32_t other : std::u32string_view(U"7-÷ßıς中א")) {
    CHECK(utf8::simple_upper(other) == other);
  }
}

}  // namespace vitaset
