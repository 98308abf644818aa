#include <doctest/doctest.h>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("check gives each profile its verdict, in the order asked, and writes nothing") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.toml", "[person]\nname = \"Ada\"\n").string();
  const std::string bad =
      folder.write("bad.toml", "[person]\nname = \"Ada\"\nx = 1\ny = 2\n").string();
  const Run checked = run({"check", bad, good});
  CHECK(checked.code == ExitCode::profile_errors);
  CHECK(checked.out == bad + ": 2 errors\n" + good + ": no problems, 1 page\n");
  CHECK(contains(checked.err, "bad.toml:3:1"));
  CHECK(contains(checked.err, "bad.toml:4:1"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "good.pdf"));
}

TEST_CASE("check finds what only typesetting shows") {
  const TemporaryFolder folder;
  const std::string profile =
      folder.write("me.toml", "[person]\nname = \"Ada \U00012000\"\n").string();
  const Run checked = run({"check", profile});
  CHECK(checked.code == ExitCode::ok);
  CHECK(checked.out == profile + ": 1 warning, 1 page\n");
  CHECK(run({"check", "--strict", profile}).code == ExitCode::strict_warnings);
}

}  // namespace vitaset
