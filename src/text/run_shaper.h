#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/shape.h"

namespace vitaset {

/// Lets HarfBuzz shape stretches of a run. One for each thread; holds HarfBuzz's buffer.
class RunShaper {
 public:
  RunShaper();
  ~RunShaper();
  RunShaper(const RunShaper&) = delete;
  RunShaper& operator=(const RunShaper&) = delete;

  /// Appends the glyphs of bytes [begin, end) of `run`, in visual order, as they are between what
  /// stands around them in the text.
  void shape(const StyledText& text, const ShapedRun& run, std::uint32_t begin, std::uint32_t end,
             std::vector<ShapedGlyph>& out) const;

  /// The same as they are where a line is cut at both ends, and with a hyphen after them if one is
  /// wanted (and the face has one): its cluster is `end`.
  void shape_alone(const StyledText& text, const ShapedRun& run, std::uint32_t begin,
                   std::uint32_t end, bool hyphen, std::vector<ShapedGlyph>& out) const;

  /// What a line that ends inside a word gets in this face: U+2010, else "-"; empty if it has
  /// neither.
  [[nodiscard]] static std::string_view hyphen(const FontFace& face);

 private:
  struct Buffer;

  void shape_buffer(const StyledText& text, const ShapedRun& run, std::uint32_t first_byte,
                    std::vector<ShapedGlyph>& out) const;

  std::unique_ptr<Buffer> buffer_;
};

}  // namespace vitaset
