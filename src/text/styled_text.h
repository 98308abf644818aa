#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "base/span.h"
#include "base/units.h"
#include "font/face.h"

namespace vitaset {

class Hyphenator;

/// What decides how characters become glyphs. Text is shaped across everything else (colour,
/// links), so that kerning and ligatures survive where only the ink changes.
struct ShapeStyle {
  std::shared_ptr<const FontFace> face;
  double scale = 1;                   ///< size relative to the paragraph's
  Em rise;                            ///< of the paragraph's size; up is positive
  Em tracking;                        ///< of the paragraph's size, added to every advance
  std::vector<std::string> features;  ///< OpenType: "pnum", "liga=0"
  std::string language;               ///< BCP 47, for forms that differ by language

  bool operator==(const ShapeStyle&) const = default;
};

/// A stretch of a paragraph's text in one style.
struct StyledSpan {
  std::uint32_t begin = 0, end = 0;  ///< bytes of StyledText::text
  std::uint16_t style = 0;           ///< index into StyledText::styles
  std::uint32_t attribute = 0;       ///< the caller's own; carried along, never looked at
  std::uint32_t piece = 0;           ///< spans of one piece but 0 are parted only as a last resort
  Span source;                       ///< for diagnostics
  /// Parts the span's words at line ends, while it is shaped; null: they stay whole.
  const Hyphenator* hyphenator = nullptr;
};

/// Where bytes [begin, end) of the span's text stand in the source: the very place, if every byte
/// of the span comes from one of the source, else the place of all of it.
[[nodiscard]] inline Span source_of(const StyledSpan& span, std::size_t begin, std::size_t end) {
  const std::size_t size = span.end - span.begin;
  if (!span.source.known() || span.source.end - span.source.begin != size) return span.source;
  return {span.source.file, span.source.begin + static_cast<std::uint32_t>(begin),
          span.source.begin + static_cast<std::uint32_t>(end)};
}

/// A paragraph ready to be shaped: one string, so that a change of style neither hides nor makes a
/// break opportunity. The spans cover the text without gaps, in order; there is at least one.
struct StyledText {
  std::string text;  ///< valid UTF-8, NFC, no line ends
  std::vector<ShapeStyle> styles;
  std::vector<StyledSpan> spans;
  std::string language = "en";  ///< decides break opportunities
  std::string separator = {};   ///< a sign between pieces, "·", that no line ends with
};

/// The span that holds `byte`; the last one for the text's end. Cost: O(log spans).
[[nodiscard]] inline const StyledSpan& span_at(const StyledText& text, std::uint32_t byte) {
  const auto after =
      std::upper_bound(text.spans.begin(), text.spans.end(), byte,
                       [](std::uint32_t at, const StyledSpan& span) { return at < span.begin; });
  return *std::prev(after);
}

}  // namespace vitaset
