#pragma once

#include "base/units.h"

/// Positions and sizes on a page; x runs from the start edge, y from the top downward.
namespace vitaset {

struct Point {
  Pt x, y;
  bool operator==(const Point&) const = default;
};

struct Size {
  Pt width, height;
  bool operator==(const Size&) const = default;
};

struct Rect {
  Point origin;  ///< the corner with the smallest x and y
  Size size;
  bool operator==(const Rect&) const = default;
};

[[nodiscard]] constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }

}  // namespace vitaset
