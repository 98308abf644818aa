#pragma once

#include <string>

namespace vitaset {

/// The manual page of the program, vitaset(1), for man: every command and option, from the table
/// their help comes from. Always the same for a version.
[[nodiscard]] std::string man_page();

}  // namespace vitaset
