#include "render/photo.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "toml/override.h"
#include "unit/picture/make_jpeg.h"

namespace vitaset {
namespace {

/// A folder with a profile that names a photo, in a file called `named_in`.
struct Folder {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  Person person;
  PhotoStyle style{true, {Pt(72), Pt(144)}, Side::end, Pt(0)};

  explicit Folder(const std::string& photo, const std::string& named_in = "me.toml") {
    const bool setting = named_in == kSettingSource;
    const FileId file =
        sources.add(setting ? named_in : (folder.path() / named_in).string(), "a profile");
    person.photo = photo;
    person.photo_span = {file, 2, 9};
    folder.write("ada.jpg", testing::make_jpeg(testing::frame(0xC0, 40, 30, 3)));
    folder.write("sub/b.jpg", testing::make_jpeg(testing::frame(0xC0, 5, 4, 1)));
  }

  std::shared_ptr<const Picture> load() {
    return load_photo(person, style, folder.path() / "me.toml", sources, sink);
  }

  /// The only diagnostic, of a photo that cannot be used.
  const Diagnostic& refused() {
    CHECK_FALSE(load());
    REQUIRE(sink.diagnostics().size() == 1);
    return sink.diagnostics().front();
  }
};

}  // namespace

TEST_CASE("a photo is read, from the folder of the file that names it") {
  Folder beside("ada.jpg");
  REQUIRE(beside.load());
  CHECK(beside.load()->width == 40);
  CHECK(beside.sink.diagnostics().empty());
  Folder below("b.jpg", "sub/person.toml");
  REQUIRE(below.load());
  CHECK(below.load()->width == 5);
  Folder setting("sub/b.jpg", std::string(kSettingSource));
  CHECK(setting.load());
}

TEST_CASE("a photo that is not shown, or not given, is not looked for") {
  Folder hidden("missing.jpg");
  hidden.style.shown = false;
  CHECK_FALSE(hidden.load());
  CHECK(hidden.sink.diagnostics().empty());
  Folder none("");
  CHECK_FALSE(none.load());
  CHECK(none.sink.diagnostics().empty());
}

TEST_CASE("what is wrong with a photo is told where it is named") {
  Folder missing("adda.jpg");
  const Diagnostic& told = missing.refused();
  CHECK(told.code == Code::bad_picture);
  CHECK(told.severity == Severity::error);
  CHECK(told.span == missing.person.photo_span);
  CHECK(told.message == "there is no file \"adda.jpg\"");
  CHECK(told.hints.front() == "did you mean \"ada.jpg\"?");

  Folder other("ada.gif");
  other.folder.write("ada.gif", "GIF89a");
  CHECK(other.refused().message == "\"ada.gif\" is a GIF picture, not a JPEG or PNG picture");
  CHECK(other.refused().hints.size() == 1);

  Folder folder("sub");
  CHECK(folder.refused().hints ==
        std::vector<std::string>{"name a JPEG or PNG file, as in photo = \"ada.jpg\""});

  Folder large("large.png");
  large.folder.write("large.png", std::string((20U << 20U) + 1, 'x'));
  CHECK(large.refused().message == "\"large.png\" is larger than 20 MB");
}

TEST_CASE("a large JPEG is noted unless it is printed as large") {
  const auto told = [](std::size_t width) {
    Folder folder("large.jpg");
    const std::string scans = testing::segment(0xDA, "y") + std::string(1'000'000, 'x');
    folder.folder.write("large.jpg",
                        testing::make_jpeg(testing::frame(0xC0, width, width, 3) + scans));
    CHECK(folder.load());
    return folder.sink.diagnostics();
  };
  const auto notes = told(2000);  // printed an inch wide
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].severity == Severity::note);
  CHECK(notes[0].code == Code::large_picture);
  CHECK(notes[0].message == "\"large.jpg\" makes the PDF 1 MB larger");
  CHECK(notes[0].hints.front() ==
        "as small as it is printed, 400 of its 2000 pixels across are enough");
  CHECK(told(400).empty());
}

}  // namespace vitaset
