#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitaset {

/// White space of a .bib file.
[[nodiscard]] constexpr bool is_bib_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/// The beginning of an entry: the @, its type, and the brace or parenthesis that opens it.
struct BibOpening {
  std::size_t at = 0, type_begin = 0, type_end = 0, open = 0;
};

/// Where something between delimiters ends: at the one that closes it, or where it was given up.
struct BibExtent {
  bool closed = false;
  std::size_t end = 0;
};

/// Finds its way through the text of a .bib file. Every function costs at most what it walks over.
class BibScanner {
 public:
  /// `text` must outlive it.
  explicit BibScanner(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  /// The byte at `at`, or NUL past the end.
  [[nodiscard]] char at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  /// Offset of what follows white space, and lines after %, from `from` on.
  [[nodiscard]] std::size_t past_space(std::size_t from) const;
  /// Where the name (of a type, field or macro) that begins at `from` ends; `from` if there is
  /// none.
  [[nodiscard]] std::size_t name_end(std::size_t from) const;
  /// The opening whose @ is at `at`, if it is one.
  [[nodiscard]] std::optional<BibOpening> opening(std::size_t at) const;
  /// Whether nothing but white space stands before `at` on its line.
  [[nodiscard]] bool begins_line(std::size_t at) const;
  /// Whether an entry surely begins at the @ at `at`: on a line of its own, with what has to
  /// follow.
  [[nodiscard]] bool surely_begins_entry(std::size_t at) const;
  /// The next @ at `from` or later that begins a line and an entry; the text's size if there is
  /// none.
  [[nodiscard]] std::size_t next_entry(std::size_t from) const;
  /// The text from the `{` at `open` to the `}` that balances it. It is given up at the end of the
  /// file and where another entry surely begins.
  [[nodiscard]] BibExtent braced(std::size_t open) const;
  /// From the `"` at `open` to the next outside of braces; given up, too, at a `}` too many.
  [[nodiscard]] BibExtent quoted(std::size_t open) const;
  /// As `braced` for a whole @comment in `{}` or `()`, which may hold entries.
  [[nodiscard]] BibExtent comment(std::size_t open) const;

 private:
  std::string_view text_;
};

}  // namespace vitaset
