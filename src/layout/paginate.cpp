#include "layout/paginate.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace vitaset {
namespace {

// A page with nothing on it costs the sum of these; the penalties of galley.h are chosen against
// it. The part that grows with the square keeps white space off single pages, the other one fills
// each page before the next: squares alone would spread the white evenly and leave room for what
// follows.
constexpr double kWhite = 300;
constexpr double kWhiteSquared = 700;
// Spaces drawn out all the way: as much as two percent of a page left white, so that they are
// drawn out rather than a foot left ragged, but no other break is taken for it.
constexpr double kStretched = 6;
// A last page filled less than this part looks like a mistake …
constexpr double kLeastLastPage = 0.2;
// … the more so the less it holds: what would be missing to that part counts three times as much
// as white on the page before, so that lines move over as long as that page stays well filled.
constexpr double kSparse = 200;
// Costs more than any page that fits can, parted wherever need be.
constexpr double kTooTall = 1e9;
// More lines than any page has that is read: what bounds the work if lines have hardly any height.
constexpr std::size_t kMostBreaks = 1000;

/// Sums over the items of a galley, so that the height of any stretch is a subtraction.
class Heights {
 public:
  explicit Heights(const Galley& galley) : lines_(galley.items.size()) {
    sums_.reserve(galley.items.size() + 1);
    stretches_.reserve(galley.items.size() + 1);
    sums_.emplace_back(0);
    stretches_.emplace_back(0);
    for (std::size_t i = 0; i < galley.items.size(); ++i) {
      const GalleyItem& item = galley.items[i];
      Pt height;
      Pt stretch;
      if (const GalleyLine* line = std::get_if<GalleyLine>(&item)) {
        height = line->height;
        lines_[i] = true;
      } else if (const GalleySpace* space = std::get_if<GalleySpace>(&item)) {
        height = space->height;
        stretch = space->stretch;
      }
      sums_.push_back(sums_.back() + height);
      stretches_.push_back(stretches_.back() + stretch);
    }
    trim();
  }

  /// What is left of [begin, end) without what is no line at either end.
  [[nodiscard]] PageCut cut(std::size_t begin, std::size_t end) const {
    begin = std::min(next_line_[begin], end);
    end = std::max(begin, past_line_[end]);
    return {begin, end, sums_[end] - sums_[begin], 0, {}};
  }

  /// How much the spaces of a page may grow.
  [[nodiscard]] Pt stretch(const PageCut& page) const {
    return stretches_[page.end] - stretches_[page.begin];
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
  std::vector<Pt> sums_, stretches_;
  std::vector<std::size_t> next_line_;  ///< the first line at or after an item
  std::vector<std::size_t> past_line_;  ///< past the last line before an item
};

struct Candidate {
  std::size_t item = 0;  ///< the page ends before this item of the galley
  int penalty = 0;
  double cost = std::numeric_limits<double>::infinity();  ///< of the best pages up to here
  std::size_t from = 0;  ///< candidate the last of those pages begins at
};

/// The breaks that part two lines; of several between the same two the cheapest.
std::vector<Candidate> candidates_of(const Galley& galley) {
  std::vector<Candidate> candidates(1);
  candidates.front().cost = 0;
  std::optional<Candidate> due;
  bool any_line = false;
  for (std::size_t i = 0; i < galley.items.size(); ++i) {
    if (const GalleyBreak* at = std::get_if<GalleyBreak>(&galley.items[i])) {
      if (any_line && (!due || at->penalty < due->penalty)) due = Candidate{i, at->penalty};
    } else if (std::holds_alternative<GalleyLine>(galley.items[i])) {
      if (due) candidates.push_back(*std::exchange(due, std::nullopt));
      any_line = true;
    }
  }
  candidates.push_back({galley.items.size(), penalty::kForced});
  return candidates;
}

class PageBuilder {
 public:
  PageBuilder(const Galley& galley, Pt height)
      : galley_(galley), height_(height), heights_(galley), candidates_(candidates_of(galley)) {}

