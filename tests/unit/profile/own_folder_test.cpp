#include "profile/own_folder.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Kind = OwnFolder::Refusal::Kind;

/// A folder with a profile in cv/, and what that may and may not name.
struct Folder {
  TemporaryFolder folder;
  OwnFolder own{folder.path() / "cv" / "me.toml"};

  Folder() {
    for (const char* file : {"cv/me.toml", "cv/ada.jpg", "cv/sub/b.jpg", "secret.jpg"}) {
      folder.write(file, "x");
    }
    fs::create_symlink("../secret.jpg", folder.path() / "cv/link.jpg");
    fs::create_symlink("sub/b.jpg", folder.path() / "cv/inner.jpg");
    own = OwnFolder(folder.path() / "cv" / "me.toml");
  }

  [[nodiscard]] fs::path cv() const { return folder.path() / "cv"; }

  OwnFolder::Refusal refused(const std::string& name) {
    const auto answer = own.find(name, cv());
    REQUIRE(std::holds_alternative<OwnFolder::Refusal>(answer));
    return std::get<OwnFolder::Refusal>(answer);
  }
};

}  // namespace

TEST_CASE("files in the folder and below are found, without links") {
  Folder files;
  const auto found = [&](const char* name, const fs::path& beside) {
    const auto answer = files.own.find(name, beside);
    const fs::path* file = std::get_if<fs::path>(&answer);
    return file == nullptr ? fs::path() : file->lexically_relative(fs::canonical(files.cv()));
  };
  CHECK(found("ada.jpg", files.cv()) == "ada.jpg");
  CHECK(found("./sub/../ada.jpg", files.cv()) == "ada.jpg");
  CHECK(found("../ada.jpg", files.cv() / "sub") == "ada.jpg");
  CHECK(found("inner.jpg", files.cv()) == "sub/b.jpg");
}

TEST_CASE("what may not be read is refused with the reason") {
  Folder files;
  CHECK(files.refused("../secret.jpg").kind == Kind::outside);
  CHECK(files.refused("../secret.jpg").message ==
        "\"../secret.jpg\" lies outside the folder of the profile");
  CHECK(files.refused("link.jpg").message ==
        "\"link.jpg\" leads outside the folder of the profile, through a link");
  CHECK(files.refused((files.cv() / "ada.jpg").string()).kind == Kind::outside);
  CHECK(files.refused("sub").kind == Kind::folder);
  CHECK(files.refused("sub").hints.empty());
  CHECK(files.refused(std::string("a\0b", 3)).kind == Kind::no_name);
  CHECK(files.refused(std::string(5000, 'x')).kind == Kind::other);
}

TEST_CASE("what is missing is told with the nearest name of its folder") {
  Folder files;
  const std::string relative = "the path is relative to the file that names it";
  CHECK(files.refused("adda.jpg").hints ==
        std::vector<std::string>{"did you mean \"ada.jpg\"?", relative});
  CHECK(files.refused("sub/bb.jpg").hints ==
        std::vector<std::string>{"did you mean \"sub/b.jpg\"?", relative});
  CHECK(files.refused("zzzzzzzzzz").hints == std::vector<std::string>{relative});
  // Names are looked for a bounded number of times.
  for (int i = 0; i < 20; ++i) (void)files.refused("adda.jpg");
  CHECK(files.refused("adda.jpg").hints == std::vector<std::string>{relative});
}

}  // namespace vitaset
