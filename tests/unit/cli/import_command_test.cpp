#include <doctest/doctest.h>

#include "base/file.h"
#include "run.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("import writes publications, and tells what it left out") {
  const TemporaryFolder folder;
  const std::string bib =
      folder.write("a.bib", "@article{a, title = {T}, year = 2020}\n@article{b, year = 2020}\n")
          .string();
  const Run done = run({"import", bib});
  CHECK(done.code == ExitCode::ok);
  CHECK(done.out ==
        "[[publication]]\ntitle = \"T\"\nkind = \"journal\"\nyear = 2020\nkey = \"a\"\n");
  CHECK(contains(done.err, "CV0601"));
}

TEST_CASE("import writes files that are not there, others by force alone") {
  const TemporaryFolder folder;
  const std::string bib = folder.write("a.bib", "@misc{a, title = {T}}").string();
  const std::string file = folder.write("a.toml", "mine").string();
  const Run refused = run({"import", bib, "-o", file});
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(contains(refused.err, "is there already"));
  CHECK(*read_file(file) == "mine");
  const Run forced = run({"import", bib, "-o", file, "--force"});
  CHECK(forced.code == ExitCode::ok);
  CHECK(forced.out == "wrote " + file + "\n");
  CHECK(*read_file(file) == "[[publication]]\ntitle = \"T\"\nkind = \"other\"\nkey = \"a\"\n");
}

TEST_CASE("import of what is no bibliography") {
  const TemporaryFolder folder;
  CHECK(run({"import", (folder.path() / "none.bib").string()}).code == ExitCode::usage_or_io);
  const Run empty = run({"import", folder.write("a.bib", "no entries").string()});
  CHECK(empty.code == ExitCode::profile_errors);
  CHECK(empty.out.empty());
  CHECK(contains(empty.err, "has no publication"));
}

}  // namespace vitaset
