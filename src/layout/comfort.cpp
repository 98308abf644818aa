#include "layout/comfort.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vitaset {
namespace {

/// `bound` as a factor of `own`, which may be nothing.
double factor(Pt bound, Pt own) { return own > Pt(0) ? bound / own : 1; }

/// From 1 to `bound` by `share`.
double toward(double bound, double share) { return 1 + (bound - 1) * share; }

Pt toward(Pt own, Pt bound, double share) { return own + (bound - own) * share; }

Margins tightened(const Margins& own, const FitStyle& fit, double share) {
  return {toward(own.top, fit.top_least, share), toward(own.bottom, fit.bottom_least, share),
          toward(own.start, fit.start_least, share), toward(own.end, fit.end_least, share)};
}

Pt entry_gap(const Style& style) { return style.entry("default", {}).gap; }

}  // namespace

Comfort comfort_at(const Style& style, double tightness) {
  const FitStyle& fit = style.fit;
  const TextStyle& body = style.type.body;
  Comfort comfort{{}, style.page.margin};
  Knobs& knobs = comfort.knobs;
  const auto means = static_cast<double>(fit.means.size());
  for (std::size_t i = 0; i < fit.means.size(); ++i) {
    const double share = std::clamp(tightness * means - static_cast<double>(i), 0.0, 1.0);
    switch (fit.means[i]) {
      case FitMeans::section_gap:
        knobs.section_gaps = toward(factor(fit.section_gap_least, style.section.above), share);
        break;
      case FitMeans::entry_gap:
        knobs.entry_gaps = toward(factor(fit.entry_gap_least, entry_gap(style)), share);
        break;
      case FitMeans::leading:
        knobs.leading *= toward(factor(fit.leading_least, body.leading), share);
        break;
      case FitMeans::margin:
        comfort.margin = tightened(style.page.margin, fit, share);
        break;
      case FitMeans::size:
        knobs.size = toward(factor(fit.size_least, body.size), share);
        knobs.leading *= knobs.size;
        break;
    }
  }
  return comfort;
}

Comfort widened(const Style& style, const Comfort& comfort, double share) {
  const FitStyle& fit = style.fit;
  Comfort wide = comfort;
  wide.knobs.section_gaps += (factor(fit.section_gap_most, style.section.above) - 1) * share;
  wide.knobs.entry_gaps += (factor(fit.entry_gap_most, entry_gap(style)) - 1) * share;
  return wide;
}

std::vector<ChangedMeasure> changed_measures(const Style& style, const Comfort& comfort) {
  constexpr double kSeen = 0.01;
  std::vector<ChangedMeasure> changed;
  const auto add = [&](std::string name, Pt own, Pt used) {
    if (std::abs((used - own).value()) >= kSeen) changed.push_back({std::move(name), own, used});
  };
  const auto& [knobs, margin] = comfort;
  const Margins& own = style.page.margin;
  const TextStyle& body = style.type.body;
  add("section gap", style.section.above, style.section.above * knobs.section_gaps);
  add("entry gap", entry_gap(style), entry_gap(style) * knobs.entry_gaps);
  add("leading", body.leading, body.leading * knobs.leading);
  add("margin at the top", own.top, margin.top);
  add("margin at the bottom", own.bottom, margin.bottom);
  add("margin at the start", own.start, margin.start);
  add("margin at the end", own.end, margin.end);
  add("size", body.size, body.size * knobs.size);
  return changed;
}

Pt measure_of(const Style& style, const Margins& margin) {
  return style.page.size.width - margin.start - margin.end;
}

Pt text_height_of(const Style& style, const Margins& margin) {
  return style.page.size.height - margin.top - margin.bottom;
}

}  // namespace vitaset
