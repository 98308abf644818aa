#include "pdf/glyph_table.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace vitaset::pdf {
namespace {

using sample::kParagraph;
using sample::shape;
using sample::test_face;

/// A run whose glyphs are those of `glyph_text`, one each, but which reads as `text`: `clusters`
/// are offsets in it.
GlyphRun reads_as(const std::shared_ptr<const FontFace>& face, std::u32string_view glyph_text,
                  std::string text, std::initializer_list<std::uint32_t> clusters) {
  GlyphRun run = shape(face, 10, 0, 0, "", kParagraph);
  run.text = std::move(text);
  std::size_t i = 0;
  for (const std::uint32_t cluster : clusters) {
    run.glyphs.push_back({face->glyph(glyph_text[i++]), Pt(5), {}, {}, cluster});
  }
  return run;
}

/// Whether each cluster of the `item`th run says what it stands for: "+-+".
std::string said(const GlyphTable& table, const Pages& pages, std::size_t item = 0) {
  const auto& run = std::get<GlyphRun>(pages.pages[0].items[item]);
  std::vector<Cluster> clusters;
  REQUIRE(read_clusters(run, clusters));
  std::string out;
  for (const Cluster& cluster : clusters) {
    out += table.faces()[table.face_index(run)].says(run, cluster) ? '+' : '-';
  }
  return out;
}

}  // namespace

TEST_CASE("a glyph means the text of its cluster, a ligature all its letters") {
  const auto face = test_face();
  const Pages pages = sample::one_page({shape(face, 10, 0, 0, "fib", kParagraph)});
  const GlyphTable table(pages);
  REQUIRE(table.faces().size() == 1);
  const auto& run = std::get<GlyphRun>(pages.pages[0].items[0]);
  REQUIRE(run.glyphs.size() == 2);
  CHECK(table.faces()[0].glyph(run.glyphs[0].id).text == "fi");
  CHECK(table.faces()[0].glyph(run.glyphs[1].id).text == "b");
  CHECK(said(table, pages) == "++");
}

TEST_CASE("the first meaning of a glyph holds, and others are not said by it") {
  const auto face = test_face();
  const Pages pages = sample::one_page({reads_as(face, U"--a", "-\u2011a", {0, 1, 4})});
  const GlyphTable table(pages);
  CHECK(table.faces()[0].glyph(face->glyph(U'-')).text == "-");
  CHECK(said(table, pages) == "+-+");
}

TEST_CASE("a no-break space reads as a space") {
  const auto face = test_face();
  const Pages pages = sample::one_page({reads_as(face, U"   ", "\u00a0 \u00a0", {0, 2, 3})});
  const GlyphTable table(pages);
  CHECK(table.faces()[0].glyph(face->glyph(U' ')).text == " ");
  CHECK(said(table, pages) == "+++");
}

TEST_CASE("a letter and its mark mean one character each") {
  const auto face = test_face();
  const Pages pages = sample::one_page({reads_as(face, U"e\u0301", "e\u0301", {0, 0})});
  const GlyphTable table(pages);
  CHECK(table.faces()[0].glyph(face->glyph(U'e')).text == "e");
  CHECK(table.faces()[0].glyph(face->glyph(U'\u0301')).text == "\u0301");
  CHECK(said(table, pages) == "+");
}

TEST_CASE("two glyphs for one character cannot say it, but each means something") {
  const auto face = test_face();
  const Pages pages =
      sample::one_page({reads_as(face, U"e\u0301", "é", {0, 0}), reads_as(face, U"e", "e", {0})});
  const GlyphTable table(pages);
  CHECK(table.faces()[0].glyph(face->glyph(U'e')).text == "e");  // what it means alone comes first
  CHECK_FALSE(table.faces()[0].glyph(face->glyph(U'\u0301')).text.empty());
  CHECK(said(table, pages, 0) == "-");
  CHECK(said(table, pages, 1) == "+");
}

TEST_CASE("glyphs of right-to-left clusters are read from the end") {
  const auto face = test_face();
  const Pages pages = sample::one_page({reads_as(face, U"b\u0301ea", "ae\u0301b", {4, 1, 1, 0})});
  const GlyphTable table(pages);
  CHECK(table.faces()[0].glyph(face->glyph(U'e')).text == "e");
  CHECK(table.faces()[0].glyph(face->glyph(U'\u0301')).text == "\u0301");
  CHECK(said(table, pages) == "+++");
}

TEST_CASE("subsets give codes and widths, ascending by code, .notdef first") {
  const auto face = test_face();
  const Pages pages = sample::one_page({shape(face, 10, 0, 0, "zAz", kParagraph)});
  GlyphTable table(pages);
  CHECK_FALSE(table.subset());
  const std::vector<UsedGlyph>& glyphs = table.faces()[0].glyphs();
  REQUIRE(glyphs.size() == 3);
  CHECK(glyphs[0].id == 0);
  CHECK(glyphs[1].code == 1);
  CHECK(glyphs[1].text == "A");
  CHECK(glyphs[1].width == 1000.0);
  CHECK(glyphs[2].text == "z");
  CHECK(glyphs[2].width == 500.0);
  CHECK(table.faces()[0].glyph(face->glyph(U'z')).code == 2);
}

TEST_CASE("faces are numbered in the order of their first use") {
  const auto one = test_face("VitasetTest-Bold.ttf");
  const auto other = test_face("VitasetTest-Italic.ttf");
  const Pages pages = sample::one_page({shape(one, 10, 0, 0, "a", kParagraph),
                                        shape(other, 10, 0, 0, "a", kParagraph),
                                        shape(one, 10, 0, 0, "b", kParagraph)});
  const GlyphTable table(pages);
  REQUIRE(table.faces().size() == 2);
  CHECK(&table.faces()[0].face() == one.get());
  CHECK(table.face_index(std::get<GlyphRun>(pages.pages[0].items[1])) == 1);
  CHECK(table.faces()[0].glyphs().size() == 2);
}

TEST_CASE("a glyph that the face does not have fails the subset") {
  const auto face = test_face();
  GlyphRun run = shape(face, 10, 0, 0, "a", kParagraph);
  run.glyphs[0].id = 50000;
  const Pages pages = sample::one_page({run});
  GlyphTable table(pages);
  const auto problem = table.subset();
  REQUIRE(problem);
  CHECK(problem->code == Code::bad_font);
}

}  // namespace vitaset::pdf
