#include "text/total_fit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <vector>

#include "unit/text/tex_paragraphs.h"

namespace vitaset {
namespace {

/// A paragraph of words and spaces by lot, in units that make ties as good as impossible.
struct Sample {
  std::vector<FitBreak> breaks;
  std::vector<Sp> first;
  Sp rest = 0;
  FitCosts costs;
  Extent every_line;
};

class Lot {
 public:
  explicit Lot(unsigned seed) : random_(seed) {}

  Sp between(Sp low, Sp high) {
    return low + static_cast<Sp>(random_() % static_cast<unsigned long>(high - low + 1));
  }
  bool once_in(Sp count) { return between(1, count) == 1; }

 private:
  std::mt19937 random_;
};

Sample sample(Lot& lot, std::size_t count) {
  Sample sample;
  Extent sum;
  for (std::size_t i = 0; i < count; ++i) {
    sum.width += lot.between(100'000, 3'000'000);
    FitBreak place;
    place.end = sum;
    if (lot.once_in(4)) {
      place.added = lot.between(0, 300'000);
      place.end.width += place.added;
      place.hyphen = true;
      place.price = lot.between(0, 100'000);
    } else {
      sum = sum + Extent{250'000, lot.between(0, 200'000), lot.between(0, 90'000), 0};
    }
    if (lot.once_in(8)) place.rank = lot.once_in(2) ? BreakRank::cut : BreakRank::desperate;
    place.begin = sum;
    if (lot.once_in(5)) place.last_price = lot.between(1, 1'000'000'000);
    sample.breaks.push_back(place);
  }
  sample.breaks.back().end.fill = lot.once_in(3) ? 0 : 1;
  sample.breaks.back().hyphen = false;
  sample.breaks.back().rank = BreakRank::ordinary;
  for (Sp lines = lot.between(0, 3); lines > 0; --lines) {
    sample.first.push_back(lot.between(3'500'000, 7'000'000));
  }
  sample.rest = lot.between(3'500'000, 7'000'000);
  sample.costs.tolerance = FitCosts::kAnyBadness;
  if (lot.once_in(2)) {
    sample.costs.slack_unit = lot.between(400'000, 1'500'000);
    sample.every_line.stretch = sample.costs.slack_unit;
  }
  if (lot.once_in(2)) sample.costs.one_more = lot.between(0, 100'000'000);
  return sample;
}

/// Totals reckoned line by line, straight from the definition; none if a line is overfull.
class Reckoner {
 public:
  explicit Reckoner(const Sample& sample) : sample_(sample) {}

  [[nodiscard]] std::optional<FitTotal> total(const std::vector<std::uint32_t>& chain) const {
    FitTotal total;
    const FitBreak* start = nullptr;
    int look_before = 2;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const FitBreak& stop = sample_.breaks[chain[i]];
      const bool last = i + 1 == chain.size();
      const Extent line = stop.end - (start == nullptr ? Extent{} : start->begin);
      const Sp measure = i < sample_.first.size() ? sample_.first[i] : sample_.rest;
      if (line.width - line.shrink > measure) return std::nullopt;
      const auto [bad, look] = shape(measure - line.width, line);
      const std::int64_t sum = sample_.costs.line + bad;
      total.demerits += sample_.costs.slack_unit == 0 && sum > 10'000 ? 100'000'000 : sum * sum;
      total.demerits += stop.price + sample_.costs.one_more;
      if (std::abs(look - look_before) > 1) total.demerits += sample_.costs.adjacent;
      if (start != nullptr && start->hyphen && stop.hyphen) {
        total.demerits += sample_.costs.double_hyphen;
      }
      if (last && start != nullptr) {
        total.demerits += start->last_price + (start->hyphen ? sample_.costs.final_hyphen : 0);
      }
      total.cuts += stop.rank == BreakRank::cut ? 1 : 0;
      total.desperate += stop.rank == BreakRank::desperate ? 1 : 0;
      look_before = look;
      start = &stop;
    }
    return total;
  }

 private:
  /// Badness and look (0 short … 3 tight) of a line.
  [[nodiscard]] std::pair<std::int64_t, int> shape(Sp slack, const Extent& line) const {
    if (slack <= 0) {
      const std::int64_t bad = rounded(-slack, line.shrink);
      return {bad, bad > 12 ? 3 : 2};
    }
    if (line.fill > 0) return {0, 2};
    std::int64_t bad = rounded(slack, line.stretch + sample_.every_line.stretch);
    if (bad == 10'000 && sample_.costs.slack_unit > 0) {
      const std::int64_t parts =
          std::min<std::int64_t>(297 * slack / sample_.costs.slack_unit, std::int64_t{297} * 25);
      bad = std::max<std::int64_t>(bad, (parts * parts * parts + 131'072) / 262'144);
    }
    return {bad, bad > 99 ? 0 : bad > 12 ? 1 : 2};
  }

  [[nodiscard]] static std::int64_t rounded(Sp excess, Sp available) {
    return badness(excess, available);
  }

  const Sample& sample_;
};

/// The least total over every subset of breaks; none if all have an overfull line.
std::optional<FitTotal> by_brute_force(const Sample& sample) {
  const Reckoner reckoner(sample);
  std::optional<FitTotal> least;
  const std::size_t inner = sample.breaks.size() - 1;
  for (std::uint32_t set = 0; set < (1U << inner); ++set) {
    std::vector<std::uint32_t> chain;
    for (std::uint32_t i = 0; i < inner; ++i) {
      if ((set >> i & 1U) != 0) chain.push_back(i);
    }
    chain.push_back(static_cast<std::uint32_t>(inner));
    const std::optional<FitTotal> total = reckoner.total(chain);
    if (total && (!least || *total < *least)) least = total;
  }
  return least;
}

/// Every line as full as it can be.
std::vector<std::uint32_t> first_fit(const Sample& sample) {
  std::vector<std::uint32_t> chain;
  Sp begin = 0;
  for (std::uint32_t i = 0; i + 1 < sample.breaks.size();) {
    const Sp measure =
        chain.size() < sample.first.size() ? sample.first[chain.size()] : sample.rest;
    std::uint32_t best = i;
    for (; i < sample.breaks.size(); ++i) {
      const FitBreak& place = sample.breaks[i];
      if (place.end.width - begin <= measure) best = i;
      if (place.end.width - place.added - begin > measure) break;
    }
    chain.push_back(best);
    begin = sample.breaks[best].begin.width;
    i = best + 1;
  }
  if (chain.back() + 1 != sample.breaks.size()) {
    chain.push_back(static_cast<std::uint32_t>(sample.breaks.size() - 1));
  }
  return chain;
}

Fit solved(const Sample& sample) {
  return total_fit(sample.breaks, {sample.first, sample.rest}, sample.costs, sample.every_line);
}

/// A word of the width after a space, in a list of words.
std::vector<FitBreak> words(const std::vector<Sp>& widths) {
  std::vector<FitBreak> breaks;
  Extent sum;
  for (const Sp width : widths) {
    sum.width += width;
    FitBreak place;
    place.end = sum;
    sum = sum + Extent{10, 5, 3, 0};
    place.begin = sum;
    breaks.push_back(place);
  }
  breaks.back().end.fill = 1;
  return breaks;
}

}  // namespace

TEST_CASE("badness is a hundred times the cube of the ratio, as TeX rounds it") {
  CHECK(badness(0, 0) == 0);
  CHECK(badness(1, 0) == 10'000);
  CHECK(badness(65'536, 65'536) == 100);
  CHECK(badness(65'536, 131'072) == 12);  // 12.5; The TeXbook, chapter 14
  CHECK(badness(131'072, 65'536) == 800);
  CHECK(badness(5 * 65'536, 65'536) == 10'000);
  for (Sp excess = 1; excess < 100'000'000; excess = excess * 3 / 2 + 1) {
    for (Sp available = 1; available < 100'000'000; available = available * 5 / 3 + 1) {
      const double ratio = static_cast<double>(excess) / static_cast<double>(available);
      const double exact = 100 * ratio * ratio * ratio;
      const int got = badness(excess, available);
      CAPTURE(excess);
      CAPTURE(available);
      // From 2¹³ on TeX makes it 10000 at once.
      if (exact < 8'100) CHECK(std::abs(got - exact) <= exact * 0.03 + 1);
      if (exact > 8'300) CHECK(got == 10'000);
    }
  }
}

TEST_CASE("the breaks are those of least total, compared with every way to break") {
  Lot lot(1981);
  int compared = 0;
  for (int round = 0; round < 1'500; ++round) {
    const Sample each = sample(lot, static_cast<std::size_t>(lot.between(1, 11)));
    const std::optional<FitTotal> least = by_brute_force(each);
    const Fit fit = solved(each);
    CAPTURE(round);
    if (!least) {
      CHECK(fit.total.misfits > 0);
      continue;
    }
    ++compared;
    CHECK(fit.total == *least);
    CHECK(Reckoner(each).total(fit.breaks) == *least);
  }
  CHECK(compared > 1'000);
}

TEST_CASE("of long paragraphs too, none is dearer than with lines filled first come, first set") {
  Lot lot(1977);
  int better = 0;
  for (int round = 0; round < 100; ++round) {
    Sample each = sample(lot, 300);
    for (FitBreak& place : each.breaks) place.rank = BreakRank::ordinary;
    const std::vector<std::uint32_t> filled = first_fit(each);
    const std::optional<FitTotal> dear = Reckoner(each).total(filled);
    const Fit fit = solved(each);
    CAPTURE(round);
    REQUIRE(dear);
    CHECK(fit.total <= *dear);
    CHECK(Reckoner(each).total(fit.breaks) == fit.total);
    better += fit.total < *dear ? 1 : 0;
  }
  CHECK(better > 90);
}

TEST_CASE("paragraphs that TeX has broken have TeX's demerits and lines") {
  const std::vector<testing::TexParagraph> paragraphs = testing::tex_paragraphs();
  REQUIRE(paragraphs.size() >= 40);
  std::size_t ties = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const testing::TexParagraph& each = paragraphs[i];
    CAPTURE(i);
    const std::span<const Sp> shape(each.shape);
    const FitMeasures measures{shape.first(shape.size() - 1), shape.back()};
    FitCosts costs;
    costs.tolerance = each.pretolerance;
    std::vector<FitBreak> breaks = testing::breaks_of(each.plain);
    Fit fit = total_fit(breaks, measures, costs, each.right_skip);
    int pass = 1;
    if (each.pretolerance < 0 || fit.total.misfits > 0) {
      costs.tolerance = each.tolerance;
      breaks = testing::breaks_of(each.hyphenated);
      fit = total_fit(breaks, measures, costs, each.right_skip);
      pass = 2;
    }
    CHECK(pass == each.pass);
    CHECK(fit.total.demerits == each.demerits);
    CHECK(fit.total.misfits == 0);
    REQUIRE(fit.breaks.size() == each.badness.size());
    Extent begin;
    std::vector<int> lines;
    for (std::size_t line = 0; line < fit.breaks.size(); ++line) {
      const FitBreak& stop = breaks[fit.breaks[line]];
      const Extent extent = stop.end - begin + each.right_skip;
      const Sp slack = measures.of_line(line) - extent.width;
      const int bad = slack <= 0        ? badness(-slack, extent.shrink)
                      : extent.fill > 0 ? 0
                                        : badness(slack, extent.stretch);
      lines.push_back(bad);
      begin = stop.begin;
    }
    // Of ways that cost the same TeX may take another.
    if (lines != each.badness) ++ties;
  }
  CHECK(ties <= paragraphs.size() / 20);
}

TEST_CASE("breaks of a worse rank are taken only where lines would not fit without") {
  std::vector<FitBreak> breaks = words({100, 100, 100, 100});
  breaks[1].rank = BreakRank::cut;
  FitCosts costs;
  costs.tolerance = FitCosts::kAnyBadness;
  // Two lines of two words would be perfect.
  CHECK(total_fit(breaks, {{}, 210}, costs).breaks == std::vector<std::uint32_t>{0, 2, 3});
  breaks[0].rank = BreakRank::cut;
  const Fit fit = total_fit(breaks, {{}, 210}, costs);
  CHECK(fit.total.cuts == 1);
  CHECK(fit.breaks == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("a line that cannot fit holds as little as can be, and the others are chosen well") {
  FitCosts costs;
  costs.tolerance = FitCosts::kAnyBadness;
  const Fit fit = total_fit(words({100, 100, 900, 100, 100}), {{}, 210}, costs);
  CHECK(fit.total.misfits == 1);
  CHECK(fit.breaks == std::vector<std::uint32_t>{1, 2, 4});
}

TEST_CASE("a hyphen that does not fit keeps no line from going on") {
  std::vector<FitBreak> breaks = words({100, 5, 100});
  breaks[0].end.width += 40;  // no space after it: a hyphen of 40, then the word's last 5
  breaks[0].added = 40;
  for (FitBreak* place : {&breaks[1], &breaks[2]}) place->end.width -= 10;
  for (FitBreak* place : {&breaks[0], &breaks[1]}) place->begin.width -= 10;
  FitCosts costs;
  costs.tolerance = FitCosts::kAnyBadness;
  const Fit fit = total_fit(breaks, {{}, 110}, costs);
  CHECK(fit.total.misfits == 0);
  CHECK(fit.breaks == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("words without any width take no more time than others") {
  std::vector<FitBreak> breaks(20'000);
  breaks.back().end.fill = 1;
  FitCosts costs;
  costs.tolerance = FitCosts::kAnyBadness;
  const Fit fit = total_fit(breaks, {{}, 210}, costs);
  CHECK(fit.total.misfits == 0);
  CHECK(fit.breaks.back() == breaks.size() - 1);
}

}  // namespace vitaset
