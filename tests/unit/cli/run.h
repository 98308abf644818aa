#pragma once

#include <string>
#include <vector>

#include "cli/cli.h"

namespace vitaset {

struct Run {
  ExitCode code = ExitCode::bug;
  std::string out;
  std::string err;
};

/// The environment of a program that finds its data in the source tree.
inline Environment source_environment() {
  Environment environment;
  environment.data = VITASET_SOURCE_DIR;
  return environment;
}

/// What the command line `arguments` comes to.
inline Run run(const std::vector<std::string>& arguments,
               const Environment& environment = source_environment()) {
  Output output;
  const ExitCode code = run_command_line(arguments, environment, output);
  return {code, output.out, output.err};
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace vitaset
