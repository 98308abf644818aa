#include "base/utf8.h"

namespace vitaset::utf8 {
namespace {

struct Sequence {
  std::size_t length;
  char32_t code_point;
  bool valid;
};

constexpr Sequence kInvalid{1, kReplacement, false};

// Table 3-7 of the Unicode standard: well-formed byte sequences.
Sequence read(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {1, lead, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) return kInvalid;
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return kInvalid;
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong =
      (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return kInvalid;
  return {length, code_point, true};
}

}  // namespace

std::size_t sequence_length(std::string_view text, std::size_t offset) {
  if (static_cast<unsigned char>(text[offset]) < 0x80) return 1;
  return read(text, offset).length;
}

char32_t decode(std::string_view text, std::size_t offset) { return read(text, offset).code_point; }

void append(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  const auto push = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0U | (code_point >> 6U));
    push(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    push(0xE0U | (code_point >> 12U));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  } else {
    push(0xF0U | (code_point >> 18U));
    push(0x80U | ((code_point >> 12U) & 0x3FU));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  }
}

std::size_t count(std::string_view text) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < text.size(); i += sequence_length(text, i)) ++total;
  return total;
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Sequence sequence = read(text, i);
    if (!sequence.valid) return i;
    i += sequence.length;
  }
  return std::nullopt;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < most && at < text.size(); ++i) at += sequence_length(text, at);
  std::string result(text.substr(0, at));
  if (at < text.size()) result += "…";
  return result;
}

std::size_t terminal_width(std::string_view text) {
  // Ranges that terminals draw over two cells (East Asian Width W and F, coarse) or over none
  // (combining marks): enough to put a caret under the right place.
  const auto within = [](char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; };
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); i += sequence_length(text, i)) {
    const char32_t c = decode(text, i);
    const bool none = within(c, 0x300, 0x36F) || within(c, 0x200B, 0x200F) ||
                      within(c, 0xFE00, 0xFE0F) || within(c, 0x20D0, 0x20FF);
    const bool wide = within(c, 0x1100, 0x115F) || within(c, 0x2E80, 0xA4CF) ||
                      within(c, 0xAC00, 0xD7A3) || within(c, 0xF900, 0xFAFF) ||
                      within(c, 0xFE30, 0xFE6F) || within(c, 0xFF00, 0xFF60) ||
                      within(c, 0xFFE0, 0xFFE6) || within(c, 0x1F300, 0x1F64F) ||
                      within(c, 0x1F900, 0x1F9FF) || within(c, 0x20000, 0x3FFFD);
    width += none ? 0 : wide ? 2 : 1;
  }
  return width;
}

char32_t simple_upper(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within(U'a', U'z')) return c - 0x20;
  if (within(0xE0, 0xFE) && c != 0xF7) return c - 0x20;     // à to þ
  if (within(0x100, 0x137) && c != 0x131) return c & ~1U;   // ā to ķ: pairs, the capital even
  if (within(0x139, 0x148)) return c % 2 == 0 ? c - 1 : c;  // ĺ to ň: pairs, the capital odd
  if (within(0x14A, 0x177)) return c & ~1U;                 // ŋ to ŷ
  if (within(0x179, 0x17E)) return c % 2 == 0 ? c - 1 : c;  // ź to ž
  if (within(0x3B1, 0x3C9) && c != 0x3C2) return c - 0x20;  // α to ω
  if (within(0x430, 0x44F)) return c - 0x20;                // а to я
  if (within(0x450, 0x45F)) return c - 0x50;                // ѐ to џ
  return c;
}

}  // namespace vitaset::utf8
