#pragma once

#include <vector>

#include "cv/arrange.h"
#include "cv/cv.h"

namespace vitaset {

/// Numbers `entries`, all publications there are: the oldest gets 1, of each kind by itself or of
/// all. What has no date is the oldest, what is still to appear the newest, so that only the
/// numbers of what has not appeared change when something appears. Of those of one date the first
/// is the newest, unless `order` shows the oldest first or the entries are written so.
/// Cost: O(n log n).
void number_publications(std::vector<Entry>& entries, Numbering numbering, EntryOrder order);

/// How many of `entries` there are of each kind, most first; equal ones in the order of the
/// entries. What is under review or in preparation does not count.
[[nodiscard]] std::vector<KindCount> count_publications(const std::vector<Entry>& entries);

}  // namespace vitaset
