#include "layout/knapsack.h"

#include <algorithm>
#include <utility>

namespace vitaset {
namespace {

/// A choice among the items so far. What it took is a chain of steps, shared with the choices it
/// came from.
struct State {
  std::int64_t height = 0;
  std::int64_t value = 0;
  std::uint32_t last_step = 0;
};

/// Choices by height; each is more valuable than all that are lower.
using Front = std::vector<State>;

struct Step {
  std::uint32_t before;
  std::uint32_t item;
};

constexpr std::uint32_t kNoStep = 0;

/// The choices of both, without those that another one surpasses.
Front merged(const Front& a, const Front& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  Front all;
  all.reserve(a.size() + b.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const bool from_a =
        j == b.size() ||
        (i < a.size() &&
         (a[i].height < b[j].height || (a[i].height == b[j].height && a[i].value >= b[j].value)));
    const State& state = from_a ? a[i++] : b[j++];
    if (all.empty() || state.value > all.back().value) all.push_back(state);
  }
  return all;
}

class Solver {
 public:
  Solver(std::span<const KnapsackItem> items, std::int64_t room)
      : items_(items), room_(room), ends_(items.size()) {
    steps_.push_back({kNoStep, 0});
    for (std::size_t item = items.size(); item-- > 0;) {
      ends_[item] = std::max(ends_[item], item + 1);
      const std::size_t parent = items[item].parent;
      if (parent != KnapsackItem::kNoParent) ends_[parent] = std::max(ends_[parent], ends_[item]);
    }
  }

  std::optional<KnapsackChoice> solve() {
    const Front front = with_children(0, items_.size(), {State{}});
    if (front.empty()) return std::nullopt;
    KnapsackChoice choice;
    const State& best = front.back();
    choice.height = best.height;
    choice.value = best.value;
    choice.taken.resize(items_.size());
    for (std::uint32_t step = best.last_step; step != kNoStep; step = steps_[step].before) {
      choice.taken[steps_[step].item] = true;
    }
    return choice;
  }

 private:
  /// What can be chosen of the siblings that fill [begin, end), and what hangs on them, by those
  /// who have made the choices `none` before.
  Front with_children(std::size_t begin, std::size_t end, Front none) {
    Front some;
    for (std::size_t item = begin; item < end; item = ends_[item]) {
      const KnapsackItem& each = items_[item];
      Front taken = merged(take(none, item, each.first), take(some, item, each.next));
      taken = with_children(item + 1, ends_[item], std::move(taken));
      if (each.keep) {
        none.clear();
        some = std::move(taken);
      } else {
        some = merged(some, taken);
      }
    }
    return merged(none, some);
  }

  Front take(const Front& front, std::size_t item, std::int64_t height) {
    Front taken;
    taken.reserve(front.size());
    for (const State& state : front) {
      if (state.height + height > room_) break;
      steps_.push_back({state.last_step, static_cast<std::uint32_t>(item)});
      taken.push_back({state.height + height, state.value + items_[item].value,
                       static_cast<std::uint32_t>(steps_.size() - 1)});
    }
    return taken;
  }

  std::span<const KnapsackItem> items_;
  const std::int64_t room_;
  std::vector<std::size_t> ends_;  ///< past each item and all that hangs on it
  std::vector<Step> steps_;
};

}  // namespace

std::optional<KnapsackChoice> best_choice(std::span<const KnapsackItem> items, std::int64_t room) {
  return Solver(items, room).solve();
}

}  // namespace vitaset
