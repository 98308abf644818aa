#include "font/cff.h"

#include <doctest/doctest.h>
#include <hb.h>

#include <filesystem>
#include <string>

#include "font/face.h"
#include "font/sfnt_table.h"

namespace vitaset {
namespace {

std::string cff_table(const char* file) {
  const auto face = FontFace::open(std::filesystem::path(VITASET_TEST_DATA) / "fonts" / file);
  REQUIRE(face.ok());
  return std::string(SfntTable((*face)->hb_face(), HB_TAG('C', 'F', 'F', ' ')).bytes());
}

}  // namespace

TEST_CASE("a Top DICT with ROS is CID-keyed") {
  const auto cid = read_cff_top(cff_table("VitasetTest-Cid.otf"));
  REQUIRE(cid);
  CHECK(cid->cid_keyed);
  const auto named = read_cff_top(cff_table("VitasetTest-Cff.otf"));
  REQUIRE(named);
  CHECK_FALSE(named->cid_keyed);
}

TEST_CASE("CIDs come from the charset") {
  const auto cids = read_cff_cids(cff_table("VitasetTest-Cid.otf"));
  REQUIRE(cids);
  CHECK((*cids)[0] == 0);
  for (std::size_t glyph = 1; glyph < cids->size(); ++glyph) {
    CHECK((*cids)[glyph] == 1000 + glyph);  // as scripts/make_test_fonts.py numbers them
  }
}

TEST_CASE("cut and garbled CFF tables are refused or read without harm") {
  const std::string whole = cff_table("VitasetTest-Cid.otf");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    (void)read_cff_top(std::string_view(whole).substr(0, length));
    (void)read_cff_cids(std::string_view(whole).substr(0, length));
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string garbled = whole;
    garbled[at] = static_cast<char>(~garbled[at]);
    (void)read_cff_top(garbled);
    (void)read_cff_cids(garbled);
  }
  CHECK_FALSE(read_cff_top(""));
  CHECK_FALSE(read_cff_top(std::string(100, '\xff')));
}

}  // namespace vitaset
