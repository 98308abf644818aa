#include "batch/profiles.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("a profile has [person], and what cannot be read is taken for one") {
  CHECK(look_at("[person]\nname = \"A\"\n").profile);
  CHECK(look_at("[document]\n[person]\r\nname = \"A\"\n").profile);
  CHECK(look_at("person.name = \"A\"\n").profile);
  CHECK(look_at("[person.contact]\n").profile);
  CHECK(look_at("name = = 1\n").profile);
  CHECK_FALSE(look_at("[[talk]]\ntitle = \"T\"\n").profile);
  CHECK_FALSE(look_at("text = \"\"\"\n[person]\n\"\"\"\n").profile);
  CHECK_FALSE(look_at("").profile);
}

TEST_CASE("a file of jobs is no profile") {
  const FileContent content = look_at("[[job]]\nprofile = \"a.toml\"\n");
  CHECK(content.jobs);
  CHECK_FALSE(content.profile);
}

TEST_CASE("the names of includes are found, spreadsheets too") {
  CHECK(look_at("include = \"a.toml\"\n[person]\n").includes == std::vector<std::string>{"a.toml"});
  CHECK(
      look_at("include = [\"a.toml\", { csv = \"t.csv\", as = \"talk\" }]\n[person]\n").includes ==
      std::vector<std::string>{"a.toml", "t.csv"});
}

TEST_CASE("what a profile of the folder includes is none, by whatever name") {
  const TemporaryFolder folder;
  folder.write("b.toml", "include = [\"./sub/../a.toml\"]\n[person]\nname = \"B\"\n");
  folder.write("a.toml", "[person]\nheadline = \"H\"\n");
  folder.write("self.toml", "include = [\"self.toml\"]\n[person]\n");
  folder.write(".hidden.toml", "[person]\n");
  std::filesystem::create_directory(folder.path() / "sub");
  CHECK(profiles_in(folder.path()) ==
        std::vector<std::filesystem::path>{folder.path() / "b.toml", folder.path() / "self.toml"});
  CHECK(profiles_in(folder.path() / "nowhere").empty());
  CHECK(is_job_file(folder.write("jobs.toml", "[[job]]\n")));
  CHECK_FALSE(is_job_file(folder.path() / "b.toml"));
}

}  // namespace vitaset
