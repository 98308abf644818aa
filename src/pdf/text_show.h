#pragma once

#include <cstdint>
#include <string>

#include "base/units.h"

namespace vitaset::pdf {

/// Writes glyphs that stand on one line: strings in a TJ array, with adjustments only where a glyph
/// would stand half a thousandth of an em or more from where it belongs. The error is carried on
/// from glyph to glyph and never grows.
class TextShow {
 public:
  /// Appends to `out`; lengths are relative to font size `size` (> 0).
  TextShow(std::string& out, Pt size) : out_(out), size_(size) {}

  /// A glyph that is to stand at `x`, `rise` above the baseline. `width`: thousandths of an em, as
  /// the font's /W has it.
  void glyph(std::uint16_t code, double width, Pt x, Pt rise);
  /// A glyph at `x` that is drawn `advance` wide (/W `width` must not be 0).
  void stretched_glyph(std::uint16_t code, double width, Pt x, Pt advance);
  /// Ends the array and restores the text state. Gives how far the pen has come.
  Pt finish();

 private:
  [[nodiscard]] double thousandths(Pt length) const { return length / size_ * 1000; }
  void adjust_to(Pt x);
  void set_rise(Pt rise);
  void open_string();
  void close_string();
  void close_array();

  std::string& out_;
  Pt size_;
  double at_ = 0;  // where the next glyph would stand, in thousandths of an em
  Pt rise_;
  bool in_array_ = false;
  bool in_string_ = false;
};

}  // namespace vitaset::pdf
