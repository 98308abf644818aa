#include "layout/piece_heights.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/columns.h"
#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::Collected;
using testing::position;
using testing::TextMaker;

std::vector<KnapsackItem> items_of(Collected& made, const Comfort& comfort) {
  const std::vector<BlockHeight> heights = measure_blocks(
      made.shaped, {}, measure_of(made.style, comfort.margin), comfort.knobs, made.setter.shaper());
  return knapsack_items(made.shaped, made.pieces, made.worths(), heights, comfort.knobs);
}

/// What the items of a choice add up to, as a knapsack adds them.
double added(const std::vector<KnapsackItem>& items, const std::vector<bool>& taken) {
  std::int64_t height = 0;
  std::vector<bool> begun(items.size() + 1);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!taken[i]) continue;
    const std::size_t parent =
        items[i].parent == KnapsackItem::kNoParent ? items.size() : items[i].parent;
    height += begun[parent] ? items[i].next : items[i].first;
    begun[parent] = true;
  }
  return static_cast<double>(height) / kHeightUnits;
}

/// What the pieces of a choice add to the head, composed.
double composed(Collected& made, const Comfort& comfort, const std::vector<bool>& taken) {
  const Omitted none = made.without(std::vector<bool>(made.pieces.size()));
  return (height_of(made.composed(comfort, made.without(taken))) -
          height_of(made.composed(comfort, none)))
      .value();
}

Cv made_up(TextMaker& make) {
  Cv cv = testing::named_cv();
  for (const char* id : {"one", "two", "three"}) {
    Section section = testing::entry_section(
        id, {make.entry(3, 90), make.entry(3, 90), make.entry(3, 90), make.entry(0, 90)});
    section.entries[2].parts = {position("", make.text(9), 2020, 2021),
                                position("", make.text(9), 2020, 2021)};
    section.entries[2].location = testing::rich("Oslo");
    if (make.below(2) == 0) section.text = {testing::rich(make.text(60))};
    if (make.below(2) == 0) section.items = {bullet(make.text(60)), bullet(make.text(9))};
    cv.sections.push_back(std::move(section));
  }
  return cv;
}

/// A choice of pieces, no list without a bullet, as a knapsack makes it.
std::vector<bool> random_choice(TextMaker& make, const std::vector<Piece>& pieces) {
  std::vector<bool> taken(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool offered = pieces[i].parent == Piece::kNoParent || taken[pieces[i].parent];
    taken[i] = offered && make.below(4) != 0;
  }
  std::vector<bool> holds(pieces.size());
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (pieces[i].kind == PieceKind::list && !holds[i]) taken[i] = false;
    if (taken[i] && pieces[i].parent != Piece::kNoParent) holds[pieces[i].parent] = true;
  }
  return taken;
}

}  // namespace

TEST_CASE("whatever is chosen, its items add up to what composing it makes, rounded up") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    TextMaker make(seed);
    Collected made(made_up(make), testing::fit_style());
    const Comfort comfort = comfort_at(made.style, make.below(11) / 10.0);
    const std::vector<KnapsackItem> items = items_of(made, comfort);
    REQUIRE(items.size() == made.pieces.size());
    const double rounded = static_cast<double>(items.size()) / kHeightUnits;
    for (int round = 0; round < 10; ++round) {
      const std::vector<bool> taken = random_choice(make, made.pieces);
      const double height = composed(made, comfort, taken);
      CHECK(added(items, taken) >= height - 1e-6);
      CHECK(added(items, taken) <= height + rounded);
    }
  }
}

TEST_CASE("the first of a section stands below its heading, the next below the one before") {
  Cv cv = testing::named_cv();
  cv.sections = {testing::entry_section(
      "one", {position("A", "r", 2020, 2020), position("B", "r", 2020, 2020)})};
  cv.sections[0].entries[0].highlights = {bullet("a"), bullet("b")};
  Collected made(cv, testing::fit_style());
  const std::vector<KnapsackItem> items = items_of(made, comfort_at(made.style, 0));
  const auto points = [](std::int64_t units) { return static_cast<double>(units) / kHeightUnits; };
  // Section, entry, list, bullets, entry: the layout's lines are 12 points, 10 above a heading, 3
  // for its rule, 5 below it, 4 between entries, 3 above a list.
  REQUIRE(items.size() == 6);
  CHECK(points(items[0].first) == 10 + 12 + 3);
  CHECK(points(items[1].first) == 5 + 12);
  CHECK(points(items[2].first) == 3);
  CHECK(points(items[3].first) == 12);
  CHECK(points(items[5].first) == 5 + 12);
  CHECK(points(items[5].next) == 4 + 12);
}

TEST_CASE("items carry what the pieces are worth, under the pieces around them") {
  Cv cv = testing::named_cv();
  cv.sections = {testing::list_section("one", {bullet("a"), bullet("b", 80, true)})};
  Collected made(cv, testing::fit_style());
  const std::vector<Worth> worths = made.worths();
  const std::vector<KnapsackItem> items = items_of(made, comfort_at(made.style, 0));
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(items[i].parent == made.pieces[i].parent);
    CHECK(items[i].value == worths[i].value);
    CHECK(items[i].keep == worths[i].keep);
  }
}

}  // namespace vitaset
