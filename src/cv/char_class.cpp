#include "cv/char_class.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace vitaset {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

// General category Zs and the line ends.
constexpr std::array<Range, 8> kSpaces{{{0x09, 0x0D},
                                        {0x20, 0x20},
                                        {0x85, 0x85},
                                        {0xA0, 0xA0},
                                        {0x1680, 0x1680},
                                        {0x2000, 0x200A},
                                        {0x2028, 0x202F},
                                        {0x205F, 0x205F}}};

// General category P of Latin-1, of General Punctuation, and of East Asian text; and, as in
// CommonMark, every ASCII sign.
constexpr std::array<Range, 18> kPunctuation{{{0x21, 0x2F},
                                              {0x3A, 0x40},
                                              {0x5B, 0x60},
                                              {0x7B, 0x7E},
                                              {0xA1, 0xA1},
                                              {0xA7, 0xA7},
                                              {0xAB, 0xAB},
                                              {0xB6, 0xB7},
                                              {0xBB, 0xBB},
                                              {0xBF, 0xBF},
                                              {0x2010, 0x2027},
                                              {0x2030, 0x205E},
                                              {0x3001, 0x3003},
                                              {0x3008, 0x3011},
                                              {0x3014, 0x301F},
                                              {0xFF01, 0xFF0F},
                                              {0xFF1A, 0xFF20},
                                              {0xFF3B, 0xFF40}}};

// Han, kana, and Hangul, whose particles follow a word without a space.
constexpr std::array<Range, 6> kIdeographs{{{0x2E80, 0x2FDF},
                                            {0x3005, 0x3007},
                                            {0x3021, 0x9FFF},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0x20000, 0x3FFFD}}};

}  // namespace

CharClass char_class(char32_t c) {
  if (within(kSpaces, c) || c == 0x3000) return CharClass::space;
  if (within(kPunctuation, c)) return CharClass::punctuation;
  if (within(kIdeographs, c)) return CharClass::ideograph;
  return CharClass::word;
}

CharClass class_before(std::string_view text, std::size_t at) {
  if (at == 0) return CharClass::space;
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) {
    --begin;
  }
  return char_class(utf8::decode(text, begin));
}

CharClass class_after(std::string_view text, std::size_t at) {
  return at == text.size() ? CharClass::space : char_class(utf8::decode(text, at));
}

}  // namespace vitaset
