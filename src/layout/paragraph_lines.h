#pragma once

#include <vector>

#include "layout/blocks.h"
#include "text/line_break.h"

namespace vitaset {

/// How a paragraph stands between the margins, and its lines.
struct ParagraphLines {
  std::vector<Line> lines;
  Pt measure;         ///< that the lines were broken for
  Pt aside_width;     ///< of what stands at its end, if anything does
  bool beside_label;  ///< it has a label, which stands before its first line; else on one above
  bool beside_aside;  ///< it has an aside, which stands at its last line; else on one below
};

/// Breaks a paragraph into lines at a size. Dates at its end have half of the measure at the most;
/// wider ones go below. Cost: O(glyphs).
[[nodiscard]] ParagraphLines break_paragraph(const ParagraphBlock& paragraph, Pt measure,
                                             double size);

/// The label of a paragraph, or its aside, as a paragraph of its own: where it has no room beside.
[[nodiscard]] ParagraphBlock label_alone(const ParagraphBlock& paragraph);
[[nodiscard]] ParagraphBlock aside_alone(const ParagraphBlock& paragraph);

/// Advance of the whole of a text at `size` times its own size.
[[nodiscard]] Pt width_of(const SetText& text, double size);

}  // namespace vitaset
