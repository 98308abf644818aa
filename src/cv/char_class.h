#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a character is to the markup parser: only where words begin and end matters.
namespace vitaset {

enum class CharClass : std::uint8_t {
  space,        ///< white space, and the ends of the text
  punctuation,  ///< ASCII signs and the punctuation of typeset text: “ ” – … « » 。
  ideograph,    ///< scripts written without spaces: a word may begin or end anywhere
  word,         ///< letters, digits and everything else
};

[[nodiscard]] CharClass char_class(char32_t c);
/// The class of the character that ends at byte `at`, or begins there (`at` ≤ text.size()).
[[nodiscard]] CharClass class_before(std::string_view text, std::size_t at);
[[nodiscard]] CharClass class_after(std::string_view text, std::size_t at);

}  // namespace vitaset
