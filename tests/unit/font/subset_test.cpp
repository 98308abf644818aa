#include "font/subset.h"

#include <doctest/doctest.h>
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <filesystem>

namespace vitaset {
namespace {

std::shared_ptr<const FontFace> open_test_font(const char* file) {
  const auto face = FontFace::open(std::filesystem::path(VITASET_TEST_DATA) / "fonts" / file);
  REQUIRE(face.ok());
  return face.value();
}

std::vector<std::uint32_t> glyphs_of(const FontFace& face, std::u32string_view text) {
  std::vector<std::uint32_t> glyphs;
  for (const char32_t c : text) glyphs.push_back(face.glyph(c));
  return glyphs;
}

std::uint16_t code_of(const FontSubset& subset, std::uint32_t glyph) {
  for (const auto& [from, code] : subset.codes) {
    if (from == glyph) return code;
  }
  FAIL("no code for the glyph");
  return 0;
}

}  // namespace

TEST_CASE("a TrueType subset holds the glyphs asked for, at the codes it names") {
  const auto face = open_test_font("VitasetTest-Regular.ttf");
  const auto subset = subset_face(*face, glyphs_of(*face, U"zAé"));
  REQUIRE(subset.ok());
  CHECK(subset->codes.size() == 4);  // with .notdef
  CHECK(subset->codes.front() == std::pair<std::uint32_t, std::uint16_t>(0, 0));
  CHECK(std::is_sorted(subset->codes.begin(), subset->codes.end()));

  hb_blob_t* blob =
      hb_blob_create(subset->program.data(), static_cast<unsigned>(subset->program.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* cut = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(cut);
  CHECK(hb_face_get_glyph_count(cut) == 6);  // é brings its two parts
  CHECK(hb_font_get_glyph_h_advance(font, code_of(*subset, face->glyph(U'A'))) == 1000);
  CHECK(hb_font_get_glyph_h_advance(font, code_of(*subset, face->glyph(U'z'))) == 500);
  hb_glyph_extents_t extents{};
  CHECK(hb_font_get_glyph_extents(font, code_of(*subset, face->glyph(U'é')), &extents) != 0);
  CHECK(extents.y_bearing == 650);  // the accent's top
  hb_font_destroy(font);
  hb_face_destroy(cut);
  hb_blob_destroy(blob);
}

TEST_CASE("a CFF subset is the bare table") {
  const auto face = open_test_font("VitasetTest-Cff.otf");
  const auto subset = subset_face(*face, glyphs_of(*face, U"Az"));
  REQUIRE(subset.ok());
  CHECK(subset->program.substr(0, 2) == std::string("\x01\x00", 2));  // CFF 1.0
  CHECK(code_of(*subset, face->glyph(U'A')) == 1);                    // places in the subset
  CHECK(code_of(*subset, face->glyph(U'z')) == 2);
}

TEST_CASE("codes of CID-keyed CFF are the CIDs of the whole font") {
  const auto face = open_test_font("VitasetTest-Cid.otf");
  const std::uint32_t z = face->glyph(U'z');
  const auto subset = subset_face(*face, {z});
  REQUIRE(subset.ok());
  CHECK(code_of(*subset, z) == 1000 + z);  // as scripts/make_test_fonts.py numbers them
  CHECK(code_of(*subset, 0) == 0);
}

TEST_CASE("the same glyphs give the same bytes, in any order") {
  const auto face = open_test_font("VitasetTest-Regular.ttf");
  const auto one = subset_face(*face, glyphs_of(*face, U"abc"));
  const auto other = subset_face(*face, glyphs_of(*face, U"cabcab"));
  REQUIRE(one.ok());
  REQUIRE(other.ok());
  CHECK(one->program == other->program);
  CHECK(one->codes == other->codes);
}

TEST_CASE("a glyph the face does not have is an error") {
  const auto face = open_test_font("VitasetTest-Regular.ttf");
  const auto subset = subset_face(*face, {60000});
  REQUIRE_FALSE(subset.ok());
  CHECK(subset.error().code == Code::bad_font);
}

}  // namespace vitaset
