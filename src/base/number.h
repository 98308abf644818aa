#pragma once

#include <string>

/// Numbers as text, the same in every locale and build.
namespace vitaset {

/// Appends `value` rounded to `decimals` (0 to 6) places, without trailing zeros or "-0":
/// "12.5", "0", "-0.333". Halves round away from zero. `value` must be finite and |value| < 1e12.
void append_number(std::string& text, double value, int decimals);

/// The same as a string of its own.
[[nodiscard]] std::string number_text(double value, int decimals);

}  // namespace vitaset
