#pragma once

#include <string>

#include "cli/command.h"

namespace vitaset {

/// "vitaset 0.1.0" and a line end.
[[nodiscard]] std::string version_text();

/// The version, and the licence of everything the program is made of or carries with it. The fonts'
/// licences are named by their files, where they can be found.
[[nodiscard]] std::string licences_text(const Environment& environment);

}  // namespace vitaset
