#include "render/data_folders.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "temporary_folder.h"

namespace vitaset {
namespace {

void make_data(const TemporaryFolder& folder, const std::filesystem::path& data) {
  std::filesystem::create_directories(folder.path() / data / "layouts");
  static_cast<void>(folder.write((data / "fonts" / "families.toml").string(), ""));
}

}  // namespace

TEST_CASE("an installed program finds its data in share/vitaset of its prefix") {
  const TemporaryFolder prefix;
  make_data(prefix, "share/vitaset");
  const auto data = find_data_folders({}, prefix.path() / "bin" / "vitaset");
  REQUIRE(data.ok());
  CHECK(data->layouts == prefix.path() / "share/vitaset/layouts");
  CHECK(data->fonts == prefix.path() / "share/vitaset/fonts");
  CHECK(data->profiles == prefix.path() / "share/vitaset/profiles");
}

TEST_CASE("a program in a build tree finds its data in share/vitaset beside it") {
  const TemporaryFolder build;
  make_data(build, "share/vitaset");
  const auto data = find_data_folders({}, build.path() / "vitaset");
  REQUIRE(data.ok());
  CHECK(data->layouts == build.path() / "share/vitaset/layouts");
}

TEST_CASE("a chosen data folder is the only one tried") {
  const TemporaryFolder folder;
  make_data(folder, "mine");
  make_data(folder, "share/vitaset");
  const auto data = find_data_folders(folder.path() / "mine", folder.path() / "vitaset");
  REQUIRE(data.ok());
  CHECK(data->layouts == folder.path() / "mine/layouts");
  CHECK_FALSE(find_data_folders(folder.path() / "other", folder.path() / "vitaset").ok());
}

TEST_CASE("a folder without a list of fonts is no data folder") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "layouts");
  std::filesystem::create_directories(folder.path() / "fonts");
  CHECK_FALSE(find_data_folders(folder.path(), {}).ok());
}

TEST_CASE("when the data is not found, every place looked in is named") {
  const TemporaryFolder folder;
  const auto data = find_data_folders({}, folder.path() / "bin" / "vitaset");
  REQUIRE_FALSE(data.ok());
  CHECK(data.error().code == Code::cannot_read);
  for (const char* place : {"share/vitaset", "bin/share/vitaset"}) {
    CAPTURE(place);
    const std::string expected = (folder.path() / place).string();
    const auto& notes = data.error().notes;
    CHECK(std::any_of(notes.begin(), notes.end(),
                      [&](const Note& note) { return note.message.ends_with(expected); }));
  }
}

TEST_CASE("the running program is this test") {
  CHECK(running_program().filename() == "vitaset_unit_tests");
}

}  // namespace vitaset
