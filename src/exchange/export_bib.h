#pragma once

#include <string>
#include <vector>

#include "cv/cv.h"

namespace vitaset {

/// `publications` as a .bib file in UTF-8, in their order. Cost: O(n log n).
[[nodiscard]] std::string export_bib(const std::vector<Entry>& publications);

}  // namespace vitaset
