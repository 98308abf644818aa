#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cv/char_class.h"

/// Which `*`, `**`, `^` and `~` of a line open, close, or are themselves.
namespace vitaset {

/// What stands on both sides of a run of signs.
struct Neighbours {
  CharClass before, after;
};

/// A run of `*`, or one `^` or `~`. From the left: what closes, what is itself, what opens.
struct Delimiter {
  char sign = '*';
  std::size_t length = 0;
  std::size_t left = 0;  ///< signs that matched nothing
  std::size_t word = 0;  ///< of the line's words, parted by spaces
  bool can_open = false;
  bool can_close = false;
  bool begins_word = false;          ///< no word stands before it
  bool ends_word = false;            ///< no word stands after it
  std::vector<std::uint8_t> closes;  ///< signs of each match, innermost first
  std::vector<std::uint8_t> opens;
  std::size_t previous = 0, next = 0;  ///< neighbours in the list of those that may still match
};

/// The runs of a line, in order.
/// Source: "process emphasis" of CommonMark 0.31, without emphasis inside words; matches never
/// cross. ^ and ~ match inside one word only; a ~ at a word's beginning, only at its end, as in
/// "~3–~5" it means "about".
/// Cost: O(runs) in all: a search that failed is never made again.
class Delimiters {
 public:
  /// Adds a run; its index.
  std::size_t add(char sign, std::size_t length, std::size_t word, Neighbours around);
  /// Matches the runs from index `bottom` on with each other; none of them can match again.
  void match(std::size_t bottom);

  [[nodiscard]] const Delimiter& at(std::size_t index) const { return runs_[index]; }
  [[nodiscard]] std::size_t size() const { return runs_.size(); }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t first_from(std::size_t bottom) const;
  [[nodiscard]] std::size_t opener_for(std::size_t closer, std::size_t lowest) const;
  /// Joins as many signs of the two as make one match.
  void join(std::size_t opener, std::size_t closer);
  void unlink(std::size_t index);

  std::vector<Delimiter> runs_;
  std::size_t last_ = kNone;  // of the list
};

}  // namespace vitaset
