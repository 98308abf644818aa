#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// What is wrong with a line, with the offsets of the very place.
struct LineExplanation {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::vector<std::string> hints;
};

/// Explains the line at `begin` if it is written in another language: YAML, JSON, LaTeX, Markdown's
/// bullets, comments that do not begin with #.
[[nodiscard]] std::optional<LineExplanation> explain_foreign_line(std::string_view text,
                                                                  std::size_t begin);

/// Explains the `:` at `colon` behind the key at `key_begin`.
[[nodiscard]] LineExplanation explain_colon(std::string_view text, std::size_t key_begin,
                                            std::size_t key_end, std::size_t colon);

/// Explains a `=` that nothing follows, for the key [key_begin, key_end), at `at`.
[[nodiscard]] LineExplanation explain_no_value(std::string_view text, std::size_t key_begin,
                                               std::size_t key_end, std::size_t at);

/// Explains what goes on right after the string [begin, end) as if it had not been closed.
[[nodiscard]] LineExplanation explain_after_quotes(std::string_view text, std::size_t begin,
                                                   std::size_t end);

/// Explains what stands at `at` behind the value [begin, end), a string, list or table, on its
/// line.
[[nodiscard]] LineExplanation explain_after_value(std::string_view text, std::size_t begin,
                                                  std::size_t end, std::size_t at);

}  // namespace vitaset
