#include <doctest/doctest.h>

#include "base/file.h"
#include "run.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

/// A data folder with two languages, and texts for industry in English and German.
struct Data {
  Data() {
    for (const char* tag : {"de", "en", "fr"}) {
      const auto words = read_file(std::filesystem::path(VITASET_SOURCE_DIR) / "layouts" /
                                   "languages" / "en.toml");
      static_cast<void>(folder.write("layouts/languages/" + std::string(tag) + ".toml", *words));
    }
    static_cast<void>(folder.write("fonts/families.toml", ""));
    static_cast<void>(
        folder.write("profiles/new/industry.en.toml", "# Hello\nlanguage = \"en\"  # words\n"));
    static_cast<void>(
        folder.write("profiles/new/industry.de.toml", "# Hallo\nlanguage = \"de\"  # Wörter\n"));
    environment.data = folder.path();
  }

  [[nodiscard]] Run profile(const std::string& language) const {
    return run({"new", "-", "--for", "industry", "--language", language}, environment);
  }

  TemporaryFolder folder;
  Environment environment;
};

}  // namespace

TEST_CASE("a language, and one that narrows it, have the text in that language") {
  const Data data;
  CHECK(data.profile("de").out == "# Hallo\nlanguage = \"de\"  # Wörter\n");
  CHECK(data.profile("de-at").out == "# Hallo\nlanguage = \"de-AT\"  # Wörter\n");
}

TEST_CASE("a language without a text has the English one, in its own words") {
  const Data data;
  CHECK(data.profile("fr").out == "# Hello\nlanguage = \"fr\"  # words\n");
}

TEST_CASE("an unknown language is refused with those there are") {
  const Data data;
  const Run refused = data.profile("tlh");
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(refused.out.empty());
  CHECK(contains(refused.err, "de, en, fr"));
}

TEST_CASE("an audience whose text is missing is told with its file") {
  const Data data;
  const Run refused = run({"new", "-", "--for", "student"}, data.environment);
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(contains(refused.err, "student.en.toml"));
}

TEST_CASE("what is there already is kept, and written over when that is forced") {
  const Data data;
  const std::string file = data.folder.write("me.toml", "mine").string();
  const Run refused = run({"new", file, "--for", "industry"}, data.environment);
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(contains(refused.err, "is there already"));
  CHECK(*read_file(file) == "mine");
  CHECK(run({"new", file, "--for", "industry", "--force"}, data.environment).code == ExitCode::ok);
  CHECK(read_file(file)->starts_with("# Hello"));
}

}  // namespace vitaset
