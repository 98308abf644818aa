#pragma once

#include "base/sink.h"
#include "layout/galley.h"

namespace vitaset {

/// A page cut from a galley: the items [begin, end) of it, without white space at either end.
struct PageCut {
  std::size_t begin = 0, end = 0;
  Pt height;  ///< of what it holds
  bool operator==(const PageCut&) const = default;
};

/// Where to cut a galley into pages of `height`, at the least total cost over all breaks of all
/// pages: white space left at the foot of a page (its square), the penalties of the breaks, a last
/// page that is nearly empty. None is a hard rule, so nothing is pushed off a page at any price.
/// In:       height > 0.
/// Out:      pages in order that hold every line once; at least one.
/// Warnings: CV0303 for what is taller than a page and may not be parted.
/// Cost:     O(breaks × breaks a page). Source: Plass 1981, "Optimal pagination techniques"; the
/// recurrence is that of
///           Knuth & Plass 1981 with pages for lines.
[[nodiscard]] std::vector<PageCut> paginate(const Galley& galley, Pt height, Sink& sink);

}  // namespace vitaset
