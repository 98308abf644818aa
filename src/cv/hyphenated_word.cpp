#include "cv/hyphenated_word.h"

#include <cstddef>

#include "base/utf8.h"
#include "cv/char_class.h"

namespace vitaset {
namespace {

constexpr std::size_t kLongest = 100;

bool is_letter(char32_t c) {
  const CharClass what = char_class(c);
  const bool figure = c >= '0' && c <= '9';
  return !figure && (what == CharClass::word || what == CharClass::ideograph);
}

}  // namespace

bool is_hyphenated_word(std::string_view text) {
  if (utf8::count(text) > kLongest) return false;
  bool after_letter = false;
  for (std::size_t at = 0; at < text.size(); at += utf8::sequence_length(text, at)) {
    const char32_t c = utf8::decode(text, at);
    if (c == '-' ? !after_letter : !is_letter(c)) return false;
    after_letter = c != '-';
  }
  return after_letter;
}

}  // namespace vitaset
