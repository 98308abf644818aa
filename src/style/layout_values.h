#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/units.h"

/// Values as layouts write them.
namespace vitaset {

/// A plain decimal number ("10.5", "-2") in front of `text`, which is shortened by it; nothing, and
/// `text` as it was, if there is none.
[[nodiscard]] std::optional<double> take_number(std::string_view& text);

/// "10.5pt", "22mm", "2.2cm", "1in", "1.2em" (of `em`); nothing for any other text.
[[nodiscard]] std::optional<Pt> parse_length(std::string_view text, Pt em);

/// "regular", "semibold" … as the number CSS gives it, "100" to "900" as they are; 0 for any other
/// text.
[[nodiscard]] int weight_of(std::string_view name);
/// The names weight_of knows, from thin to black.
[[nodiscard]] std::vector<std::string_view> weight_names();

}  // namespace vitaset
