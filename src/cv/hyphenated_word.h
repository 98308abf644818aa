#pragma once

#include <string_view>

namespace vitaset {

/// What to tell of a text that is no such word.
inline constexpr std::string_view kHyphenatedWordHint =
    "one word of letters, with a hyphen where it may be parted: \"type-setting\"; without one it "
    "stays whole";

/// Whether `text` is one word with hyphens where a line may part it, "type-setting", or without
/// any: letters on both sides of each hyphen, a hundred characters at most. Cost: O(size).
[[nodiscard]] bool is_hyphenated_word(std::string_view text);

}  // namespace vitaset
