#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "font/library.h"
#include "text/break_opportunities.h"
#include "text/styled_text.h"

namespace vitaset {

/// A glyph with its measures in em of the paragraph's size, so that a paragraph can be set in
/// another size without being shaped again.
struct ShapedGlyph {
  std::uint32_t id = 0;
  Em advance;                    ///< kerning and tracking included
  Em x_offset, y_offset;         ///< y upward
  std::uint32_t cluster = 0;     ///< first byte of its cluster in the paragraph's text
  bool unsafe_to_break = false;  ///< a line that begins here needs its text shaped again
};

/// Glyphs of one face and style. `missing`: no font has these characters; each is a glyph 0 with
/// the advance of the box that will stand for it.
struct ShapedRun {
  std::shared_ptr<const FontFace> face;
  std::uint16_t style = 0;                        ///< index into StyledText::styles
  std::uint32_t begin = 0, end = 0;               ///< bytes of the text
  std::uint32_t first_glyph = 0, last_glyph = 0;  ///< half open
  std::uint32_t script = 0;                       ///< as HarfBuzz tags it
  bool missing = false;
};

/// A shaped paragraph: everything line breaking needs, no size yet.
struct ShapedText {
  StyledText source;
  std::vector<ShapedRun> runs;      ///< in logical order
  std::vector<ShapedGlyph> glyphs;  ///< of each run in visual order
  std::vector<Em>
      positions;  ///< [byte]: advance of all clusters that begin before it; size + 1 long
  std::vector<BreakOpportunity> breaks;

  /// Advance of bytes [begin, end).
  [[nodiscard]] Em width(std::uint32_t begin, std::uint32_t end) const {
    return positions[end] - positions[begin];
  }
  /// `end` moved back over the spaces before it, and over a separator that has nothing to part
  /// there, not beyond `begin`.
  [[nodiscard]] std::uint32_t trimmed(std::uint32_t begin, std::uint32_t end) const;
};

/// Shapes paragraphs: itemization by script and font coverage, HarfBuzz, break opportunities, those
/// inside words included. One
/// for each thread; holds HarfBuzz's scratch buffer.
class Shaper {
 public:
  explicit Shaper(const FontLibrary& fonts);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// Warnings: CV0403 for each character no font has, CV0405 for invisible characters left out.
  /// Cost: O(size).
  [[nodiscard]] ShapedText shape(StyledText text, Sink& sink) const;

  /// The glyphs of bytes [begin, end) of a run as a line would have them: cut out where that is
  /// safe, shaped again where a cut parts what belongs together. `hyphen`: the line ends at `end`
  /// with an added hyphen; its cluster is `end`, in the run that ends there.
  [[nodiscard]] std::vector<ShapedGlyph> slice(const ShapedText& text, const ShapedRun& run,
                                               std::uint32_t begin, std::uint32_t end,
                                               bool hyphen = false) const;
  /// What an added hyphen reads as in `face`: U+2010 or "-", whichever it draws.
  [[nodiscard]] static std::string_view hyphen(const FontFace& face);

 private:
  struct Scratch;
  const FontLibrary& fonts_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace vitaset
