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

/// What a paragraph's lines are to look like.
enum class LineFill : std::uint8_t {
  ragged,     ///< they end where words end, about equally far; the last one is as long as it comes
  balanced,   ///< the same, the last one as long as the others: headings, centred text
  justified,  ///< spaces grow and shrink until all but the last are as long as the measure
};

/// A line of a paragraph.
struct Line {
  std::uint32_t begin = 0;        ///< first byte
  std::uint32_t end = 0;          ///< past its last byte, trailing spaces included
  std::uint32_t visible_end = 0;  ///< past its last byte that is no trailing space
  Pt width;                   ///< of what is visible, an added hyphen and `extra_space` included
  bool broken_token = false;  ///< ends where no break is allowed, as nothing else fits
  bool hyphenated = false;    ///< ends inside a word, with an added hyphen
  Pt extra_space;             ///< added to every space of a justified line; < 0: it is tight
  bool operator==(const Line&) const = default;
};

/// Breaks a paragraph into lines by total fit (see total_fit.h): of all ways the one that costs
/// least. What counts, the greatest evil first:
///
///   overfull ≫ a cut inside a word ≫ a break inside a piece ≫ a URL parted > a hard hyphen parted
///   > a line more > a runt > a hyphen added, two in a row more > uneven or loose lines
///
/// Up to a piece each is avoided whatever the rest costs; from the URL down all have a price, in
/// the unit of what ragged lines leave white: at 2 em TeX's badness is 100, and demerits grow with
/// the sixth power, so that the shortest lines count and differences that nobody sees do not.
/// Justified lines have TeX's demerits, of spaces that give as those of Computer Modern do; a line
/// that would need spaces wider by more than 0.6 em stays ragged.
///
/// In:     measures > 0, size > 0.
/// Out:    lines in order that hold every byte of the text exactly once; at least one, an empty
///         text has one empty line. A line is wider than its measure only if a single cluster is
///         (`fits` tells), or what an added hyphen leaves of a word.
/// Cost:   O(size + breaks × breaks in a measure).
[[nodiscard]] std::vector<Line> break_lines(const ShapedText& text, Pt size, Measures measures,
                                            LineFill fill);

}  // namespace vitaset
