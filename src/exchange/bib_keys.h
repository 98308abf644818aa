#pragma once

#include <string>
#include <vector>

#include "cv/cv.h"

namespace vitaset {

/// A key for each of `publications`, all different: its own, where a .bib file or the profile gives
/// one that BibTeX takes, else one made of the first author's family name, the year and the first
/// long word of the title: "example2026convergence". Cost: O(n log n).
[[nodiscard]] std::vector<std::string> bib_keys(const std::vector<Entry>& publications);

}  // namespace vitaset
