#include <doctest/doctest.h>

#include "run.h"
#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("editions are listed in two lines each, names in a column") {
  const TemporaryFolder folder;
  const std::string profile =
      folder
          .write("me.toml",
                 "[person]\nname = \"Ada Example\"\n[[talk]]\ntitle = \"Knots\"\n"
                 "[edition.short]\nlayout = \"onepage\"\n[edition.de]\nextends = \"short\"\n")
          .string();
  const Run listed = run({"editions", profile});
  CHECK(listed.code == ExitCode::ok);
  CHECK(listed.err.empty());
  CHECK(listed.out ==
        "short  onepage, en, me-short.pdf\n"
        "       1 of 1 entry: talk\n"
        "de     onepage, en, me-de.pdf, extends short\n"
        "       1 of 1 entry: talk\n");
  CHECK(contains(run({"editions", profile, "-l", "modern"}).out, "short  modern, en"));
}

TEST_CASE("a profile that cannot be read has no list") {
  const Run missing = run({"editions", "no/such.toml"});
  CHECK(missing.code == ExitCode::usage_or_io);
  CHECK(missing.out.empty());
  CHECK(contains(missing.err, "CV0001"));
}

}  // namespace vitaset
