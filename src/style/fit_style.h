#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/units.h"

namespace vitaset {

/// What of a layout gives way so that more stands on a page.
enum class FitMeans : std::uint8_t { section_gap, entry_gap, leading, margin, size };

/// How a layout with the engine `fit` fills its pages.
struct FitStyle {
  std::vector<FitMeans> means;  ///< in which they give way; what is not named does not
  double tighten = 1;  ///< 0 to 1: how far they do before anything is left out, 1: to their bounds
  Pt section_gap_least, section_gap_most;              ///< above a section's title
  Pt entry_gap_least, entry_gap_most;                  ///< between entries
  Pt leading_least;                                    ///< of body text, at the layout's own size
  Pt size_least;                                       ///< of body text
  Pt top_least, bottom_least, start_least, end_least;  ///< margins
  std::map<std::string, int, std::less<>> weights;     ///< of sections by id, 0 to 100
};

}  // namespace vitaset
