#include "layout/paginate.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace vitaset {
namespace {

// A page with nothing on it costs the sum of these; the penalties of galley.h are chosen against
// it. The part that grows with the square keeps white space off single pages, the other one fills
// each page before the next: squares alone would spread the white evenly and leave room for what
// follows.
constexpr double kWhite = 300;
constexpr double kWhiteSquared = 700;
// A last page filled less than this part looks like a mistake …
constexpr double kLeastLastPage = 0.15;
// … and is worth about a break inside a paragraph to avoid.
constexpr double kNearlyEmptyLastPage = 120;
// Costs more than any page that fits can.
constexpr double kTooTall = 1e9;

/// Sums over the items of a galley, so that the height of any stretch is a subtraction.
class Heights {
 public:
  explicit Heights(const Galley& galley) : lines_(galley.items.size()) {
    sums_.reserve(galley.items.size() + 1);
    sums_.emplace_back(0);
    for (std::size_t i = 0; i < galley.items.size(); ++i) {
      const GalleyItem& item = galley.items[i];
      Pt height;
      if (const GalleyLine* line = std::get_if<GalleyLine>(&item)) {
        height = line->height;
        lines_[i] = true;
      } else if (const GalleySpace* space = std::get_if<GalleySpace>(&item)) {
        height = space->height;
      }
      sums_.push_back(sums_.back() + height);
    }
    trim();
  }

  /// What is left of [begin, end) without what is no line at either end.
  [[nodiscard]] PageCut cut(std::size_t begin, std::size_t end) const {
    begin = std::min(next_line_[begin], end);
    end = std::max(begin, past_line_[end]);
    return {begin, end, sums_[end] - sums_[begin]};
  }

 private:
  void trim() {
    const std::size_t count = lines_.size();
    next_line_.assign(count + 1, count);
    past_line_.assign(count + 1, 0);
    for (std::size_t i = count; i-- > 0;) next_line_[i] = lines_[i] ? i : next_line_[i + 1];
    for (std::size_t i = 0; i < count; ++i) past_line_[i + 1] = lines_[i] ? i + 1 : past_line_[i];
  }

  std::vector<bool> lines_;
  std::vector<Pt> sums_;
  std::vector<std::size_t> next_line_;  ///< the first line at or after an item
  std::vector<std::size_t> past_line_;  ///< past the last line before an item
};

struct Candidate {
  std::size_t item = 0;  ///< the page ends before this item of the galley
  int penalty = 0;
  double cost = std::numeric_limits<double>::infinity();  ///< of the best pages up to here
  std::size_t from = 0;  ///< candidate the last of those pages begins at
};

double cost_of(const PageCut& page, Pt height, bool last) {
  if (!fits(height, page.height)) return kTooTall * (page.height / height);
  const double empty = 1 - page.height / height;
  if (last) return 1 - empty < kLeastLastPage ? kNearlyEmptyLastPage : 0;
  return empty * (kWhite + kWhiteSquared * empty);
}

std::vector<Candidate> candidates_of(const Galley& galley) {
  std::vector<Candidate> candidates(1);
  candidates.front().cost = 0;
  for (std::size_t i = 0; i < galley.items.size(); ++i) {
    if (const GalleyBreak* at = std::get_if<GalleyBreak>(&galley.items[i])) {
      candidates.push_back({i, at->penalty, std::numeric_limits<double>::infinity(), 0});
    }
  }
  candidates.push_back({galley.items.size(), 0, std::numeric_limits<double>::infinity(), 0});
  return candidates;
}

/// Fills in cost and predecessor of every candidate.
void solve(std::vector<Candidate>& candidates, const Heights& heights, Pt height) {
  for (std::size_t to = 1; to < candidates.size(); ++to) {
    Candidate& end = candidates[to];
    const bool last = to + 1 == candidates.size();
    const bool forced = end.penalty == penalty::kForced;
    for (std::size_t from = to; from-- > 0;) {
      const PageCut page = heights.cut(candidates[from].item, end.item);
      const double cost = candidates[from].cost + cost_of(page, height, last || forced) +
                          (forced ? 0 : end.penalty);
      if (cost < end.cost) {
        end.cost = cost;
        end.from = from;
      }
      // Pages only grow from here on; one that is too tall already is the last worth looking at.
      if (!fits(height, page.height) || candidates[from].penalty == penalty::kForced) break;
    }
  }
}

}  // namespace

std::vector<PageCut> paginate(const Galley& galley, Pt height, Sink& sink) {
  const Heights heights(galley);
  std::vector<Candidate> candidates = candidates_of(galley);
  solve(candidates, heights, height);
  std::vector<PageCut> pages;
  for (std::size_t to = candidates.size() - 1; to > 0; to = candidates[to].from) {
    pages.push_back(heights.cut(candidates[candidates[to].from].item, candidates[to].item));
    if (!fits(height, pages.back().height)) {
      sink.report({Severity::warning,
                   Code::tall_block,
                   {},
                   fmt::format("a block is {:.1f} pt tall and runs over the page's {:.1f} pt",
                               pages.back().height.value(), height.value()),
                   {},
                   {}});
    }
  }
  std::reverse(pages.begin(), pages.end());
  return pages;
}

}  // namespace vitaset
