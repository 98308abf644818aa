#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

constexpr std::string_view kProfile =
    "[person]\nname = \"Ada Example\"\n[[talk]]\nid = \"knots\"\ntitle = \"Knots\"\n"
    "[edition.short]\nlayout = \"onepage\"\n";

std::string text_of(const std::string& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("fit tells what became of a page, and pins it where that is asked for") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", std::string(kProfile)).string();
  const Run told = run({"fit", profile, "--edition", "short"});
  CHECK(told.code == ExitCode::ok);
  CHECK(told.err.empty());
  CHECK(contains(told.out, "one page: nothing left out, 10.5 pt, "));
  CHECK(text_of(profile) == kProfile);
  const Run pinned = run({"fit", profile, "--edition", "short", "--pin"});
  CHECK(pinned.code == ExitCode::ok);
  CHECK(contains(pinned.out, profile + ": 1 pin in the edition short\n"));
  CHECK(contains(text_of(profile), "[edition.short]\npins = [\n  \"talk/knots\",\n]\n"));
  const Run unpinned = run({"fit", profile, "--edition", "short", "--unpin"});
  CHECK(contains(unpinned.out, "no pins in the edition short\n"));
  CHECK(text_of(profile) == kProfile);
}

TEST_CASE("a layout that takes as many pages as it needs has nothing to fit") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", std::string(kProfile)).string();
  const Run refused = run({"fit", profile});
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(refused.out.empty());
  CHECK(contains(refused.err, "-l onepage fits them"));
  CHECK(run({"fit", profile, "--pin"}).code == ExitCode::usage_or_io);
}

}  // namespace vitaset
