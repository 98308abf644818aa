#include "font/face.h"

#include <doctest/doctest.h>
#include <hb.h>

#include <filesystem>
#include <string>

namespace vitaset {
namespace {

using FaceResult = Result<std::shared_ptr<const FontFace>>;

FaceResult open_test_font(const std::string& name, unsigned index = 0) {
  return FontFace::open(std::filesystem::path(VITASET_TEST_DATA) / "fonts" / name, index);
}

FaceResult open_bundled(const std::string& name) {
  return FontFace::open(std::filesystem::path(VITASET_SOURCE_DIR) / "fonts" / name);
}

}  // namespace

TEST_CASE("a face tells its names, weight and slant") {
  const FaceResult regular = open_bundled("source-serif-4/SourceSerif4-Regular.ttf");
  REQUIRE(regular.ok());
  CHECK((*regular)->family() == "Source Serif 4");
  CHECK((*regular)->postscript_name() == "SourceSerif4-Regular");
  CHECK((*regular)->weight() == 400);
  CHECK_FALSE((*regular)->italic());
  CHECK((*regular)->italic_angle() == 0.0);
  CHECK((*regular)->outlines() == Outlines::truetype);

  const FaceResult slanted = open_bundled("source-sans-3/SourceSans3-SemiboldIt.ttf");
  REQUIRE(slanted.ok());
  CHECK((*slanted)->family() == "Source Sans 3");
  CHECK((*slanted)->weight() == 600);
  CHECK((*slanted)->italic());
  CHECK((*slanted)->italic_angle() < 0.0);
}

TEST_CASE("heights are in em") {
  const FaceResult opened = open_test_font("VitasetTest-Regular.ttf");
  REQUIRE(opened.ok());
  const FaceMetrics& metrics = (*opened)->metrics();
  CHECK(metrics.ascender == Em(0.75));
  CHECK(metrics.descender == Em(0.25));
  CHECK(metrics.cap_height == Em(0.7));
  CHECK(metrics.x_height == Em(0.5));
  CHECK(metrics.underline_thickness == Em(0.05));
  const FaceBounds& bounds = (*opened)->bounds();
  CHECK(bounds.left == Em(-0.05));  // the combining accent stands left of its origin
  CHECK(bounds.bottom == Em(0));
  CHECK(bounds.right == Em(0.95));
  CHECK(bounds.top == Em(0.7));
}

TEST_CASE("characters have glyphs and glyphs have advances, outside the BMP too") {
  for (const char* file :
       {"VitasetTest-Regular.ttf", "VitasetTest-Cff.otf", "VitasetTest-Cid.otf"}) {
    CAPTURE(file);
    const FaceResult opened = open_test_font(file);
    REQUIRE(opened.ok());
    const FontFace& face = **opened;
    CHECK(face.advance(face.glyph(U'A')) == Em(1));
    CHECK(face.advance(face.glyph(U'a')) == Em(0.5));
    CHECK(face.advance(face.glyph(U'\U0001d538')) == Em(1));
    CHECK(face.glyph(U'ж') == 0);
    CHECK(face.advance(1u << 20) == face.advance(1u << 21));  // no such glyphs: no crash
  }
}

TEST_CASE("a face knows its features, of letters and of places") {
  const FaceResult face = open_test_font("VitasetTest-Regular.ttf");
  REQUIRE(face.ok());
  CHECK((*face)->has_feature("liga"));
  CHECK((*face)->has_feature("kern"));
  CHECK_FALSE((*face)->has_feature("smcp"));
}

TEST_CASE("the three kinds of outlines are told apart") {
  CHECK((*open_test_font("VitasetTest-Regular.ttf"))->outlines() == Outlines::truetype);
  CHECK((*open_test_font("VitasetTest-Cff.otf"))->outlines() == Outlines::cff);
  CHECK((*open_test_font("VitasetTest-Cid.otf"))->outlines() == Outlines::cff_cid);
}

TEST_CASE("the font for shaping measures in units of the face") {
  const FaceResult opened = open_test_font("VitasetTest-Regular.ttf");
  REQUIRE(opened.ok());
  int x = 0;
  int y = 0;
  hb_font_get_scale((*opened)->hb_font(), &x, &y);
  CHECK(x == 1000);
  CHECK(y == 1000);
  CHECK(hb_font_is_immutable((*opened)->hb_font()) != 0);
}

TEST_CASE("what is no usable font is refused with the reason") {
  const struct {
    const char* file;
    const char* reason;
  } cases[] = {
      {"random.ttf", "not an OpenType"},
      {"unmapped.ttf", "which character"},
      {"outlineless.ttf", "no outlines"},
      {"restricted.ttf", "forbids"},
  };
  for (const auto& [file, reason] : cases) {
    CAPTURE(file);
    const FaceResult opened = open_test_font(file);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == Code::bad_font);
    CHECK(opened.error().message.find(reason) != std::string::npos);
  }
}

TEST_CASE("damaged font files do no harm") {
  for (const char* file : {"truncated.ttf", "random-tables.ttf"}) {
    CAPTURE(file);
    const FaceResult opened = open_test_font(file);
    if (!opened.ok()) {
      CHECK(opened.error().code == Code::bad_font);
      continue;
    }
    for (std::uint32_t glyph = 0; glyph < 200; ++glyph) (void)(*opened)->advance(glyph);
    CHECK((*opened)->postscript_name() != "");
  }
}

TEST_CASE("a file that is not there, and a folder, cannot be read") {
  for (const char* file : {"no-such-file.ttf", "."}) {
    const FaceResult opened = open_test_font(file);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == Code::cannot_read);
  }
}

TEST_CASE("a face that the file does not have is refused") {
  const FaceResult opened = open_test_font("VitasetTest-Regular.ttf", 1);
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().code == Code::bad_font);
}

}  // namespace vitaset
