#include <doctest/doctest.h>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("layouts lists names and descriptions in columns") {
  const TemporaryFolder folder;
  const auto layout = [](const std::string& name, const std::string& description) {
    return "[layout]\nname = \"" + name + "\"\ndescription = \"" + description +
           "\"\nengine = \"flow\"\n";
  };
  static_cast<void>(folder.write("layouts/plain.toml", layout("plain", "Nothing special")));
  static_cast<void>(folder.write("layouts/adorned.toml", layout("adorned", "With flowers")));
  static_cast<void>(folder.write("fonts/families.toml", ""));
  Environment environment;
  environment.data = folder.path();
  const Run listed = run({"layouts"}, environment);
  CHECK(listed.code == ExitCode::ok);
  CHECK(listed.out == "adorned  With flowers\nplain    Nothing special\n");
}

TEST_CASE("the layouts that come along have academic among them") {
  CHECK(contains(run({"layouts"}).out, "academic  "));
}

}  // namespace vitaset
