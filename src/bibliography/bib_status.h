#pragma once

#include <string_view>

namespace vitaset {

/// The status of a publication (as the profile's key `status` has it) that `text` tells, as people
/// write it for a year, a note or BibLaTeX's `pubstate`: "to appear" and "forthcoming" are
/// accepted, "submitted" is under review. Empty for any other text. Cost: O(size).
[[nodiscard]] std::string_view status_called(std::string_view text);

}  // namespace vitaset
