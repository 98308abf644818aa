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

TEST_CASE("layouts --show prints a layout with all it extends and what --set says") {
  const Run shown = run({"layouts", "--show", "modern", "--set", "style.page.size=letter"});
  CHECK(shown.code == ExitCode::ok);
  CHECK(shown.err.empty());
  CHECK(contains(shown.out, "size = \"letter\"                     # --set\n"));
  CHECK(contains(shown.out, "# modern.toml:"));
  CHECK(contains(shown.out, "# base.toml:"));
}

TEST_CASE("layouts --show answers what cannot be shown") {
  const Run missing = run({"layouts", "--show", "modrn"});
  CHECK(missing.out.empty());
  CHECK(contains(missing.err, "CV0112"));
  CHECK(contains(missing.err, "did you mean \"modern\"?"));
  const Run profile = run({"layouts", "--show", "modern", "--set", "person.name=Ada"});
  CHECK(profile.code == ExitCode::profile_errors);
  CHECK(contains(profile.err, "this is no key of a layout"));
  const Run alone = run({"layouts", "--set", "style.page.size=letter"});
  CHECK(alone.code == ExitCode::usage_or_io);
  CHECK(contains(alone.err, "--set goes with --show"));
}

}  // namespace vitaset
