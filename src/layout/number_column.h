#pragma once

#include <vector>

#include "cv/cv.h"
#include "layout/inline_text.h"
#include "style/style.h"

namespace vitaset {

/// The numbers that hang before the entries of a section.
struct NumberColumn {
  std::vector<RichText> numbers;  ///< of each entry; empty: it has none
  Pt width;                       ///< of the widest, with the gap after it; 0 if there are none
};

/// Writes the numbers of `section` and measures them. Cost: O(entries), all of it shaping.
[[nodiscard]] NumberColumn number_column(const Section& section, Numbering numbering,
                                         const Style& style, InlineSetter& setter);

}  // namespace vitaset
