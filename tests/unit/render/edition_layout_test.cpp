#include "render/edition_layout.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {
namespace {

/// A profile in `in/`, a layout beside it and one outside; and an edition as that profile names it.
struct Folder {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  EditedProfile profile;
  std::filesystem::path inside;
  Span span;

  Folder() {
    const auto path = folder.write("in/me.toml", "a profile");
    inside = std::filesystem::canonical(folder.write("in/looks/mine.toml", ""));
    folder.write("outside.toml", "");
    span = {sources.add(path.string(), "a profile"), 0, 1};
  }

  void find() { find_layout_files(profile, folder.path() / "in/me.toml", sources, sink); }

  void set_style(const std::string& name, bool untyped) {
    profile.settings.push_back({{{{"style", span}, {"publications", span}, {"style", span}}, span},
                                {name, span},
                                untyped,
                                span});
  }
};

}  // namespace

TEST_CASE("a layout beside the profile is found, whatever the current folder") {
  Folder folder;
  folder.profile.layout = {"looks/mine.toml", folder.span};
  folder.set_style("looks/mine.toml", false);
  folder.find();
  CHECK(folder.sink.diagnostics().empty());
  CHECK(folder.profile.layout.text == folder.inside.string());
  CHECK(*folder.profile.settings.at(0).value.string() == folder.inside.string());
}

TEST_CASE("a layout outside is refused, and never opened") {
  for (const char* name : {"../outside.toml", "/etc/passwd", "looks/none.toml", "looks/"}) {
    CAPTURE(name);
    Folder folder;
    folder.profile.layout = {name, folder.span};
    folder.set_style(name, false);
    folder.find();
    REQUIRE_FALSE(folder.sink.diagnostics().empty());
    CHECK(folder.sink.diagnostics().front().code == Code::unknown_layout);
    CHECK(folder.sink.diagnostics().front().span == folder.span);
    CHECK(folder.profile.layout.text.empty());
    CHECK(folder.profile.settings.empty());
  }
}

TEST_CASE("names of what comes along, and what the command line says, stay as they are") {
  Folder folder;
  folder.profile.layout = {"onepage", folder.span};
  folder.set_style("../outside.toml", true);
  folder.set_style("ieee", false);
  folder.find();
  CHECK(folder.sink.diagnostics().empty());
  CHECK(folder.profile.layout.text == "onepage");
  CHECK(*folder.profile.settings.at(0).value.string() == "../outside.toml");
  CHECK(*folder.profile.settings.at(1).value.string() == "ieee");
}

}  // namespace vitaset
