#include <doctest/doctest.h>

#include <filesystem>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("a batch is shown on a terminal by one line that is drawn anew, else by a line each") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("a.toml", "[person]\nname = \"A\"\n").string();
  const std::string out = (folder.path() / "out").string();
  Environment environment = source_environment();
  const Run plain = run({"batch", profile, "-o", out}, environment);
  CHECK(plain.code == ExitCode::ok);
  CHECK(contains(plain.err, "wrote a.pdf (1 page, "));
  CHECK(contains(plain.out, "rendered 1, skipped 0, failed 0 of 1 in "));
  environment.error_is_terminal = true;
  const Run bar = run({"batch", profile, "-o", out}, environment);
  CHECK(contains(bar.err, "\r"));
  CHECK_FALSE(contains(bar.err, "wrote"));
}

TEST_CASE("what is asked wrongly is refused before anything is written") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("a.toml", "[person]\nname = \"A\"\n").string();
  const std::string out = (folder.path() / "out").string();
  CHECK(contains(run({"batch", profile}).err, "-o DIR"));
  for (const std::vector<std::string>& wrong :
       {std::vector<std::string>{"-j", "0"},
        {"-j", "1x"},
        {"--shard", "2/1"},
        {"--shard", "1"},
        {"--stale", "-1"},
        {"--defaults", (folder.path() / "none").string()}}) {
    std::vector<std::string> arguments{"batch", profile, "-o", out};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    CHECK(run(arguments).code == ExitCode::usage_or_io);
  }
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("profiles are stale by the month they were updated in, seen from today") {
  const TemporaryFolder folder;
  const std::string profile =
      folder.write("a.toml", "[document]\nupdated = \"2025-01\"\n[person]\nname = \"A\"\n")
          .string();
  const std::string out = (folder.path() / "out").string();
  Environment environment = source_environment();
  environment.today = {2026, 1, 1, 0, 0, 0};
  CHECK_FALSE(contains(run({"batch", profile, "-o", out}, environment).out, "last updated"));
  environment.today = {2026, 2, 1, 0, 0, 0};
  CHECK(contains(run({"batch", profile, "-o", out}, environment).out,
                 "1 profile last updated before 2025-02: "));
}

}  // namespace vitaset
