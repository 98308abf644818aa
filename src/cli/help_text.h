#pragma once

#include <string>

#include "cli/command.h"

namespace vitaset {

/// The options that stand without a command, and the option every command has.
[[nodiscard]] const std::vector<Option>& program_options();
[[nodiscard]] Option help_option();

/// What `vitaset --help` prints: the commands with a line each.
[[nodiscard]] std::string program_help();

/// What `vitaset help NAME` prints: usage, operands, options and examples of one command.
[[nodiscard]] std::string command_help(const Command& command);

/// "vitaset render PROFILE [OPTION…]".
[[nodiscard]] std::string usage_line(const Command& command);

}  // namespace vitaset
