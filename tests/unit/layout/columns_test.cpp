#include "layout/columns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace vitaset {
namespace {

using Begins = std::vector<std::size_t>;

/// The height of the tallest column when entries are dealt out as `begins` says.
Pt tallest(const std::vector<Pt>& heights, Pt gap, const Begins& begins) {
  Pt most;
  for (std::size_t c = 0; c < begins.size(); ++c) {
    const std::size_t end = c + 1 < begins.size() ? begins[c + 1] : heights.size();
    Pt height = -gap;
    for (std::size_t i = begins[c]; i < end; ++i) height += gap + heights[i];
    most = std::max(most, height);
  }
  return most;
}

/// The least such height over every way to deal them out: tries all of them.
Pt least_tallest(const std::vector<Pt>& heights, Pt gap, std::size_t columns) {
  Pt least{1e9};
  const std::size_t count = heights.size();
  for (std::uint32_t bits = 0; bits < (1U << (count - 1)); ++bits) {
    Begins begins{0};
    for (std::size_t i = 1; i < count; ++i) {
      if ((bits >> (i - 1)) & 1U) begins.push_back(i);
    }
    if (begins.size() <= columns) least = std::min(least, tallest(heights, gap, begins));
  }
  return least;
}

}  // namespace

TEST_CASE("columns are as even as the entries allow") {
  const std::vector<Pt> heights{Pt(36), Pt(12), Pt(12), Pt(12)};
  CHECK(deal_columns(heights, Pt(4), 2, Pt(100)) == ColumnDeal{{0, 1}, 4});
  CHECK(deal_columns(heights, Pt(4), 3, Pt(100)) == ColumnDeal{{0, 1, 3}, 4});
}

TEST_CASE("as many entries are dealt as the longest columns hold, the first one always") {
  const std::vector<Pt> heights(7, Pt(12));
  CHECK(deal_columns(heights, Pt(6), 2, Pt(48)) == ColumnDeal{{0, 3}, 6});
  CHECK(deal_columns(heights, Pt(6), 2, Pt(11)) == ColumnDeal{{0}, 1});
  CHECK(deal_columns(heights, Pt(6), 9, Pt(12)) == ColumnDeal{{0, 1, 2, 3, 4, 5, 6}, 7});
}

TEST_CASE("no other way to deal entries out has a lower tallest column") {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<Pt> heights(1 + random() % 9);
    for (Pt& height : heights) height = Pt(static_cast<double>(12 * (1 + random() % 6)));
    const std::size_t columns = 1 + random() % 4;
    const ColumnDeal deal = deal_columns(heights, Pt(5), columns, Pt(1e6));
    REQUIRE(deal.end == heights.size());
    REQUIRE(deal.begins.size() <= columns);
    CHECK(tallest(heights, Pt(5), deal.begins) == least_tallest(heights, Pt(5), columns));
  }
}

}  // namespace vitaset
