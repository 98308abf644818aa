#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// "a, b and c", for a message.
[[nodiscard]] std::string word_list(const std::vector<std::string_view>& words);

}  // namespace vitaset
