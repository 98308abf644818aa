#include "cli/cli.h"

#include <doctest/doctest.h>

#include "cli/help_text.h"
#include "run.h"

namespace vitaset {

TEST_CASE("without arguments the overview is shown, and it is an error") {
  const Run none = run({});
  CHECK(none.code == ExitCode::usage_or_io);
  CHECK(none.out.empty());
  CHECK(none.err == program_help());
}

TEST_CASE("the overview can be asked for") {
  for (const char* option : {"--help", "-h"}) {
    const Run help = run({option});
    CHECK(help.code == ExitCode::ok);
    CHECK(help.out == program_help());
    CHECK(help.err.empty());
  }
}

TEST_CASE("a mistyped command is answered with the nearest one") {
  const Run mistyped = run({"rendre", "me.toml"});
  CHECK(mistyped.code == ExitCode::usage_or_io);
  CHECK(mistyped.err ==
        "vitaset: there is no command rendre\n"
        "  did you mean render?\n"
        "  \"vitaset help\" tells more\n");
}

TEST_CASE("a command unlike any other is answered without a guess") {
  CHECK_FALSE(contains(run({"frobnicate"}).err, "did you mean"));
}

TEST_CASE("a profile in place of a command is answered with how to render it") {
  CHECK(contains(run({"cv/me.toml"}).err, "did you mean vitaset render cv/me.toml?"));
}

TEST_CASE("an error in a command's options names the command's help") {
  const Run mistyped = run({"check", "--strikt", "me.toml"});
  CHECK(mistyped.code == ExitCode::usage_or_io);
  CHECK(contains(mistyped.err, "did you mean --strict?"));
  CHECK(contains(mistyped.err, "\"vitaset help check\" tells more"));
}

TEST_CASE("too few and too many operands are refused with the usage") {
  CHECK(contains(run({"render"}).err, "render needs a PROFILE"));
  CHECK(contains(run({"render"}).err, "usage: vitaset render PROFILE [OPTION...]"));
  CHECK(contains(run({"render", "a", "b"}).err, "render takes one PROFILE"));
  CHECK(contains(run({"layouts", "a"}).err, "layouts takes options only"));
}

TEST_CASE("help comes before anything that is wrong with the operands") {
  CHECK(run({"render", "--help"}).code == ExitCode::ok);
}

TEST_CASE("--licenses goes with --version only") {
  CHECK(run({"--licenses"}).code == ExitCode::usage_or_io);
  CHECK(run({"--version", "--licenses"}).code == ExitCode::ok);
}

}  // namespace vitaset
