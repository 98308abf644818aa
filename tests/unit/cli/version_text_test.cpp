#include "cli/version_text.h"

#include <doctest/doctest.h>

#include "run.h"

namespace vitaset {

TEST_CASE("the version is the project's, in one line") {
  CHECK(run({"--version"}).out == "vitaset " VITASET_VERSION "\n");
}

TEST_CASE("the licences name every library and every family of fonts") {
  const std::string text = run({"--version", "--licenses"}).out;
  CHECK(text.starts_with(version_text()));
  for (const char* part : {"fmt", "HarfBuzz", "ICU", "libharu", "toml++", "Source Serif 4 Display",
                           "Source Sans 3", "LICENSE.md"}) {
    CAPTURE(part);
    CHECK(contains(text, part));
  }
}

TEST_CASE("without its data the program still tells the licences of what it links") {
  Environment lost;
  lost.data = "/nowhere";
  const Run licences = run({"--version", "--licenses"}, lost);
  CHECK(licences.code == ExitCode::ok);
  CHECK(contains(licences.out, "libharu"));
  CHECK_FALSE(contains(licences.out, "Source"));
}

}  // namespace vitaset
