#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace vitaset {

/// Runs the command line `arguments` (without the program's name). Nothing is written to the
/// terminal here: what there is to say is in `output`; PDFs are written by the commands.
[[nodiscard]] ExitCode run_command_line(const std::vector<std::string>& arguments,
                                        const Environment& environment, Output& output);

}  // namespace vitaset
