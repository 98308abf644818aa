#include <doctest/doctest.h>

#include "cli/help_text.h"
#include "run.h"

namespace vitaset {

TEST_CASE("help alone is the overview") {
  CHECK(run({"help"}).code == ExitCode::ok);
  CHECK(run({"help"}).out == program_help());
}

TEST_CASE("help with a command is what the command says of itself") {
  for (const Command& command : commands()) {
    const std::string name(command.name);
    CHECK(run({"help", name}).out == command_help(command));
    CHECK(run({name, "--help"}).out == command_help(command));
  }
}

TEST_CASE("help with a mistyped command names the nearest") {
  const Run mistyped = run({"help", "fnots"});
  CHECK(mistyped.code == ExitCode::usage_or_io);
  CHECK(contains(mistyped.err, "did you mean vitaset help fonts?"));
}

}  // namespace vitaset
