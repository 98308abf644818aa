#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitaset {

/// `text` with everything escaped that would move a terminal's cursor or change how it shows what
/// follows: control characters, line and bidi marks as \u{1B}, bytes that are no UTF-8 as \xE9.
[[nodiscard]] std::string printable(std::string_view text);

/// A line of source with a part of it underlined, for a terminal.
struct Excerpt {
  std::string line;            ///< printable, tabs as spaces, at most kExcerptWidth columns
  std::size_t mark_at = 0;     ///< column of the first mark, from 0
  std::size_t mark_width = 1;  ///< columns to mark, at least one
};

/// The widest excerpt, in columns; with the line number before it a little over 100.
inline constexpr std::size_t kExcerptWidth = 96;

/// The part of `line` around bytes [begin, end), cut with "…" where the line is longer; a `begin`
/// or `end` past the line is taken for its end. Cost: O(kExcerptWidth), however long the line.
[[nodiscard]] Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace vitaset
