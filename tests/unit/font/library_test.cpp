#include "font/library.h"

#include <doctest/doctest.h>

#include <array>
#include <thread>

namespace vitaset {
namespace {

std::filesystem::path test_font(const char* file) {
  return std::filesystem::path(VITASET_TEST_DATA) / "fonts" / file;
}

FontLibrary test_library() {
  return FontLibrary({{"Vitaset Test", 400, false, test_font("VitasetTest-Regular.ttf"), 0, ""},
                      {"Vitaset Test", 700, false, test_font("VitasetTest-Bold.ttf"), 0, ""},
                      {"Vitaset Test", 400, true, test_font("VitasetTest-Italic.ttf"), 0, ""},
                      {"Broken", 400, false, test_font("random.ttf"), 0, ""},
                      {"Greek", 400, false, test_font("VitasetTestGreek-Regular.ttf"), 0, ""}},
                     {"Absent", "Broken", "Vitaset Test", "Greek"});
}

}  // namespace

TEST_CASE("a face is found by family, weight and slant") {
  const FontLibrary library = test_library();
  const auto bold = library.find("Vitaset Test", 700, false);
  REQUIRE(bold.ok());
  CHECK((*bold)->postscript_name() == "VitasetTest-Bold");
  const auto italic = library.find("Vitaset Test", 400, true);
  REQUIRE(italic.ok());
  CHECK((*italic)->postscript_name() == "VitasetTest-Italic");
}

TEST_CASE("asking twice gives the same face") {
  const FontLibrary library = test_library();
  CHECK(library.find("Vitaset Test", 400, false).value() ==
        library.find("Vitaset Test", 400, false).value());
}

TEST_CASE("threads that ask at once get the same face") {
  const FontLibrary library = test_library();
  std::array<std::shared_ptr<const FontFace>, 4> faces;
  std::vector<std::thread> threads;
  for (auto& face : faces) {
    threads.emplace_back([&] { face = library.find("Vitaset Test", 400, false).value(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& face : faces) CHECK(face == faces[0]);
  CHECK(faces[0] != nullptr);
}

TEST_CASE("an unknown family is an error that names the nearest one and all there are") {
  const auto found = test_library().find("Vitaset Tset", 400, false);
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == Code::missing_family);
  CHECK(found.error().message == "there is no font family \"Vitaset Tset\"");
  REQUIRE(found.error().hints.size() == 2);
  CHECK(found.error().hints[0] == "did you mean \"Vitaset Test\"?");
  CHECK(found.error().hints[1] ==
        "the families there are: \"Vitaset Test\", \"Broken\", \"Greek\"");
}

TEST_CASE("a weight the family lacks is an error that names those there are") {
  const auto found = test_library().find("Vitaset Test", 600, true);
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == Code::missing_face);
  CHECK(found.error().message == "the font family \"Vitaset Test\" has no weight 600 italic");
  REQUIRE(found.error().hints.size() == 2);
  CHECK(found.error().hints[0] == "the nearest it has is 400 italic");
  CHECK(found.error().hints[1] == "it has 400, 700, 400 italic");
}

TEST_CASE("a library without fonts says so") {
  const auto found = FontLibrary({}, {}).find("Vitaset Test", 400, false);
  REQUIRE_FALSE(found.ok());
  REQUIRE(found.error().hints.size() == 1);
  CHECK(found.error().hints[0] == "no font was found at all");
}

TEST_CASE("a damaged file is reported when it is asked for") {
  const auto found = test_library().find("Broken", 400, false);
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == Code::bad_font);
}

TEST_CASE("fallback takes the first family that has the character, nearest in slant, then weight") {
  const FontLibrary library = test_library();
  CHECK(library.fallback(U'α', 400, false)->family() == "Vitaset Test Greek");
  CHECK(library.fallback(U'α', 700, true)->family() == "Vitaset Test Greek");
  CHECK(library.fallback(U'a', 600, false)->postscript_name() == "VitasetTest-Bold");
  CHECK(library.fallback(U'a', 700, true)->postscript_name() == "VitasetTest-Italic");
  CHECK(library.fallback(U'中', 400, false) == nullptr);
}

}  // namespace vitaset
