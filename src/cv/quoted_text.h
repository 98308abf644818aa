#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// `text` in quotes as a message shows it: at most 60 characters of it, control characters as
/// "\u001B", bytes that are no UTF-8 as U+FFFD.
[[nodiscard]] std::string quoted_text(std::string_view text);

}  // namespace vitaset
