#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/units.h"
#include "layout/galley.h"

namespace vitaset {

/// Entries that stand in columns together: the first ones of a list, and which of them begins each
/// column.
struct ColumnDeal {
  std::vector<std::size_t> begins;  ///< of each column that is used, ascending; begins[0] == 0
  std::size_t end = 0;              ///< past the last entry dealt
  bool operator==(const ColumnDeal&) const = default;
};

/// Deals entries out to columns in their order, so that the tallest column is as low as it can be.
/// In:   `heights` of the entries, at least one; `gap` between two of a column; columns > 0.
/// Out:  the first entries, as many as stand in columns of `most` height. The first one is always
///       dealt, however tall it is.
/// Cost: O(entries dealt² × columns).
[[nodiscard]] ColumnDeal deal_columns(std::span<const Pt> heights, Pt gap, std::size_t columns,
                                      Pt most);

/// The height of all lines and spaces.
[[nodiscard]] Pt height_of(const Galley& galley);

/// Puts the lines of `galley` one below the other into `line`, from `start`, the height `top` below
/// its top, and makes it as tall as they need. Out: where they end.
Pt stack_lines(Galley galley, Pt start, Pt top, GalleyLine& line);

/// A space glyph after the last text of `line`. Extractors that look for neither places nor lines
/// (pypdf) part the end of one column from the beginning of the next by nothing else.
void end_with_space(GalleyLine& line);

}  // namespace vitaset
