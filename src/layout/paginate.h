#pragma once

#include <vector>

#include "base/sink.h"
#include "layout/galley.h"

namespace vitaset {

/// Why a page ends where it does: what it adds to the cost of the pages, by cause; galley.h has
/// the unit. Of all choices of breaks the one with the least sum is taken.
struct PageCost {
  double white = 0;    ///< left empty at its foot
  double stretch = 0;  ///< spaces drawn out to fill it
  double sparse = 0;   ///< it is a last page with hardly anything on it
  double over = 0;     ///< it holds more than fits
  int penalty = 0;     ///< of the break at its end

  [[nodiscard]] double sum() const { return white + stretch + sparse + over + penalty; }
  bool operator==(const PageCost&) const = default;
};

/// A page cut from a galley: the items [begin, end) of it, without white space at either end.
struct PageCut {
  std::size_t begin = 0, end = 0;
  Pt height;           ///< of what it holds, drawn out or not
  double stretch = 0;  ///< how much of the stretch of its spaces is used, 0 to 1
  PageCost cost;
  bool operator==(const PageCut&) const = default;
};

/// Where to cut a galley into pages of `height`, at the least total cost over all breaks of all
/// pages. Spaces are drawn out only on pages whose last line comes to the foot that way; never on
/// the last one or before a forced end.
/// In:       height > 0; heights ≥ 0.
/// Out:      pages in order that hold every line once; at least one, and none without a line unless
///           the galley has none.
/// Warnings: CV0303 for what is taller than a page, CV0304 for a heading or a line of a paragraph
///           left alone; with the place of what stands there.
/// Cost:     O(breaks × breaks a page), of which no more than 1000 are looked at.
/// Source:   Plass 1981, "Optimal pagination techniques"; the recurrence is that of Knuth & Plass
///           1981 with pages for lines.
[[nodiscard]] std::vector<PageCut> paginate(const Galley& galley, Pt height, Sink& sink);

}  // namespace vitaset
