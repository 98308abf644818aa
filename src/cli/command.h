#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "page/pages.h"

namespace vitaset {

/// What the program is given besides its arguments; read once, in main.
struct Environment {
  std::filesystem::path program;    ///< the running program's file
  std::filesystem::path data;       ///< VITASET_DATA
  std::string source_date;          ///< SOURCE_DATE_EPOCH
  bool color = false;               ///< whether problems are shown in colour
  bool output_is_terminal = false;  ///< whether standard output is one
  bool error_is_terminal = false;   ///< whether standard error is one
  Timestamp today = {};             ///< in UTC; no PDF depends on it
  /// Writes to standard error what is to be seen while a command works; null: it is kept in Output.
  void (*say)(const std::string& text) = nullptr;
};

/// What a command has to say; main writes it. `out` is what was asked for, `err` what is to be said
/// about it.
struct Output {
  std::string out;
  std::string err;
};

/// What a command takes besides options.
struct Operands {
  std::string_view name;  ///< "PROFILE"; empty: it takes none
  std::string_view help;
  std::size_t least = 0;
  std::size_t most = 0;
};

struct Command {
  std::string_view name;
  std::string_view summary;      ///< for the list of commands
  std::string_view description;  ///< for its own help
  Operands operands;
  std::vector<Option> options;
  std::vector<std::string_view> examples;
  ExitCode (*run)(const Arguments& arguments, const Environment& environment, Output& output);
};

[[nodiscard]] Command new_command();
[[nodiscard]] Command render_command();
[[nodiscard]] Command batch_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command editions_command();
[[nodiscard]] Command fit_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command export_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command layouts_command();
[[nodiscard]] Command fonts_command();
[[nodiscard]] Command help_command();

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();
/// The command called `name`, or null.
[[nodiscard]] const Command* find_command(std::string_view name);
/// The names of all commands.
[[nodiscard]] std::vector<std::string_view> command_names();

}  // namespace vitaset
