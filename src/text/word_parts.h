#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "text/run_shaper.h"
#include "text/shape.h"

namespace vitaset {

/// Measures words that are parted over two lines, both parts as they will be drawn: the first with
/// its hyphen, each without the kerning and the ligatures that tied it to the other. One for each
/// thread: it remembers how wide a hyphen after a letter is.
class WordParts {
 public:
  explicit WordParts(const RunShaper& runs) : runs_(runs) {}

  /// A break inside a word before byte `at` of a shaped text (whose `breaks` are not looked at);
  /// nothing where no hyphen can be drawn, at the borders of runs and in text from right to left.
  /// Cost: O(log glyphs), and two calls of HarfBuzz for a few letters at most.
  [[nodiscard]] std::optional<BreakOpportunity> measure(const ShapedText& text, std::uint32_t at);

 private:
  using Key = std::tuple<std::size_t, const FontFace*, std::uint32_t, std::string>;

  [[nodiscard]] Em extra(const ShapedText& text, const ShapedRun& run, std::uint32_t begin,
                         std::uint32_t end, bool hyphen) const;
  /// `extra` of the bytes of one cluster with a hyphen.
  [[nodiscard]] Em hyphen_extra(const ShapedText& text, const ShapedRun& run, std::uint32_t begin,
                                std::uint32_t end);
  /// The number of a style that has been seen; nothing if there are too many.
  [[nodiscard]] std::optional<std::size_t> number_of(ShapeStyle style);

  const RunShaper& runs_;
  std::vector<ShapeStyle> styles_;
  std::map<Key, Em> hyphens_;  // by style, face, script and the letter before
};

}  // namespace vitaset
