#include "bibliography/accents.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace vitaset {
namespace {

struct Composition {
  std::uint16_t base, mark, letter;
};
constexpr Composition kCompositions[] = {
#include "bibliography/accents.inc"
};

constexpr std::array<std::pair<char32_t, char32_t>, 10> kSpacingForms{{{0x300, '`'},
                                                                       {0x301, 0xB4},
                                                                       {0x302, '^'},
                                                                       {0x303, '~'},
                                                                       {0x304, 0xAF},
                                                                       {0x306, 0x2D8},
                                                                       {0x307, 0x2D9},
                                                                       {0x308, 0xA8},
                                                                       {0x30A, 0x2DA},
                                                                       {0x327, 0xB8}}};

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

/// Canonical combining class of the marks that LaTeX has; all others stand above.
int combining_class(char32_t mark) {
  switch (mark) {
    case 0x327:
    case 0x328:
      return 202;
    case 0x31B:
      return 216;
    case 0x323:
    case 0x324:
    case 0x325:
    case 0x326:
    case 0x32D:
    case 0x32E:
    case 0x331:
      return 220;
    case 0x361:
      return 234;
    default:
      return 230;
  }
}

/// The letter that `base` and `mark` make, or 0.
char32_t composed(char32_t base, char32_t mark) {
  const auto key = std::pair<char32_t, char32_t>(base, mark);
  const auto* const found = std::ranges::lower_bound(kCompositions, key, {}, [](const auto& row) {
    return std::pair<char32_t, char32_t>(row.base, row.mark);
  });
  const bool is_it = found != std::end(kCompositions) && found->base == base && found->mark == mark;
  return is_it ? found->letter : 0;
}

/// A letter and its marks, none of them composed.
void decompose(char32_t letter, std::vector<char32_t>& out) {
  const auto* const found = std::ranges::find(kCompositions, letter, &Composition::letter);
  if (found == std::end(kCompositions)) {
    out.push_back(letter);
    return;
  }
  decompose(found->base, out);
  out.push_back(found->mark);
}

}  // namespace

char32_t base_letter(char32_t letter) {
  std::vector<char32_t> parts;
  decompose(letter, parts);
  return parts.front();
}

std::string accented(std::string_view text, char32_t mark) {
  if (text.empty()) {
    const auto* const form =
        std::ranges::find(kSpacingForms, mark, &std::pair<char32_t, char32_t>::first);
    std::string spacing;
    if (form != kSpacingForms.end()) utf8::append(spacing, form->second);
    return spacing;
  }
  std::vector<char32_t> letters;
  char32_t base = utf8::decode(text, 0);
  std::size_t at = utf8::sequence_length(text, 0);
  if (combining_class(mark) == 230 && base == 0x131) base = 'i';
  if (combining_class(mark) == 230 && base == 0x237) base = 'j';
  decompose(base, letters);
  for (; at < text.size() && is_mark(utf8::decode(text, at)); at += 2) {
    letters.push_back(utf8::decode(text, at));  // all of them take two bytes
  }
  letters.push_back(mark);
  std::stable_sort(letters.begin() + 1, letters.end(),
                   [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
  std::string rest;
  char32_t letter = letters.front();
  int blocked = 0;  // the class of the last mark that could not be composed
  for (std::size_t i = 1; i < letters.size(); ++i) {
    const char32_t next = combining_class(letters[i]) == blocked ? 0 : composed(letter, letters[i]);
    if (next != 0) {
      letter = next;
    } else {
      blocked = combining_class(letters[i]);
      utf8::append(rest, letters[i]);
    }
  }
  std::string result;
  utf8::append(result, letter);
  return result + rest + std::string(text.substr(at));
}

}  // namespace vitaset
