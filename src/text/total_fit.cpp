#include "text/total_fit.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vitaset {
namespace {

constexpr int kInfinite = 10'000;          // TeX's inf_bad: as bad as a loose line gets there
constexpr std::size_t kMostActive = 1024;  // see `total_fit`
// TeX's badness is reckoned in 297ths, as 297³ is about 100 × 2¹⁸.
constexpr std::int64_t kParts = 297;
// Past 25 units of slack all is alike: the sums of a million such lines still fit into 64 bits.
constexpr std::int64_t kMostParts = 25 * kParts;

/// How lines look beside each other (§817): two steps apart is a fault.
enum class Fitness : std::uint8_t { very_loose, loose, decent, tight };
constexpr std::size_t kFitnesses = 4;

constexpr std::int64_t cubed(std::int64_t parts) {
  return (parts * parts * parts + 0x20000) / 0x40000;
}

/// What a line from one break to another looks like; `overfull`: cannot be shrunk enough.
struct Rating {
  std::int64_t badness = 0;
  Fitness fitness = Fitness::decent;
  bool overfull = false;
};

/// A way to break the paragraph up to a place: the cheapest that ends with a line of its fitness
/// there.
struct Node {
  std::uint32_t end = 0;   ///< how many breaks there are up to the place; 0: its start
  std::uint32_t line = 0;  ///< how many lines, no more counted than there are special measures
  Fitness fitness = Fitness::decent;
  FitTotal total;
  std::uint32_t from = 0;  ///< node where the last line begins
};

class Solver {
 public:
  Solver(std::span<const FitBreak> breaks, const FitMeasures& measures, const FitCosts& costs,
         const Extent& every_line)
      : breaks_(breaks), measures_(measures), costs_(costs), every_line_(every_line) {
    nodes_.reserve(2 * breaks.size() + 1);
    nodes_.emplace_back();
    active_.push_back(0);
    best_.resize(measures.first.size() + 1);
  }

  Fit solve() {
    for (std::uint32_t at = 0; at < breaks_.size(); ++at) try_break(at);
    const auto cheaper = [this](std::uint32_t a, std::uint32_t b) {
      return nodes_[a].total < nodes_[b].total;
    };
    std::uint32_t node = *std::min_element(active_.begin(), active_.end(), cheaper);
    Fit fit;
    fit.total = nodes_[node].total;
    for (; node != 0; node = nodes_[node].from) fit.breaks.push_back(nodes_[node].end - 1);
    std::reverse(fit.breaks.begin(), fit.breaks.end());
    return fit;
  }

 private:
  using Ways = std::array<std::optional<Node>, kFitnesses>;

  void try_break(std::uint32_t at) {
    const bool last = at + 1 == breaks_.size();
    const FitBreak& place = breaks_[at];
    const FitTotal floor = least_total();
    std::size_t kept = 0;
    bool found = false;
    cheapest_.reset();
    for (std::size_t i = 0; i < active_.size(); ++i) {
      const std::uint32_t start = active_[i];
      const Extent line = place.end - begin_of(nodes_[start]) + every_line_;
      const Sp measure = measures_.of_line(nodes_[start].line);
      const Rating rating = rate(measure, line);
      if (!rating.overfull && cheapest_ && hopeless(floor, place, rating)) {
        for (; i < active_.size(); ++i) active_[kept++] = active_[i];
        break;
      }
      if (!rating.overfull && rating.badness <= costs_.tolerance) {
        offer(at, start, rating);
        found = true;
      }
      // Lines from here to later places are longer still.
      const bool spent = rating.overfull && line.width - place.added - line.shrink > measure;
      if (!spent) active_[kept++] = start;
    }
    if (!found && (last || kept == 0)) {
      force(at, kept == 0 ? active_.size() : kept);
      kept = 0;
    }
    active_.resize(last ? 0 : kept);
    settle();
    limit();
  }

  [[nodiscard]] FitTotal least_total() const {
    FitTotal least = nodes_[active_.front()].total;
    for (const std::uint32_t start : active_) least = std::min(least, nodes_[start].total);
    return least;
  }

  /// Whether a line like this is too dear whatever it follows; those that begin later and end at
  /// the same place are shorter and dearer still, if all have one measure.
  [[nodiscard]] bool hopeless(FitTotal floor, const FitBreak& place, const Rating& rating) const {
    if (!measures_.first.empty() || rating.fitness > Fitness::loose) return false;
    floor.cuts += place.rank == BreakRank::cut ? 1 : 0;
    floor.desperate += place.rank == BreakRank::desperate ? 1 : 0;
    floor.demerits += costs_.one_more + squared(rating.badness) + place.price - costs_.adjacent;
    return floor > *cheapest_;
  }

  /// No line that ends here fits, and none that begins earlier ever will: the shortest one stands.
  void force(std::uint32_t at, std::size_t count) {
    const std::uint32_t nearest = nodes_[active_[count - 1]].end;
    for (std::size_t i = 0; i < count; ++i) {
      if (nodes_[active_[i]].end == nearest) offer(at, active_[i], std::nullopt);
    }
  }

