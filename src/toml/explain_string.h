#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// What is wrong with a string, with the offsets of the very place.
struct StringExplanation {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::vector<std::string> hints;
  std::optional<std::string> meant;  ///< the text the string was to hold, if that is plain to see
};

/// The end of what stands on the line of `at`, before a comment, a character of `stops`, and the
/// space at its end.
[[nodiscard]] std::size_t text_end(std::string_view text, std::size_t at, std::string_view stops);

/// Whether a quote stands at `at` that is none to TOML: “ ” „ ‘ ’ « » or a backtick.
[[nodiscard]] bool is_odd_quote(std::string_view text, std::size_t at);

/// Explains a string that opens with an odd quote at `begin`. `stops`: what would end a value here.
[[nodiscard]] StringExplanation explain_odd_quote(std::string_view text, std::size_t begin,
                                                  std::string_view stops);

/// Explains the string at `begin` that is not closed.
[[nodiscard]] StringExplanation explain_unclosed_string(std::string_view text, std::size_t begin);

/// Explains the escape in the string at `begin` that toml++ stumbled over at `error_at`; nothing if
/// all its escapes are fine.
[[nodiscard]] std::optional<StringExplanation> explain_escape(std::string_view text,
                                                              std::size_t begin,
                                                              std::size_t error_at);

}  // namespace vitaset
