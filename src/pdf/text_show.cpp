#include "pdf/text_show.h"

#include <cmath>

#include "base/number.h"
#include "pdf/syntax.h"

namespace vitaset::pdf {
namespace {

constexpr double kEm = 1000;          // thousandths
constexpr double kTolerance = 0.5;    // thousandths of an em; adjustments are whole numbers
constexpr Pt kRiseTolerance{0.0005};  // numbers are written to 0.001 pt

// pypdf takes a kern of half a space or more for a space, even where it draws letters together ("A
// V" in Source Serif, "T." in Source Sans, whose space is 200 wide); of several smaller ones in its
// place it does not. No text font has a space under a tenth of an em.
constexpr double kLargestKern = 49;

}  // namespace

void TextShow::glyph(std::uint16_t code, double width, Pt x, Pt rise) {
  set_rise(rise);
  adjust_to(x);
  open_string();
  append_hex16(out_, code);
  at_ += width;
}

void TextShow::stretched_glyph(std::uint16_t code, double width, Pt x, Pt advance) {
  set_rise(Pt(0));
  adjust_to(x);
  close_array();
  const double percent = thousandths(advance) / width * 100;
  out_ += ' ';
  append_number(out_, percent, 3);
  out_ += " Tz[<";
  append_hex16(out_, code);
  out_ += ">]TJ 100 Tz";
  at_ += width * percent / 100;
}

Pt TextShow::finish() {
  close_array();
  set_rise(Pt(0));
  out_ += '\n';
  return size_ * (at_ / 1000);
}

void TextShow::adjust_to(Pt x) {
  const double off = thousandths(x) - at_;
  if (std::abs(off) < kTolerance) return;
  double adjustment = std::round(off);
  close_string();
  if (!in_array_) out_ += '[';
  in_array_ = true;
  at_ += adjustment;
  if (adjustment > -kEm) {  // farther back is no kerning
    for (; adjustment < -kLargestKern; adjustment += kLargestKern) {
      append_number(out_, kLargestKern, 0);
      out_ += ' ';
    }
  }
  append_number(out_, -adjustment, 0);
}

void TextShow::set_rise(Pt rise) {
  const Pt change = rise - rise_;
  if (change < kRiseTolerance && -change < kRiseTolerance) return;
  close_array();
  out_ += ' ';
  append_number(out_, rise.value(), 3);
  out_ += " Ts";
  rise_ = rise;
}

void TextShow::open_string() {
  if (in_string_) return;
  out_ += in_array_ ? "<" : "[<";
  in_array_ = in_string_ = true;
}

void TextShow::close_string() {
  if (in_string_) out_ += '>';
  in_string_ = false;
}

void TextShow::close_array() {
  close_string();
  if (in_array_) out_ += "]TJ";
  in_array_ = false;
}

}  // namespace vitaset::pdf
