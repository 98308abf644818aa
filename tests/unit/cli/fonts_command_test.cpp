#include <doctest/doctest.h>
#include <fmt/format.h>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

constexpr std::string_view kFamilies = R"([[family]]
name = "Zeta"
licence = "z/OFL.txt"
faces = [
  { style = "italic", weight = 400, file = "z/it.ttf" },
  { style = "upright", weight = 700, file = "z/bold.ttf" },
  { style = "upright", weight = 400, file = "z/regular.ttf" },
]
[[family]]
name = "Alpha"
licence = "a/OFL.txt"
faces = [{ style = "upright", weight = 400, file = "a/regular.ttf" }]
[[fallback]]
family = "Alpha"
[[fallback]]
family = "Beta"
debian = "fonts-beta"
)";

constexpr std::string_view kExpected = R"(Alpha
  licence      {fonts}/a/OFL.txt
  400 upright  {fonts}/a/regular.ttf

Zeta
  licence      {fonts}/z/OFL.txt
  400 upright  {fonts}/z/regular.ttf
  700 upright  {fonts}/z/bold.ttf
  400 italic   {fonts}/z/it.ttf

For characters a layout's font lacks, in this order:
  Alpha  found
  Beta   not found (Debian: fonts-beta)
What is not found is used when its files lie in a folder named with --font-dir,
or in the folder "fonts" beside the profile.
)";

}  // namespace

TEST_CASE("fonts lists families by name, faces by slant and weight, and what is missing") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "layouts");
  static_cast<void>(folder.write("fonts/families.toml", kFamilies));
  Environment environment;
  environment.data = folder.path();
  const Run listed = run({"fonts"}, environment);
  CHECK(listed.code == ExitCode::ok);
  CHECK(listed.out ==
        fmt::format(kExpected, fmt::arg("fonts", (folder.path() / "fonts").string())));
}

TEST_CASE("fonts of a folder are listed under their own names") {
  const TemporaryFolder folder;
  const std::filesystem::path source =
      std::filesystem::path(VITASET_SOURCE_DIR) / "fonts/source-serif-4/SourceSerif4-It.ttf";
  std::filesystem::copy_file(source, folder.path() / "mine.ttf");
  const Run listed = run({"fonts", "--font-dir", folder.path().string()});
  CHECK(contains(listed.out, "  400 italic   " + (folder.path() / "mine.ttf").string() + "\n"));
}

}  // namespace vitaset
