#pragma once

#include <cstdint>
#include <vector>

#include "base/units.h"
#include "text/shape.h"

namespace vitaset {

/// How long the lines of a paragraph may be, by their number: the first one may be shorter, for a
/// date at its end.
struct Measures {
  Pt first;
  Pt rest;

  [[nodiscard]] Pt of_line(std::size_t number) const { return number == 0 ? first : rest; }
};

/// A line of a paragraph.
struct Line {
  std::uint32_t begin = 0;        ///< first byte
  std::uint32_t end = 0;          ///< past its last byte, trailing spaces included
  std::uint32_t visible_end = 0;  ///< past its last byte that is no trailing space
  Pt width;                       ///< of what is visible, an added hyphen included
  bool broken_token = false;      ///< ends where no break is allowed, as nothing else fits
  bool hyphenated = false;        ///< ends inside a word, with an added hyphen
  bool operator==(const Line&) const = default;
};

/// Breaks a paragraph into lines.
/// In:     measures > 0, size > 0.
/// Out:    lines in order that hold every byte of the text exactly once; at least one, an empty
/// text has one
///         empty line. A line is wider than its measure only if a single cluster is (`fits` tells).
/// Cost:   O(breaks + size).
[[nodiscard]] std::vector<Line> break_lines(const ShapedText& text, Pt size, Measures measures);

}  // namespace vitaset
