#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// `text` in quotes, for messages: at most its first 40 characters, then "…".
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace vitaset
