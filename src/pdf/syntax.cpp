#include "pdf/syntax.h"

#include "base/number.h"
#include "base/utf8.h"

namespace vitaset::pdf {
namespace {

constexpr char32_t kFirstSupplementary = 0x10000;

/// Calls `unit` with each UTF-16 code unit of `utf8`.
template <class Unit>
void for_each_utf16(std::string_view utf8, Unit unit) {
  for (std::size_t at = 0; at < utf8.size(); at += utf8::sequence_length(utf8, at)) {
    const char32_t c = utf8::decode(utf8, at);
    if (c < kFirstSupplementary) {
      unit(static_cast<std::uint16_t>(c));
      continue;
    }
    const char32_t offset = c - kFirstSupplementary;
    unit(static_cast<std::uint16_t>(0xD800 + (offset >> 10)));
    unit(static_cast<std::uint16_t>(0xDC00 + (offset & 0x3FF)));
  }
}

}  // namespace

void append_reference(std::string& out, unsigned object) {
  append_number(out, object, 0);
  out += " 0 R ";
}

void append_hex16(std::string& out, std::uint16_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const unsigned v = value;
  const char digits[] = {kDigits[v >> 12], kDigits[v >> 8 & 15], kDigits[v >> 4 & 15],
                         kDigits[v & 15]};
  out.append(digits, sizeof digits);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for_each_utf16(utf8, [&](std::uint16_t unit) { append_hex16(out, unit); });
}

void append_text_string(std::string& out, std::string_view utf8) {
  out += "<FEFF";
  append_utf16_hex(out, utf8);
  out += '>';
}

std::string utf16_bytes(std::string_view utf8) {
  std::string bytes = "\xFE\xFF";
  for_each_utf16(utf8, [&](unsigned unit) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xFF);
  });
  return bytes;
}

std::size_t text_string_size(std::string_view utf8) {
  std::size_t units = 1;
  for_each_utf16(utf8, [&](std::uint16_t) { ++units; });
  return 2 * units;
}

}  // namespace vitaset::pdf
