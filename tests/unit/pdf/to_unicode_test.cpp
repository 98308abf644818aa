#include "pdf/to_unicode.h"

#include <doctest/doctest.h>

namespace vitaset::pdf {
namespace {

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a code is mapped to its characters, several for ligatures, pairs outside the BMP") {
  const std::string cmap =
      to_unicode_cmap({{9, 1, 500, "a"}, {10, 0x1F, 500, "ffi"}, {11, 300, 500, "𝔸"}});
  CHECK(cmap.find(
            "3 beginbfchar\n<0001><0061>\n<001F><006600660069>\n<012C><D835DD38>\nendbfchar\n") !=
        std::string::npos);
}

TEST_CASE("glyphs without text are left out") {
  const std::string cmap = to_unicode_cmap({{0, 0, 500, ""}, {9, 1, 500, "a"}});
  CHECK(cmap.find("1 beginbfchar\n<0001><0061>\nendbfchar") != std::string::npos);
}

TEST_CASE("blocks hold a hundred entries at most") {
  std::vector<UsedGlyph> glyphs;
  for (std::uint16_t code = 1; code <= 250; ++code) glyphs.push_back({code, code, 500, "x"});
  const std::string cmap = to_unicode_cmap(glyphs);
  CHECK(count_of(cmap, "100 beginbfchar") == 2);
  CHECK(count_of(cmap, "50 beginbfchar") == 1);
  CHECK(count_of(cmap, "><0078>") == 250);
}

}  // namespace vitaset::pdf
