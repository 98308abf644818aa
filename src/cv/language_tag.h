#pragma once

#include <string_view>
#include <vector>

namespace vitaset {

/// Whether `tag` has the form of a BCP 47 language tag: two or three letters, then parts of one to
/// eight letters and digits, "de-CH-1996". Cost: O(size).
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// The tag of the language that people call `name`, in English or in the language itself ("German",
/// "deutsch"), ASCII case aside; empty for a language there are no words for.
[[nodiscard]] std::string_view language_called(std::string_view name);

/// The first part of a tag: "de" of "de-CH".
[[nodiscard]] std::string_view primary_language(std::string_view tag);

/// Whether the tags name the same language, whatever its region or script: "de" and "de-CH".
[[nodiscard]] bool same_language(std::string_view a, std::string_view b);

/// The one of `offered` for a reader of `wanted`: the same tag, else the longest beginning of it
/// ("zh-Hant" for "zh-Hant-TW"), else any variety of the same language, the first given; -1 if the
/// language is not offered. Cases of letters are one. Source: RFC 4647 §3.4 (lookup), widened by
/// its last step. Cost: O(offered · size).
[[nodiscard]] int best_language(std::string_view wanted,
                                const std::vector<std::string_view>& offered);

}  // namespace vitaset
