#include "bibliography/encoding.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace vitaset {
namespace {

/// Windows-1252 from 0x80 to 0x9F; what it leaves open is U+FFFD.
constexpr std::array<char32_t, 32> kWindows{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned value_of(char c) { return static_cast<unsigned char>(c); }

std::string from_utf16(std::string_view bytes, bool big) {
  std::string text;
  const auto unit = [&](std::size_t i) -> char32_t {
    const unsigned first = value_of(bytes[i]);
    const unsigned second = value_of(bytes[i + 1]);
    return big ? (first << 8U) | second : (second << 8U) | first;
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    utf8::append(text, c);
  }
  return text;
}

}  // namespace

BibText decode_bib(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return {from_utf16(bytes, bytes.starts_with('\xFE')), 0};
  }
  const auto first = utf8::first_invalid(bytes);
  if (!first) return {std::move(bytes), std::nullopt};
  std::string text(bytes, 0, *first);
  for (std::size_t i = *first; i < bytes.size();) {
    const std::size_t length = utf8::sequence_length(bytes, i);
    const unsigned byte = value_of(bytes[i]);
    if (length > 1 || byte < 0x80) {
      text.append(bytes, i, length);
    } else {
      utf8::append(text, byte < 0xA0 ? kWindows[byte - 0x80] : byte);
    }
    i += length;
  }
  return {std::move(text), first};
}

std::optional<Diagnostic> encoding_warning(const BibText& text, FileId id) {
  if (!text.first_converted) return std::nullopt;
  const std::size_t at = *text.first_converted;
  const std::size_t length = at < text.text.size() ? utf8::sequence_length(text.text, at) : 0;
  return Diagnostic{
      Severity::warning,
      Code::bib_encoding,
      {id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)},
      at == 0 ? "the file is not UTF-8; it was read as what its first bytes say it is"
              : fmt::format("the file is not UTF-8; it was read as Latin-1, where this is {}",
                            std::string_view(text.text).substr(at, length)),
      {"save the file as UTF-8"},
      {}};
}

}  // namespace vitaset
