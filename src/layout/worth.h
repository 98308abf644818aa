#pragma once

#include <cstdint>
#include <vector>

#include "layout/pieces.h"
#include "style/style.h"

namespace vitaset {

/// What a piece adds to the value of a page that it is on, and whether it has to be there.
struct Worth {
  std::int64_t value = 0;
  bool keep = false;
};

/// What pieces are worth. Values are whole numbers that add up:
///
///     entry   = the weight of its section × its priority × how recent it is × its place there;
///               half as much again if it is selected
///     role    = the same, less for each before it;
///               the entry around it is then worth nothing itself
///     bullet  = two fifths of its entry × its priority, less for each before it
///     summary = half of its entry; a line below the title as well
///
/// What is there for others alone, such as a section's title, is worth nothing. An entry that is no
/// education loses 4 % for each year since it ended, 60 % at the most; the seventh of a section is
/// worth half as much as the first. What holds something that is kept is kept. What is pinned is
/// worth a thousand times as much, so that it stays as long as it has room.
/// In:   pieces in depth-first order; `pinned` by piece, or empty.
/// Cost: O(pieces).
[[nodiscard]] std::vector<Worth> worth_of(const std::vector<Piece>& pieces, const Style& style,
                                          const Date& now, const std::vector<bool>& pinned = {});

}  // namespace vitaset