  std::vector<PageCut> build() {
    for (std::size_t to = 1; to < candidates_.size(); ++to) solve(to);
    std::vector<PageCut> pages;
    for (std::size_t to = candidates_.size() - 1; to > 0; to = candidates_[to].from) {
      pages.push_back(page(candidates_[to].from, to));
    }
    std::reverse(pages.begin(), pages.end());
    return pages;
  }

  /// Tells what could not be set as it should be.
  void report(const std::vector<PageCut>& pages, Sink& sink) const {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (pages[i].cost.over > 0) report_too_tall(pages[i], sink);
      if (i + 1 < pages.size()) report_parted(pages[i], pages[i + 1], i + 1, sink);
    }
  }

 private:
  /// The best pages up to candidate `to`.
  void solve(std::size_t to) {
    Candidate& end = candidates_[to];
    const std::size_t first = to > kMostBreaks ? to - kMostBreaks : 0;
    for (std::size_t from = to; from-- > first;) {
      const PageCut last = page(from, to);
      const double cost = candidates_[from].cost + last.cost.sum();
      if (cost < end.cost) {
        end.cost = cost;
        end.from = from;
      }
      // Pages only grow from here on; one that is too tall already is the last worth looking at.
      if (last.cost.over > 0 || candidates_[from].penalty == penalty::kForced) break;
    }
  }

  [[nodiscard]] PageCut page(std::size_t from, std::size_t to) const {
    PageCut page = heights_.cut(candidates_[from].item, candidates_[to].item);
    const bool forced = candidates_[to].penalty == penalty::kForced;
    PageCost& cost = page.cost;
    if (!forced) cost.penalty = candidates_[to].penalty;
    const double filled = page.height / height_;
    if (!fits(height_, page.height)) {
      cost.over = kTooTall * filled;
    } else if (forced) {
      if (filled < kLeastLastPage) cost.sparse = kSparse * (1 - filled / kLeastLastPage);
    } else if (const Pt most = heights_.stretch(page), rest = height_ - page.height;
               most > Pt(0) && fits(most, rest)) {
      page.stretch = std::clamp(rest / most, 0.0, 1.0);
      cost.stretch = kStretched * page.stretch * page.stretch;
    } else {
      cost.white = (1 - filled) * (kWhite + kWhiteSquared * (1 - filled));
    }
    return page;
  }

  void report_too_tall(const PageCut& page, Sink& sink) const {
    sink.report({Severity::warning,
                 Code::tall_block,
                 place(page.begin),
                 fmt::format("this is {:.1f} pt tall and runs over the page's {:.1f} pt",
                             page.height.value(), height_.value()),
                 {},
                 {}});
  }

  void report_parted(const PageCut& page, const PageCut& next, std::size_t number,
                     Sink& sink) const {
    if (page.cost.penalty >= penalty::kKeepTogether) {
      sink.report({Severity::warning,
                   Code::tall_block,
                   place(page.end - 1),
                   fmt::format("this is taller than a page and goes on on page {}", number + 1),
                   {},
                   {}});
    } else if (page.cost.penalty >= penalty::kLoneHeading) {
      sink.report({Severity::warning,
                   Code::lone_lines,
                   place(page.end - 1),
                   fmt::format("page {} ends one line after a heading", number),
                   {},
                   {}});
    } else if (page.cost.penalty >= penalty::kWidowOrOrphan) {
      sink.report(
          {Severity::warning,
           Code::lone_lines,
           place(next.begin),
           fmt::format("one line of this is parted from the rest by the end of page {}", number),
           {},
           {}});
    }
  }

  /// The value that a line shows.
  [[nodiscard]] Span place(std::size_t line) const {
    for (const PageItem& item : std::get<GalleyLine>(galley_.items[line]).items) {
      if (const std::optional<NodeId> node = content_node(item)) {
        return galley_.nodes[static_cast<std::size_t>(*node)].span;
      }
    }
    return {};
  }

  const Galley& galley_;
  const Pt height_;
  const Heights heights_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<PageCut> paginate(const Galley& galley, Pt height, Sink& sink) {
  PageBuilder builder(galley, height);
  std::vector<PageCut> pages = builder.build();
  builder.report(pages, sink);
  return pages;
}

}  // namespace vitaset
