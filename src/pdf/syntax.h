#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// PDF's notation for the values we write ourselves.
namespace vitaset::pdf {

/// Most bytes of a string that PDF/A lets a reader rely on (ISO 19005-2, 6.1.13).
inline constexpr std::size_t kLongestString = 32767;

/// "12 0 R ".
void append_reference(std::string& out, unsigned object);

/// The four hexadecimal digits of a code.
void append_hex16(std::string& out, std::uint16_t value);

/// UTF-16BE in hexadecimal digits, without brackets and byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

/// A text string: "<FEFF…>".
void append_text_string(std::string& out, std::string_view utf8);

/// UTF-16BE with byte order mark, as bytes.
[[nodiscard]] std::string utf16_bytes(std::string_view utf8);

/// Bytes of `utf8` as a text string, the byte order mark included.
[[nodiscard]] std::size_t text_string_size(std::string_view utf8);

}  // namespace vitaset::pdf
