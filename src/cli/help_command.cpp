#include <fmt/format.h>

#include <optional>

#include "base/nearest.h"
#include "cli/help_text.h"
#include "cli/man_page.h"

namespace vitaset {
namespace {

ExitCode run(const Arguments& arguments, const Environment&, Output& output) {
  if (arguments.has("man") && !arguments.operands().empty()) {
    output.err += "vitaset: --man is the page of the whole program\n";
    return ExitCode::usage_or_io;
  }
  if (arguments.operands().empty()) {
    output.out += arguments.has("man") ? man_page() : program_help();
    return ExitCode::ok;
  }
  const std::string& name = arguments.operands().front();
  const Command* command = find_command(name);
  if (command != nullptr) {
    output.out += command_help(*command);
    return ExitCode::ok;
  }
  output.err += fmt::format("vitaset: there is no command {}\n", name);
  if (const std::optional<std::string> near = nearest(name, command_names())) {
    output.err += fmt::format("  did you mean vitaset help {}?\n", *near);
  }
  return ExitCode::usage_or_io;
}

}  // namespace

Command help_command() {
  return {
      "help",
      "tell more of a command",
      "Tells what a command does and which options it takes.",
      {"COMMAND", "the command; without one, all of them are listed", 0, 1},
      {{"man", '\0', "", "print the manual page, for man", {}, false}},
      {"vitaset help render", "vitaset help --man | man -l -"},
      run,
  };
}

}  // namespace vitaset
