#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// Puts the combining mark `mark` (U+0300 …) on the first letter of `text`, composed as in NFC
/// where Unicode has such a letter; a dotless ı or ȷ gets back the letter that a mark above stands
/// on. Text without a letter (empty, or of other signs) is returned with the mark behind its first
/// character; empty text gives the spacing form of the mark, if there is one. Cost: O(size).
/// Source: Unicode 15, §3.11 (canonical composition), for the letters of accents.inc.
[[nodiscard]] std::string accented(std::string_view text, char32_t mark);

/// The letter without its accents: e for é and ễ; any other as it is. Cost: O(accents.inc).
[[nodiscard]] char32_t base_letter(char32_t letter);

}  // namespace vitaset
