#include <doctest/doctest.h>

#include "base/file.h"
#include "run.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

constexpr const char* kProfile =
    "[person]\nname = \"Ada Example\"\n[[publication]]\ntitle = \"T\"\nyear = 2020\nkey = \"t\"\n";
constexpr const char* kBib = "@misc{t,\n  title = {T},\n  year = {2020}\n}\n";

}  // namespace

TEST_CASE("export writes the publications of a profile") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kProfile).string();
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"export", profile},
        std::vector<std::string>{"export", profile, "--to", "bibtex"}}) {
    const Run done = run(arguments);
    CHECK(done.code == ExitCode::ok);
    CHECK(done.out == kBib);
    CHECK(done.err.empty());
  }
  CHECK(run({"export", profile, "--to", "word"}).code == ExitCode::usage_or_io);
}

TEST_CASE("export overwrites by force alone") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kProfile).string();
  const std::string file = folder.write("me.bib", "mine").string();
  CHECK(run({"export", profile, "-o", file}).code == ExitCode::usage_or_io);
  CHECK(*read_file(file) == "mine");
  CHECK(run({"export", profile, "-o", file, "--force"}).out == "wrote " + file + "\n");
  CHECK(*read_file(file) == kBib);
}

TEST_CASE("export of a broken profile writes nothing") {
  const TemporaryFolder folder;
  const Run done = run({"export", folder.write("me.toml", "[[publication]]\n").string()});
  CHECK(done.code == ExitCode::profile_errors);
  CHECK(done.out.empty());
}

}  // namespace vitaset
