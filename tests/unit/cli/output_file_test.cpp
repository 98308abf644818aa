#include "cli/output_file.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("what is there already is not written over") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.write("a.toml", "mine");
  CHECK_FALSE(objection(folder.path() / "b.toml", false, "x.toml"));
  CHECK_FALSE(objection(file, true, "x.toml"));
  REQUIRE(objection(file, false, "x.toml"));
  CHECK(objection(file, false, "x.toml")->hints[0].find("--force") != std::string::npos);
  const auto no = objection(folder.path(), false, "x.toml");
  REQUIRE(no);
  CHECK(no->hints[0].find("x.toml") != std::string::npos);
}

TEST_CASE("a folder that is missing is told") {
  const TemporaryFolder folder;
  Sink sink;
  CHECK(write_output(folder.path() / "a.toml", "x", sink));
  CHECK(*read_file(folder.path() / "a.toml") == "x");
  CHECK_FALSE(write_output(folder.path() / "no" / "a.toml", "x", sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].hints.back().find("mkdir -p") != std::string::npos);
}

TEST_CASE("names of files are quoted for the shell where they need it") {
  CHECK(quoted_for_shell("a-b_c.toml") == "a-b_c.toml");
  CHECK(quoted_for_shell("my cv's.toml") == "'my cv'\\''s.toml'");
}

}  // namespace vitaset
