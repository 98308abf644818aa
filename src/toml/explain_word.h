#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// What is wrong with a value that begins neither with a quote nor with a bracket.
struct WordExplanation {
  std::string message;
  std::vector<std::string> hints;
  bool text = false;  ///< it was meant as a string
};

/// Explains why `word`, one line without space around it, is no TOML value.
[[nodiscard]] WordExplanation explain_word(std::string_view word);

/// `text` as a TOML string for a hint: in quotes that need no escapes, cut if it is long.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// `written`, which stands where a value should, as a value for a hint: as it is, if it is one,
/// else in quotes; cut if it is long. "…" for nothing.
[[nodiscard]] std::string as_value(std::string_view written);

}  // namespace vitaset
