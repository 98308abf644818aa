#include "layout/paginate.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <vector>

namespace vitaset {
namespace {

GalleyLine line(double height) {
  GalleyLine result;
  result.height = Pt(height);
  return result;
}

std::vector<PageCut> cuts(const Galley& galley, double height) {
  Sink sink;
  return paginate(galley, Pt(height), sink);
}

/// What pages cost, worked out from their contents alone: the definition the pages are to be
/// optimal by.
double cost(const Galley& galley, const std::vector<std::size_t>& ends, double height) {
  double total = 0;
  std::size_t begin = 0;
  for (std::size_t page = 0; page < ends.size(); ++page) {
    double sum = 0;
    double trailing = 0;
    bool started = false;
    for (std::size_t i = begin; i < ends[page]; ++i) {
      if (const GalleyLine* each = std::get_if<GalleyLine>(&galley.items[i])) {
        sum += trailing + each->height.value();
        trailing = 0;
        started = true;
      } else if (const GalleySpace* space = std::get_if<GalleySpace>(&galley.items[i])) {
        if (started) trailing += space->height.value();
      }
    }
    const bool last = page + 1 == ends.size();
    if (sum > height + 1e-4) return std::numeric_limits<double>::infinity();
    const double empty = 1 - sum / height;
    if (last) {
      total += 1 - empty < 0.15 ? 120 : 0;
    } else {
      total +=
          empty * (300 + 700 * empty) + std::get<GalleyBreak>(galley.items[ends[page]]).penalty;
    }
    begin = ends[page];
  }
  return total;
}

/// The least cost over every choice of breaks.
double brute_force(const Galley& galley, double height) {
  std::vector<std::size_t> breaks;
  for (std::size_t i = 0; i < galley.items.size(); ++i) {
    if (std::holds_alternative<GalleyBreak>(galley.items[i])) breaks.push_back(i);
  }
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t choice = 0; choice < (std::size_t{1} << breaks.size()); ++choice) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
      if ((choice >> i & 1U) != 0) ends.push_back(breaks[i]);
    }
    ends.push_back(galley.items.size());
    best = std::min(best, cost(galley, ends, height));
  }
  return best;
}

Galley random_galley(std::mt19937& random, std::size_t breaks) {
  Galley galley;
  constexpr int kPenalties[] = {0, 5, 60, 110, 500, 700};
  for (std::size_t i = 0; i <= breaks; ++i) {
    for (unsigned lines = 1 + random() % 2; lines > 0; --lines) galley.items.emplace_back(line(10));
    if (i == breaks) break;
    galley.items.emplace_back(GalleyBreak{kPenalties[random() % 6]});
    if (random() % 2 == 0) {
      galley.items.emplace_back(GalleySpace{Pt(static_cast<double>(random() % 8))});
    }
  }
  return galley;
}

}  // namespace

TEST_CASE("what fits on a page stays on one") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{0}, GalleySpace{Pt(5)}, line(10)};
  CHECK(cuts(galley, 25) == std::vector<PageCut>{{0, 4, Pt(25)}});
}

TEST_CASE("white space vanishes where a page ends and begins") {
  Galley galley;
  galley.items = {line(10), GalleySpace{Pt(3)}, GalleyBreak{0}, GalleySpace{Pt(5)}, line(10)};
  CHECK(cuts(galley, 20) == std::vector<PageCut>{{0, 1, Pt(10)}, {4, 5, Pt(10)}});
}

TEST_CASE("no page ends where there is no break") {
  Galley galley;  // a heading that may not be parted from the two lines after it
  galley.items = {line(10), GalleyBreak{0}, line(10), line(10), line(10)};
  CHECK(cuts(galley, 30) == std::vector<PageCut>{{0, 1, Pt(10)}, {2, 5, Pt(30)}});
}

TEST_CASE("a widow is avoided by ending the page a line early") {
  Galley galley;
  for (int i = 0; i < 9; ++i) {
    galley.items.emplace_back(line(10));
    galley.items.emplace_back(GalleyBreak{110});
  }
  galley.items.emplace_back(line(10));
  galley.items.emplace_back(GalleyBreak{500});
  galley.items.emplace_back(line(10));
  galley.items.emplace_back(GalleyBreak{0});
  for (int i = 0; i < 5; ++i) galley.items.emplace_back(line(10));
  const std::vector<PageCut> pages = cuts(galley, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].height == Pt(90));
}

TEST_CASE("a page ends where it is forced to") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{penalty::kForced}, line(10), GalleyBreak{0}, line(10)};
  CHECK(cuts(galley, 100) == std::vector<PageCut>{{0, 1, Pt(10)}, {2, 5, Pt(20)}});
}

TEST_CASE("what is taller than a page runs over it and says so") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{0}, line(40), GalleyBreak{0}, line(10)};
  Sink sink;
  const std::vector<PageCut> pages = paginate(galley, Pt(30), sink);
  CHECK(pages.size() == 3);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::tall_block);
}

TEST_CASE("an empty galley has one empty page") {
  CHECK(cuts(Galley{}, 100) == std::vector<PageCut>{{0, 0, Pt(0)}});
}

TEST_CASE("pages are as good as the best of all choices of breaks") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Galley galley = random_galley(random, 2 + random() % 9);
    const double height = 30.0 + static_cast<double>(random() % 40);
    std::vector<std::size_t> ends;
    const std::vector<PageCut> pages = cuts(galley, height);
    // The break a page ended at: the last one before the next page's first line.
    for (std::size_t i = 1; i < pages.size(); ++i) {
      std::size_t at = pages[i].begin;
      while (!std::holds_alternative<GalleyBreak>(galley.items[at])) --at;
      ends.push_back(at);
    }
    ends.push_back(galley.items.size());
    CAPTURE(round);
    CHECK(cost(galley, ends, height) == doctest::Approx(brute_force(galley, height)));
  }
}

TEST_CASE("every line stands on one page, in order") {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    const Galley galley = random_galley(random, 40);
    std::vector<std::size_t> placed;
    for (const PageCut& page : cuts(galley, 75)) {
      for (std::size_t i = page.begin; i < page.end; ++i) {
        if (std::holds_alternative<GalleyLine>(galley.items[i])) placed.push_back(i);
      }
    }
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < galley.items.size(); ++i) {
      if (std::holds_alternative<GalleyLine>(galley.items[i])) expected.push_back(i);
    }
    CHECK(placed == expected);
  }
}

}  // namespace vitaset
