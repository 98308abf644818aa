#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// What to write instead of a date in figures that cannot be read: "06/2025" → `write "2025-06"`,
/// "21.6.2025" → `write 2025-06-21`, "2025-02-31" → `February 2025 has 28 days`. Empty if `text` is
/// no day or month in figures with a year of four digits. Cost: O(1).
[[nodiscard]] std::string date_in_figures_hint(std::string_view text);

}  // namespace vitaset
