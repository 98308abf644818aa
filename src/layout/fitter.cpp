#include "layout/fitter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "layout/block_heights.h"
#include "layout/compose.h"
#include "layout/kept_too_much.h"
#include "layout/knapsack.h"
#include "layout/left_out.h"
#include "layout/piece_heights.h"
#include "layout/pins.h"
#include "layout/worth.h"

namespace vitaset {
namespace {

// How many tightnesses are tried between the layout's own and the tightest.
constexpr int kSteps = 24;
// How often the gaps that are given back are halved: to a hundredth of a point.
constexpr int kHalvings = 10;
// Room that more white space would not fill even so is left at the foot.
constexpr double kFull = 0.97;
// More states than this many in all would take too long: heights are rounded to coarser steps then.
constexpr double kMostStates = 3e7;

/// What is shown, and how tight.
struct Choice {
  Omitted omitted;
  Comfort comfort;
  double tightness = 0;
};

class Fitter {
 public:
  Fitter(ShapedCv& cv, const std::vector<Piece>& pieces, const std::vector<std::string>& pins,
         const Style& style, const Date& now, const Shaper& shaper, Sink& sink)
      : cv_(cv),
        pieces_(pieces),
        style_(style),
        shaper_(shaper),
        sink_(sink),
        pins_(cv, pieces, pins),
        worths_(worth_of(pieces, style, now, pins_.pinned())) {
    for (Block& block : cv_.blocks) {
      if (std::holds_alternative<ColumnsBlock>(block)) has_columns_ = true;
      BreakBlock* const at = std::get_if<BreakBlock>(&block);
      if (at != nullptr && at->penalty == penalty::kForced) at->penalty = penalty::kBetweenSections;
    }
  }

  std::optional<Fitted> fit() {
    double limit = style_.fit.tighten;
    Omitted omitted(cv_.blocks.size());
    std::vector<bool> taken(pieces_.size(), true);
    Pt spare;  // room that pages lose at their ends
    for (bool all = fits_at(omitted, limit); !all;) {
      std::optional<std::vector<bool>> chosen = choose(limit, spare);
      if (!chosen && limit < 1) {  // what is kept has every right to the last of the room
        limit = 1;
        continue;
      }
      if (!chosen) {
        report_kept_too_much(pieces_, items_, worths_, style_, room(comfort_at(style_, 1), spare),
                             cv_, sink_);
        return std::nullopt;
      }
      taken = std::move(*chosen);
      omitted = without(taken);
      if (fits_at(omitted, limit)) break;
      spare += overflow(omitted, limit);
    }
    const Choice choice = most_comfortable(std::move(omitted), limit);
    return composed(choice, taken);
  }

 private:
  /// What a choice of pieces has room for at `comfort`, in units of height.
  [[nodiscard]] std::int64_t room(const Comfort& comfort, Pt spare) {
    const auto pages = static_cast<double>(style_.pages);
    const Pt height = text_height_of(style_, comfort.margin) * pages - spare;
    const Omitted pieces = without(std::vector<bool>(pieces_.size()));
    const Pt head = stacked_height(cv_.blocks, pieces, heights(comfort), comfort.knobs);
    return static_cast<std::int64_t>(std::floor((height - head).value() * kHeightUnits));
  }

  /// The pieces worth most that have room when the layout has given way by `tightness`; nothing if
  /// what is kept has none.
  std::optional<std::vector<bool>> choose(double tightness, Pt spare) {
    const Comfort comfort = comfort_at(style_, tightness);
    items_ = knapsack_items(cv_, pieces_, worths_, heights(comfort), comfort.knobs);
    const std::int64_t units = room(comfort, spare);
    if (units < 0) return std::nullopt;
    const double states = static_cast<double>(units) * static_cast<double>(items_.size() + 1);
    const auto step = static_cast<std::int64_t>(std::max(1.0, std::ceil(states / kMostStates)));
    for (KnapsackItem& item : items_) {
      item.first = (item.first + step - 1) / step * step;
      item.next = (item.next + step - 1) / step * step;
    }
    std::optional<KnapsackChoice> choice = best_choice(items_, units);
    if (!choice) return std::nullopt;
    return std::move(choice->taken);
  }

  [[nodiscard]] Omitted without(const std::vector<bool>& taken) const {
    Omitted omitted(cv_.blocks.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (taken[i]) continue;
      std::fill(omitted.begin() + static_cast<std::ptrdiff_t>(pieces_[i].begin),
                omitted.begin() + static_cast<std::ptrdiff_t>(pieces_[i].end), true);
    }
    return omitted;
  }

  /// The heights of all blocks; broken into lines anew only where the size or the measure differs,
  /// or, as columns hold gaps, any knob.
  const std::vector<BlockHeight>& heights(const Comfort& comfort) {
    return heights(comfort, {}, all_);
  }

  struct Measured {
    Knobs knobs = {0, 0, 0, 0};
    Pt measure;
    std::vector<BlockHeight> heights;
  };

  const std::vector<BlockHeight>& heights(const Comfort& comfort, const Omitted& omitted,
                                          Measured& last) {
    const Pt measure = measure_of(style_, comfort.margin);
    const bool holds =
        has_columns_ ? last.knobs == comfort.knobs : last.knobs.size == comfort.knobs.size;
    if (!holds || last.measure != measure) {
      last = {comfort.knobs, measure,
              measure_blocks(cv_, omitted, measure, comfort.knobs, shaper_)};
    }
    return last.heights;
  }

