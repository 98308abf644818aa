#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// "Did you mean": the name nearest to a mistyped one.
namespace vitaset {

/// Edit distance (insertion, deletion, substitution, swap of neighbours each 1), ASCII case and
/// the difference of '-' and '_' free of charge.
/// Cost: O(|a| · |b|). Source: optimal string alignment (Damerau 1964).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, if it is near enough to be meant: at most a third of the
/// letters wrong (one in names of three letters or fewer), or one a prefix of the other of at least
/// three letters. Ties go to the first.
[[nodiscard]] std::optional<std::string> nearest(std::string_view name,
                                                 const std::vector<std::string_view>& candidates);

}  // namespace vitaset
