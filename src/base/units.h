#pragma once

#include <compare>
#include <cstdint>

/// Lengths with their units in the type, so that an em is never added to a point.
namespace vitaset {

/// What every quantity can do; `Self` is the unit that derives from it.
template <class Self>
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(double value) : value_(value) {}

  /// The bare number, in the unit of `Self`.
  [[nodiscard]] constexpr double value() const { return value_; }

  friend constexpr Self operator+(Self a, Self b) { return Self(a.value_ + b.value_); }
  friend constexpr Self operator-(Self a, Self b) { return Self(a.value_ - b.value_); }
  friend constexpr Self operator-(Self a) { return Self(-a.value_); }
  friend constexpr Self operator*(Self a, double factor) { return Self(a.value_ * factor); }
  friend constexpr Self operator*(double factor, Self a) { return Self(a.value_ * factor); }
  friend constexpr Self operator/(Self a, double divisor) { return Self(a.value_ / divisor); }
  friend constexpr double operator/(Self a, Self b) { return a.value_ / b.value_; }
  friend constexpr Self& operator+=(Self& a, Self b) { return a = a + b; }
  friend constexpr Self& operator-=(Self& a, Self b) { return a = a - b; }
  friend constexpr bool operator==(Self a, Self b) { return a.value_ == b.value_; }
  friend constexpr auto operator<=>(Self a, Self b) { return a.value_ <=> b.value_; }

 private:
  double value_ = 0;
};

/// PostScript points, 1/72 inch. y grows downward everywhere but in `pdf/`.
class Pt : public Quantity<Pt> {
 public:
  using Quantity::Quantity;
};

/// A length relative to a font size.
class Em : public Quantity<Em> {
 public:
  using Quantity::Quantity;
  /// The length this is at font size `size`.
  [[nodiscard]] constexpr Pt at(Pt size) const { return Pt(value() * size.value()); }
};

inline constexpr Pt kPtPerInch{72.0};
inline constexpr Pt kPtPerMillimetre{72.0 / 25.4};

/// Whether something `need` long fits into `available`: the one place with a tolerance, of
/// 1e-4 pt, for what additions of doubles lose.
[[nodiscard]] constexpr bool fits(Pt available, Pt need) {
  return need.value() <= available.value() + 1e-4;
}

}  // namespace vitaset
