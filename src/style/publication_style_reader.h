#pragma once

#include <string_view>
#include <vector>

#include "style/layout_reader.h"
#include "style/publication_style.h"

namespace vitaset {

/// Reads [publications] of a layout. `em`: the body's size. `words`: what templates may name.
/// Errors: CV0201 to CV0204, CV0206 to CV0209.
[[nodiscard]] PublicationStyle read_publication_style(LayoutReader reader, Pt em,
                                                      const std::vector<std::string_view>& words);

}  // namespace vitaset
