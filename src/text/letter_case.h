#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// `text` in capitals by the rules of `language` (BCP 47): "ß" becomes "SS", Turkish "i" "İ". Real
/// capitals, which read as such in every extractor.
[[nodiscard]] std::string upper_case(std::string_view text, const std::string& language);

}  // namespace vitaset
