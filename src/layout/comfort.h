#pragma once

#include <vector>

#include "layout/fit_report.h"
#include "layout/knobs.h"
#include "style/style.h"

/// How much room a layout gives to what it sets, between its own measures and the bounds of its
/// [fit].
namespace vitaset {

struct Comfort {
  Knobs knobs;
  Margins margin;
};

/// The layout's comfort when it has given way by `tightness`: 0 is the layout as it is, 1 all of it
/// to its bounds. Of n means the first one gives way from 0 to 1/n, the second from there to 2/n …
[[nodiscard]] Comfort comfort_at(const Style& style, double tightness);

/// `comfort` with `share` of the room that may be given back: 0 none, 1 as much as the layout's
/// greatest gaps are larger than its own.
[[nodiscard]] Comfort widened(const Style& style, const Comfort& comfort, double share);

/// What `comfort` changes of the layout's own measures, by a hundredth of a point and more.
[[nodiscard]] std::vector<ChangedMeasure> changed_measures(const Style& style,
                                                           const Comfort& comfort);

/// Between the margins.
[[nodiscard]] Pt measure_of(const Style& style, const Margins& margin);
[[nodiscard]] Pt text_height_of(const Style& style, const Margins& margin);

}  // namespace vitaset