  [[nodiscard]] Extent begin_of(const Node& node) const {
    return node.end == 0 ? Extent{} : breaks_[node.end - 1].begin;
  }

  /// §851–853, and beyond TeX's greatest badness.
  [[nodiscard]] Rating rate(Sp measure, const Extent& line) const {
    const Sp slack = measure - line.width;
    if (slack <= 0) {
      if (-slack > line.shrink) return {0, Fitness::tight, true};
      const int bad = badness(-slack, line.shrink);
      return {bad, bad > 12 ? Fitness::tight : Fitness::decent};
    }
    if (line.fill > 0) return {};
    std::int64_t bad = badness(slack, line.stretch);
    if (bad == kInfinite && costs_.slack_unit > 0) {
      bad = std::max(bad, cubed(std::min(slack * kParts / costs_.slack_unit, kMostParts)));
    }
    if (bad > 99) return {bad, Fitness::very_loose};
    return {bad, bad > 12 ? Fitness::loose : Fitness::decent};
  }

  /// Of a line's badness; TeX takes what is as bad as can be for 10000 (§859).
  [[nodiscard]] std::int64_t squared(std::int64_t bad) const {
    std::int64_t sum = costs_.line + bad;
    if (costs_.slack_unit == 0) sum = std::min<std::int64_t>(sum, kInfinite);
    return sum * sum;
  }

  /// Keeps the line from `start` to break `at` if it is the best of its fitness (§855–859).
  void offer(std::uint32_t at, std::uint32_t start, const std::optional<Rating>& rating) {
    const Node& from = nodes_[start];
    const FitBreak& place = breaks_[at];
    const bool last = at + 1 == breaks_.size();
    const bool after_hyphen = from.end > 0 && breaks_[from.end - 1].hyphen;
    Node way;
    way.end = at + 1;
    way.line = std::min(from.line + 1, static_cast<std::uint32_t>(measures_.first.size()));
    way.from = start;
    way.total = from.total;
    way.total.cuts += place.rank == BreakRank::cut ? 1 : 0;
    way.total.desperate += place.rank == BreakRank::desperate ? 1 : 0;
    std::int64_t& demerits = way.total.demerits;
    demerits += costs_.one_more;
    if (last && from.end > 0) demerits += breaks_[from.end - 1].last_price;
    if (rating) {
      way.fitness = rating->fitness;
      demerits += squared(rating->badness) + place.price;
      if (after_hyphen && place.hyphen) demerits += costs_.double_hyphen;
      if (after_hyphen && last) demerits += costs_.final_hyphen;
      const int step = static_cast<int>(way.fitness) - static_cast<int>(from.fitness);
      if (step > 1 || step < -1) demerits += costs_.adjacent;
    } else {
      way.fitness = Fitness::tight;
      ++way.total.misfits;
    }
    std::optional<Node>& best = best_[way.line][static_cast<std::size_t>(way.fitness)];
    if (!best || way.total < best->total) best = way;
    if (!cheapest_ || way.total < *cheapest_) cheapest_ = way.total;
  }

  /// Makes the best ways found to a break the starts of lines, those apart that may still win by
  /// the demerits of adjacent lines (§836).
  void settle() {
    for (Ways& ways : best_) {
      std::optional<FitTotal> least;
      for (const std::optional<Node>& way : ways) {
        if (way && (!least || way->total < *least)) least = way->total;
      }
      if (least) least->demerits += costs_.adjacent;
      for (std::optional<Node>& way : ways) {
        if (way && way->total <= *least) {
          active_.push_back(static_cast<std::uint32_t>(nodes_.size()));
          nodes_.push_back(*way);
        }
        way.reset();
      }
    }
  }

  void limit() {
    if (active_.size() <= 2 * kMostActive) return;
    active_.erase(active_.begin(), active_.end() - static_cast<std::ptrdiff_t>(kMostActive));
  }

  std::span<const FitBreak> breaks_;
  const FitMeasures& measures_;
  const FitCosts& costs_;
  const Extent every_line_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t>
      active_;                        ///< nodes where lines may begin, in the order of their places
  std::optional<FitTotal> cheapest_;  ///< to the break looked at
  std::vector<Ways> best_;  ///< [lines, no more than special ones]: to the break looked at
};

}  // namespace

int badness(Sp excess, Sp available) {
  // Beyond these TeX divides first, lest 32 bits overflow; its results are kept.
  constexpr Sp kMostExcess = 7'230'584;
  constexpr Sp kLeastAvailable = 1'663'497;
  if (excess == 0) return 0;
  if (available <= 0) return kInfinite;
  const Sp parts = excess <= kMostExcess          ? excess * kParts / available
                   : available >= kLeastAvailable ? excess / (available / kParts)
                                                  : excess;
  constexpr Sp kEndless = 1290;  // where the badness reaches 2¹³
  return parts > kEndless ? kInfinite : static_cast<int>(cubed(parts));
}

Fit total_fit(std::span<const FitBreak> breaks, const FitMeasures& measures, const FitCosts& costs,
              const Extent& every_line) {
  return Solver(breaks, measures, costs, every_line).solve();
}

}  // namespace vitaset
