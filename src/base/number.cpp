#include "base/number.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace vitaset {

void append_number(std::string& text, double value, int decimals) {
  constexpr std::array<double, 7> kPowers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  const double scaled = value * kPowers[static_cast<std::size_t>(decimals)];
  // Integer arithmetic from here on: what is printed depends on no library's rounding.
  // (Adding 0.5 before cutting off would itself round, and make 1 of 0.49999999999999994.)
  auto rounded = static_cast<std::int64_t>(scaled);
  const double rest = scaled - static_cast<double>(rounded);
  if (rest >= 0.5) ++rounded;
  if (rest <= -0.5) --rounded;
  const auto unit = static_cast<std::int64_t>(kPowers[static_cast<std::size_t>(decimals)]);
  const std::int64_t magnitude = rounded < 0 ? -rounded : rounded;
  std::array<char, 24> buffer{};
  if (rounded < 0) text.push_back('-');
  const auto whole = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude / unit);
  text.append(buffer.data(), whole.ptr);
  std::int64_t fraction = magnitude % unit;
  if (fraction == 0) return;
  text.push_back('.');
  for (std::int64_t place = unit / 10; fraction > 0; place /= 10) {
    text.push_back(static_cast<char>('0' + fraction / place));
    fraction %= place;
  }
}

std::string number_text(double value, int decimals) {
  std::string text;
  append_number(text, value, decimals);
  return text;
}

}  // namespace vitaset
