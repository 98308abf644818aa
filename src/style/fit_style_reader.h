#pragma once

#include "style/fit_style.h"
#include "style/layout_reader.h"
#include "style/style.h"

namespace vitaset {

/// Reads [fit] of a layout, whose other tables are read already. A bound that the layout itself
/// oversteps gives way to it: a layout that is tighter than its bounds stays as it is.
/// Errors: CV0201 to CV0204.
[[nodiscard]] FitStyle read_fit_style(LayoutReader reader, const Style& style);

}  // namespace vitaset
