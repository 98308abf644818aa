#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Where the statements of TOML text begin and end, found without understanding them, so that one
/// bad statement does not take the rest of the file with it.
namespace vitaset {

/// A letter, digit, '_' or '-': what a key may be made of without quotes.
[[nodiscard]] bool is_bare_key_character(char c);

/// Offset of the first byte at or after `at` that is neither space nor tab.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at);
/// Offset of the line end ("\n", "\r\n") at or after `at`, or the size of `text`.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);

struct StringToken {
  std::size_t end = 0;  ///< past the closing quotes; of an unclosed string, the end of its line,
                        ///< or of the text if it may span lines
  bool closed = false;
  bool multi_line = false;  ///< it opens with three quotes
};

/// The string that opens with the quote (' or ") at `begin`.
[[nodiscard]] StringToken scan_string(std::string_view text, std::size_t begin);

/// Past the key (bare or quoted, dotted or not) at `begin`; nothing if none stands there.
[[nodiscard]] std::optional<std::size_t> scan_key(std::string_view text, std::size_t begin);

/// Whether a line beginning at `at` is `key =` or `[header]`, whatever surrounds it.
[[nodiscard]] bool looks_like_statement(std::string_view text, std::size_t at);

/// toml++ takes time with the square of the dotted keys within one value.
inline constexpr std::size_t kMostDottedKeys = 2000;

/// One `key = value` or one [header].
struct Statement {
  enum class Problem { none, too_deep, too_many_dots };

  std::size_t begin = 0;   ///< its first character
  std::size_t end = 0;     ///< the end of its last line, without the line end
  bool header = false;     ///< it begins with '['
  std::size_t values = 1;  ///< how many values it holds at most
  Problem problem = Problem::none;
  std::size_t problem_at = 0;  ///< the bracket or dot that is one too many
};

/// Walks over the statements of a text.
class StatementScanner {
 public:
  explicit StatementScanner(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  /// The next statement; comments and blank lines before it are passed over. `depth`: how many
  /// tables it stands in; `deepest`: how deep it may go. Cost: O(length), without recursion.
  [[nodiscard]] std::optional<Statement> next(std::size_t depth, std::size_t deepest);

  /// Passes over lines that are no statements by their looks: what follows an error is often
  /// more of the same.
  void skip_debris();

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace vitaset
