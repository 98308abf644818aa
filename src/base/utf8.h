#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// UTF-8 by hand, as little as is needed; what Unicode knows about characters is ICU's business.
namespace vitaset::utf8 {

/// Stands for bytes that are no UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

/// Bytes of the sequence that begins at `offset` (< text.size()): 1 to 4, never past the end.
/// A byte that begins no valid sequence counts as one.
[[nodiscard]] std::size_t sequence_length(std::string_view text, std::size_t offset);

/// The code point at `offset` (< text.size()); kReplacement for invalid bytes (overlong forms,
/// surrogates and values past U+10FFFF included).
[[nodiscard]] char32_t decode(std::string_view text, std::size_t offset);

/// Appends `code_point`; one that is no scalar value is written as kReplacement.
void append(std::string& text, char32_t code_point);

/// The capital of a small letter, in the alphabets where that is one letter and the same in every
/// language: Latin (as far as European languages use it), Greek, Cyrillic. Any other as it is.
/// Source: Unicode Character Database, Simple_Uppercase_Mapping.
[[nodiscard]] char32_t simple_upper(char32_t code_point);

/// Number of code points; an invalid byte counts as one.
[[nodiscard]] std::size_t count(std::string_view text);

/// Offset of the first byte that is not valid UTF-8, if any.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// The first `most` code points of `text`, with "…" if there are more: names in messages may come
/// from a file and be of any length.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 40);

/// Columns `text` takes on a terminal: East Asian wide characters two, combining marks none.
[[nodiscard]] std::size_t terminal_width(std::string_view text);

}  // namespace vitaset::utf8