  /// Whether what is not left out fits at `comfort`.
  bool fits_at(const Omitted& omitted, const Comfort& comfort, Measured& measured) {
    const Pt page = text_height_of(style_, comfort.margin);
    const Pt height =
        stacked_height(cv_.blocks, omitted, heights(comfort, omitted, measured), comfort.knobs);
    if (!fits(page * static_cast<double>(style_.pages), height)) return false;
    if (fits(page, height)) return true;
    return pages_of(omitted, comfort).size() <= style_.pages;
  }

  bool fits_at(const Omitted& omitted, double tightness) {
    Measured measured;
    return fits_at(omitted, comfort_at(style_, tightness), measured);
  }

  [[nodiscard]] std::vector<PageCut> pages_of(const Omitted& omitted, const Comfort& comfort) {
    Sink unheard;
    const Galley galley =
        compose(cv_, measure_of(style_, comfort.margin), comfort.knobs, shaper_, unheard, omitted);
    return paginate(galley, text_height_of(style_, comfort.margin), unheard);
  }

  /// How much of what is shown is too much, with a unit of height on top: what is taller than all
  /// pages, else what stands on pages that are too many.
  Pt overflow(const Omitted& omitted, double tightness) {
    const Pt unit(1 / kHeightUnits);
    const Comfort comfort = comfort_at(style_, tightness);
    Measured measured;
    const Pt height =
        stacked_height(cv_.blocks, omitted, heights(comfort, omitted, measured), comfort.knobs);
    const Pt room = text_height_of(style_, comfort.margin) * static_cast<double>(style_.pages);
    if (!fits(room, height)) return height - room + unit;
    const std::vector<PageCut> pages = pages_of(omitted, comfort);
    Pt over;
    for (std::size_t i = style_.pages; i < pages.size(); ++i) over += pages[i].height;
    return over + unit;
  }

  /// The least tightness up to `limit` at which what is shown has room, and the gaps given back.
  Choice most_comfortable(Omitted omitted, double limit) {
    Measured measured;
    Choice choice{std::move(omitted), {}, limit};
    for (int step = 0; step <= kSteps; ++step) {
      choice.tightness = limit * step / kSteps;
      choice.comfort = comfort_at(style_, choice.tightness);
      if (fits_at(choice.omitted, choice.comfort, measured)) break;
    }
    give_back(choice, measured);
    return choice;
  }

  void give_back(Choice& choice, Measured& measured) {
    const Comfort widest = widened(style_, choice.comfort, 1);
    const bool all_fits = fits_at(choice.omitted, widest, measured);
    const Pt page = text_height_of(style_, widest.margin) * static_cast<double>(style_.pages);
    const Pt height = stacked_height(cv_.blocks, choice.omitted,
                                     heights(widest, choice.omitted, measured), widest.knobs);
    if (height / page < kFull) return;
    double share = all_fits ? 1 : 0;
    for (double step = 0.5; !all_fits && step > std::ldexp(1.0, -kHalvings); step /= 2) {
      const Comfort wider = widened(style_, choice.comfort, share + step);
      if (fits_at(choice.omitted, wider, measured)) share += step;
    }
    choice.comfort = widened(style_, choice.comfort, share);
  }

  Fitted composed(const Choice& choice, const std::vector<bool>& taken) {
    Fitted fitted;
    fitted.comfort = choice.comfort;
    const Pt page = text_height_of(style_, choice.comfort.margin);
    fitted.galley = compose(cv_, measure_of(style_, choice.comfort.margin), choice.comfort.knobs,
                            shaper_, sink_, choice.omitted);
    fitted.cuts = paginate(fitted.galley, page, sink_);
    FitReport& report = fitted.report;
    report.pages = fitted.cuts.size();
    report.most_pages = style_.pages;
    Pt filled;
    for (const PageCut& cut : fitted.cuts) filled += cut.height;
    report.filled = filled / (page * static_cast<double>(report.pages));
    report.changed = changed_measures(style_, choice.comfort);
    report.size = style_.type.body.size * choice.comfort.knobs.size;
    const Pt rest = page * static_cast<double>(style_.pages) - filled;
    add_left_out(cv_, pieces_, items_, taken, rest, report);
    pins_.compare(taken, report);
    return fitted;
  }

  ShapedCv& cv_;
  const std::vector<Piece>& pieces_;
  const Style& style_;
  const Shaper& shaper_;
  Sink& sink_;
  const Pins pins_;
  const std::vector<Worth> worths_;
  std::vector<KnapsackItem> items_;  ///< the pieces as they were chosen among; empty: all are shown
  Measured all_;
  bool has_columns_ = false;
};

}  // namespace

std::optional<Fitted> fit_to_pages(ShapedCv& cv, const std::vector<Piece>& pieces,
                                   const std::vector<std::string>& pins, const Style& style,
                                   const Date& now, const Shaper& shaper, Sink& sink) {
  return Fitter(cv, pieces, pins, style, now, shaper, sink).fit();
}

}  // namespace vitaset
