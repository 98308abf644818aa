#pragma once

#include <cstdint>
#include <vector>

#include "layout/blocks.h"
#include "page/pages.h"
#include "text/line_break.h"
#include "text/shape.h"

namespace vitaset {

/// A word that stands on several lines, and the node that reads as all of it.
struct PartedWord {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text
  NodeId node{};
  bool operator==(const PartedWord&) const = default;
};

/// A stretch of a set text on one line, and how it is to be drawn.
struct LineSlice {
  std::uint32_t begin = 0, end = 0;     ///< bytes of the text
  Point origin;                         ///< start of the baseline
  Pt size;                              ///< of the paragraph
  Pt extra_space;                       ///< added to every space, to justify; 0 otherwise
  bool hyphenated = false;              ///< a hyphen is added at the end
  std::vector<PartedWord> parted = {};  ///< words of which the line has only a part
};

/// Appends the items of a line: glyph runs split where face, size, colour or structure node change,
/// boxes for missing characters, an area for each link. An added hyphen reads as "-". Out: the
/// advance of all of it.
Pt set_line(const SetText& text, const LineSlice& slice, const Shaper& shaper,
            const std::vector<StructureNode>& nodes, std::vector<PageItem>& items);

/// One space glyph from `from` to `to`, before `next`, that reads as two spaces: extractors that
/// look for spaces and those that look for gaps then agree that the texts around it are two words,
/// and poppler takes neither for a column (docs/EXTRACTION.md).
[[nodiscard]] GlyphRun gap_run(const SetText& next, Pt size, Point from, Pt to);

}  // namespace vitaset
