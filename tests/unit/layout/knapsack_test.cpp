#include "layout/knapsack.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <vector>

namespace vitaset {
namespace {

constexpr std::size_t kRoot = KnapsackItem::kNoParent;

/// What a choice makes, told by the definition; nothing if it is none.
std::optional<KnapsackChoice> worth(const std::vector<KnapsackItem>& items, std::size_t chosen) {
  KnapsackChoice choice;
  std::vector<bool> begun(items.size() + 1);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const KnapsackItem& item = items[i];
    const bool taken = ((chosen >> i) & 1U) != 0;
    const bool offered = item.parent == kRoot || choice.taken[item.parent];
    if (taken && !offered) return std::nullopt;
    if (!taken && offered && item.keep) return std::nullopt;
    choice.taken.push_back(taken);
    if (!taken) continue;
    const std::size_t parent = item.parent == kRoot ? items.size() : item.parent;
    choice.height += begun[parent] ? item.next : item.first;
    choice.value += item.value;
    begun[parent] = true;
  }
  return choice;
}

KnapsackChoice by_trying_all(const std::vector<KnapsackItem>& items, std::int64_t room) {
  KnapsackChoice best;
  best.value = -1;
  for (std::size_t chosen = 0; chosen < (std::size_t{1} << items.size()); ++chosen) {
    const std::optional<KnapsackChoice> choice = worth(items, chosen);
    if (!choice || choice->height > room) continue;
    if (choice->value > best.value ||
        (choice->value == best.value && choice->height < best.height)) {
      best = *choice;
    }
  }
  return best;
}

/// A tree of items as a CV has them: few levels, headings worth nothing.
std::vector<KnapsackItem> random_items(std::mt19937& random, std::size_t count) {
  const auto below = [&](unsigned limit) { return static_cast<std::int64_t>(random() % limit); };
  std::vector<KnapsackItem> items;
  std::vector<std::size_t> path;
  for (std::size_t i = 0; i < count; ++i) {
    const auto depth = static_cast<std::size_t>(below(4));
    path.resize(std::min(depth, path.size()));
    KnapsackItem item;
    item.parent = path.empty() ? kRoot : path.back();
    item.next = below(30);
    item.first = below(30);
    item.value = below(3) == 0 ? 0 : below(50);
    item.keep = below(12) == 0;
    items.push_back(item);
    path.push_back(i);
  }
  return items;
}

}  // namespace

TEST_CASE("of trees of up to 14 items the best choice is the one that trying all finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<KnapsackItem> items = random_items(random, 1 + random() % 14);
    const auto room = static_cast<std::int64_t>(random() % 200);
    CAPTURE(round);
    const KnapsackChoice best = by_trying_all(items, room);
    const std::optional<KnapsackChoice> choice = best_choice(items, room);
    REQUIRE(choice.has_value() == (best.value >= 0));
    if (!choice) continue;
    REQUIRE(choice->taken.size() == items.size());
    CHECK(choice->value == best.value);
    CHECK(choice->height == best.height);
    // What it says of itself is what its items make.
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (choice->taken[i]) chosen |= std::size_t{1} << i;
    }
    const std::optional<KnapsackChoice> told = worth(items, chosen);
    REQUIRE(told);
    CHECK(told->height == choice->height);
    CHECK(told->value == choice->value);
  }
}

TEST_CASE("a heading is taken for what stands under it, never for itself") {
  const std::vector<KnapsackItem> items{{kRoot, 10, 10, 0}, {0, 20, 20, 7}};
  CHECK(best_choice(items, 29)->taken == std::vector<bool>{false, false});
  CHECK(best_choice(items, 30)->taken == std::vector<bool>{true, true});
}

TEST_CASE("what is kept is taken whatever else is worth, and tells when it has no room") {
  const std::vector<KnapsackItem> items{
      {kRoot, 10, 10, 0, true}, {0, 20, 20, 1, true}, {kRoot, 25, 25, 100}};
  CHECK(best_choice(items, 40)->taken == std::vector<bool>{true, true, false});
  CHECK(best_choice(items, 55)->taken == std::vector<bool>{true, true, true});
  CHECK_FALSE(best_choice(items, 29));
}

TEST_CASE("of nothing, nothing is chosen") {
  const std::optional<KnapsackChoice> choice = best_choice({}, 100);
  REQUIRE(choice);
  CHECK(choice->taken.empty());
  CHECK(choice->value == 0);
}

}  // namespace vitaset
