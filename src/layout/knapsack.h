#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace vitaset {

/// Something that is taken or left, with what hangs on it: an item is taken only if its parent is.
struct KnapsackItem {
  static constexpr std::size_t kNoParent = std::numeric_limits<std::size_t>::max();

  std::size_t parent = kNoParent;  ///< stands before its children
  std::int64_t first = 0;  ///< its height, without its children's, where nothing of its parent that
                           ///< is taken stands before it; ≥ 0
  std::int64_t next = 0;   ///< the same where something does; ≥ 0
  std::int64_t value = 0;  ///< ≥ 0; of what is there for its children alone: 0
  bool keep = false;       ///< it is taken whenever its parent is; kept roots always
};

struct KnapsackChoice {
  std::vector<bool> taken;  ///< by item
  std::int64_t height = 0;
  std::int64_t value = 0;
};

/// Of all choices no higher than `room` the most valuable one, and of those the lowest: a knapsack
/// with set-up costs, since a heading costs height and is worth nothing by itself.
/// In:     items in depth-first order; room ≥ 0.
/// Out:    nothing if what is kept has no room.
/// Cost:   O(items × states), where there are no more states than different heights up to `room`;
///         memory the same, 8 bytes each.
/// Source: Nemhauser & Ullmann 1969 for the lists of choices of which none is both lower and more
///         valuable than another; Johnson & Niemi 1983, "On knapsacks, partitions, and a new
///         dynamic programming technique for trees", for going through a tree in depth-first order.
[[nodiscard]] std::optional<KnapsackChoice> best_choice(std::span<const KnapsackItem> items,
                                                        std::int64_t room);

}  // namespace vitaset
