#include "cli/cli.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/nearest.h"
#include "cli/help_text.h"
#include "cli/version_text.h"

namespace vitaset {
namespace {

ExitCode refuse(const UsageError& error, std::string_view see, Output& output) {
  output.err += fmt::format("vitaset: {}\n", error.message);
  if (!error.hint.empty()) output.err += fmt::format("  {}\n", error.hint);
  output.err += fmt::format("  \"{}\" tells more\n", see);
  return ExitCode::usage_or_io;
}

UsageError unknown_command(const std::string& name) {
  UsageError error{fmt::format("there is no command {}", name), {}};
  if (name.ends_with(".toml")) {
    error.hint = fmt::format("did you mean vitaset render {}?", name);
  } else if (const std::optional<std::string> near = nearest(name, command_names())) {
    error.hint = fmt::format("did you mean {}?", *near);
  }
  return error;
}

/// Options without a command.
ExitCode run_program_options(const std::vector<std::string>& arguments,
                             const Environment& environment, Output& output) {
  const auto parsed = parse_arguments(arguments, program_options());
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    return refuse(*error, "vitaset help", output);
  }
  const auto& given = std::get<Arguments>(parsed);
  if (given.has("help")) {
    output.out += program_help();
    return ExitCode::ok;
  }
  if (given.has("version")) {
    output.out += given.has("licenses") ? licences_text(environment) : version_text();
    return ExitCode::ok;
  }
  return refuse({"--licenses goes with --version", {}}, "vitaset help", output);
}

std::optional<UsageError> check_operands(const Command& command, std::size_t count) {
  const Operands& operands = command.operands;
  if (count < operands.least) {
    return UsageError{fmt::format("{} needs a {}", command.name, operands.name),
                      fmt::format("usage: {}", usage_line(command))};
  }
  if (count > operands.most) {
    return UsageError{operands.most == 0
                          ? fmt::format("{} takes options only", command.name)
                          : fmt::format("{} takes one {}", command.name, operands.name),
                      fmt::format("usage: {}", usage_line(command))};
  }
  return std::nullopt;
}

ExitCode run_command(const Command& command, const std::vector<std::string>& arguments,
                     const Environment& environment, Output& output) {
  const std::string see = fmt::format("vitaset help {}", command.name);
  std::vector<Option> options = command.options;
  options.push_back(help_option());
  const auto parsed = parse_arguments(arguments, options);
  if (const auto* error = std::get_if<UsageError>(&parsed)) return refuse(*error, see, output);
  const auto& given = std::get<Arguments>(parsed);
  if (given.has("help")) {
    output.out += command_help(command);
    return ExitCode::ok;
  }
  if (const auto error = check_operands(command, given.operands().size())) {
    return refuse(*error, see, output);
  }
  return command.run(given, environment, output);
}

}  // namespace

ExitCode run_command_line(const std::vector<std::string>& arguments, const Environment& environment,
                          Output& output) {
  if (arguments.empty()) {
    output.err += program_help();
    return ExitCode::usage_or_io;
  }
  const std::string& first = arguments.front();
  if (first.starts_with('-')) return run_program_options(arguments, environment, output);
  const Command* command = find_command(first);
  if (command == nullptr) return refuse(unknown_command(first), "vitaset help", output);
  return run_command(*command, {arguments.begin() + 1, arguments.end()}, environment, output);
}

}  // namespace vitaset
