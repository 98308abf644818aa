#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/cli.h"
#include "render/data_folders.h"

namespace {

using vitaset::Environment;
using vitaset::ExitCode;
using vitaset::Output;

/// A standard stream that was closed would otherwise be the next file opened, and be written into.
/// Opened the wrong way round, using it stays an error.
void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) {
      static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
  }
}

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Nobody is left to be told when standard error fails too.
void say(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

vitaset::Timestamp today() {
  using std::chrono::system_clock;
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(system_clock::now())};
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day())),
          0,
          0,
          0};
}

Environment read_environment() {
  Environment environment;
  environment.program = vitaset::running_program();
  environment.data = variable("VITASET_DATA");
  environment.source_date = variable("SOURCE_DATE_EPOCH");
  // no-color.org: set to anything but nothing, it forbids colour.
  environment.color =
      ::isatty(STDERR_FILENO) == 1 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  environment.output_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  environment.error_is_terminal = ::isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb";
  environment.today = today();
  environment.say = say;
  return environment;
}

/// Problems first, so that on a terminal the result stands last.
ExitCode write(const Output& output, ExitCode code) {
  say(output.err);
  if (output.out.empty()) return code;
  if (const auto failure = vitaset::write_stdout(output.out)) {
    say(fmt::format("vitaset: {}\n", failure->message));
    return ExitCode::usage_or_io;
  }
  return code;
}

int run(int argc, char** argv) {
  keep_standard_streams();
  Output output;
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const ExitCode code = vitaset::run_command_line(arguments, read_environment(), output);
  return static_cast<int>(write(output, code));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    say(
        fmt::format("vitaset {}: this is a bug: {}\n"
                    "  please report it to the makers of vitaset, with the profile\n",
                    VITASET_VERSION, error.what()));
    return static_cast<int>(ExitCode::bug);
  }
}
