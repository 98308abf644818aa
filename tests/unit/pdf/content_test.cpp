#include "pdf/content.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <utility>

#include "sample.h"

namespace vitaset::pdf {
namespace {

using sample::kParagraph;
using sample::shape;
using sample::test_face;

constexpr Pt kHeight{841.89};

/// The content of the first page of `pages`.
std::string content_of(const Pages& pages) {
  GlyphTable fonts(pages);
  REQUIRE_FALSE(fonts.subset());
  StructureTree tree(pages);
  const PictureTable pictures(pages);
  PageContent content(fonts, pictures, tree, 0, kHeight);
  for (const PageItem& item : pages.pages[0].items) {
    std::visit(
        [&](const auto& drawn) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(drawn)>, LinkArea>) {
            content.add(drawn);
          }
        },
        item);
  }
  return content.finish();
}

Rect rect(double x, double y, double width, double height) {
  return {{Pt(x), Pt(y)}, {Pt(width), Pt(height)}};
}

/// A page with one picture, 40 × 30 pt at (50, 100), of a figure.
Pages page_with_picture(int orientation = 1) {
  Picture picture;
  picture.width = picture.height = 1;
  picture.data = "RGB";
  picture.orientation = orientation;
  Pages pages = sample::one_page(
      {Image{std::make_shared<const Picture>(picture), rect(50, 100, 40, 30), NodeId{2}}});
  pages.nodes.push_back(sample::node(Role::figure, 0));
  return pages;
}

}  // namespace

TEST_CASE("a run is shown from its baseline, y upward") {
  const auto face = test_face();
  CHECK(content_of(sample::one_page({shape(face, 10, 50, 100, "ab", kParagraph)})) ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n50 741.89 Td[<00010002>]TJ\nEMC\nET\n");
}

TEST_CASE("items of one mark share a sequence; font and colour are set when they change") {
  const auto face = test_face();
  GlyphRun blue = shape(face, 10, 60, 100, "b", kParagraph);
  blue.color = {0, 0, 255};
  GlyphRun small = shape(face, 8, 50, 112.0004, "a", kParagraph);
  small.color = blue.color;
  CHECK(content_of(sample::one_page({shape(face, 10, 50, 100, "a", kParagraph), blue, small})) ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n50 741.89 Td[<0001>]TJ\n"
        "0 0 1 rg\n10 0 Td[<0002>]TJ\n"
        "/F0 8 Tf\n-10 -12 Td[<0001>]TJ\nEMC\nET\n");
}

TEST_CASE("items of other nodes and artifacts get sequences of their own") {
  const auto face = test_face();
  Pages pages = sample::one_page({shape(face, 10, 0, 0, "a", kParagraph),
                                  shape(face, 10, 0, 0, "a", Artifact::header),
                                  shape(face, 10, 0, 0, "a", Artifact::footer),
                                  Rule{rect(10, 20, 30, 0.5), {255, 0, 51}, Artifact::layout},
                                  shape(face, 10, 0, 0, "a", NodeId{2})});
  pages.nodes.push_back(sample::node(Role::link, 1));
  CHECK(content_of(pages) ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n0 841.89 Td[<0001>]TJ\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n0 0 Td[<0001>]TJ\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n0 0 Td[<0001>]TJ\nEMC\nET\n"
        "/Artifact<</Type/Layout>>BDC\n1 0 0.2 rg\n10 821.39 30 0.5 re f\nEMC\n"
        "BT\n/Link<</MCID 1>>BDC\n0 0 0 rg\n0 841.89 Td[<0001>]TJ\nEMC\nET\n");
}

TEST_CASE("a run that goes on where the last one ended is not positioned anew") {
  const auto face = test_face();
  Pages pages = sample::one_page({shape(face, 10, 50, 100, "a", kParagraph),
                                  shape(face, 10, 55, 100, "b", NodeId{2}),
                                  shape(face, 8, 59.8, 100, "a", kParagraph)});
  pages.nodes.push_back(sample::node(Role::link, 1));
  // The last one begins 0.2 pt before the end of the one before: 25 thousandths of 8 pt.
  CHECK(content_of(pages) ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n50 741.89 Td[<0001>]TJ\nEMC\n"
        "/Link<</MCID 1>>BDC\n[<0002>]TJ\nEMC\n"
        "/P<</MCID 2>>BDC\n/F0 8 Tf\n[25<0001>]TJ\nEMC\nET\n");
}

TEST_CASE("raised and lowered text is raised and lowered, not positioned anew") {
  const auto face = test_face();
  const std::string content = content_of(sample::one_page(
      {shape(face, 10, 0, 100, "a", kParagraph), shape(face, 5, 5, 97, "b", kParagraph),
       shape(face, 5, 7.5, 102, "b", kParagraph), shape(face, 10, 10, 100, "a", kParagraph)}));
  CHECK(content ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n0 741.89 Td[<0001>]TJ\n"
        "/F0 5 Tf\n 3 Ts[<0002>]TJ 0 Ts\n -2 Ts[<0002>]TJ 0 Ts\n/F0 10 Tf\n[<0001>]TJ\nEMC\nET\n");
}

TEST_CASE("a run with ActualText stands beside its neighbours, never inside them") {
  const auto face = test_face();
  GlyphRun replaced = shape(face, 10, 5, 0, "b", kParagraph);
  replaced.actual_text = "€";
  const std::string content = content_of(sample::one_page(
      {shape(face, 10, 0, 0, "a", kParagraph), replaced, shape(face, 10, 10, 0, "a", kParagraph)}));
  CHECK(content ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n0 841.89 Td[<0001>]TJ\nEMC\n"
        "/Span<</MCID 1/ActualText<FEFF20AC>>>BDC\n[<0002>]TJ\nEMC\n"
        "/P<</MCID 2>>BDC\n[<0001>]TJ\nEMC\nET\n");
}

TEST_CASE("ActualText may be empty: glyphs that read as nothing") {
  GlyphRun silent = shape(test_face(), 10, 0, 0, "a", kParagraph);
  silent.actual_text = "";
  CHECK(content_of(sample::one_page({silent})).find("BT\n/Span<</MCID 0/ActualText<FEFF>>>BDC") ==
        0);
}

TEST_CASE("where a glyph stands for another text than elsewhere, ActualText says so") {
  const auto face = test_face();
  GlyphRun run = shape(face, 10, 0, 0, "ab--c", kParagraph);
  run.text = "ab-\u2011c";
  run.glyphs[4].cluster = 6;
  const std::string content = content_of(sample::one_page({run}));
  // Codes: hyphen 1, a 2, b 3, c 4; the second hyphen starts 1.5 em in.
  CHECK(content ==
        "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n0 841.89 Td[<000200030001>]TJ\nEMC\n"
        "/Span<</MCID 1/ActualText<FEFF2011>>>BDC\n[<0001>]TJ\nEMC\n"
        "/P<</MCID 2>>BDC\n[<0004>]TJ\nEMC\nET\n");
}

TEST_CASE("ActualText inside an artifact stands on a span, where extractors look for it") {
  GlyphRun run = shape(test_face(), 10, 0, 0, "a", Artifact::footer);
  run.actual_text = "x";
  CHECK(content_of(sample::one_page({run}))
            .find("BT\n/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"
                  "/Span<</ActualText<FEFF0078>>>BDC\n") == 0);
}

TEST_CASE("a justified space is followed by an adjustment, a wider one is drawn as wide as it is") {
  const auto face = test_face();
  GlyphRun run = shape(face, 10, 0, 0, "a b", kParagraph);
  run.glyphs[1].advance = Pt(5 + 25);  // natural width and the largest gap
  CHECK(content_of(sample::one_page({run})).find("[<00020001>-2500<0003>]TJ") != std::string::npos);
  run.glyphs[1].advance = Pt(200);
  CHECK(content_of(sample::one_page({run})).find("[<0002>]TJ 4000 Tz[<0001>]TJ 100 Tz[<0003>]TJ") !=
        std::string::npos);
}

TEST_CASE("wide letters are not taken for spaces") {
  GlyphRun run = shape(test_face(), 10, 0, 0, "ab", kParagraph);
  run.glyphs[0].advance = Pt(200);
  CHECK(content_of(sample::one_page({run})).find("Tz") == std::string::npos);
}

TEST_CASE("an accent is placed over its letter, whatever it is raised by") {
  const auto face = test_face();
  GlyphRun run = shape(face, 10, 0, 0, "ea", kParagraph);
  run.text = "e\u0301a";
  run.glyphs[1].cluster = 3;
  run.glyphs.insert(run.glyphs.begin() + 1, {face->glyph(U'\u0301'), Pt(0), Pt(-2.5), Pt(1.5), 0});
  // Codes: a 1, e 2, the accent 3; it stands over the middle of the e.
  CHECK(content_of(sample::one_page({run}))
            .find("[<0002>]TJ 1.5 Ts[49 49 49 49 49 5<0003>]TJ 0 Ts[-250<0001>]TJ\n") !=
        std::string::npos);
}

TEST_CASE("a path is stroked and closed, and may read as something") {
  const Path box{
      {{Pt(10), Pt(20)}, {Pt(15), Pt(20)}, {Pt(15), Pt(30)}}, Pt(0.4), {0, 0, 0}, kParagraph, "☃"};
  CHECK(content_of(sample::one_page({box})) ==
        "/Span<</MCID 0/ActualText<FEFF2603>>>BDC\n"
        "0 0 0 RG 0.4 w\n10 821.89 m 15 821.89 l 15 811.89 l s\nEMC\n");
}

TEST_CASE("a page without items has no operators") {
  CHECK(content_of(sample::one_page({})) == "");
}

TEST_CASE("a run without glyphs leaves no trace") {
  CHECK(content_of(sample::one_page({shape(test_face(), 10, 0, 0, "", kParagraph)})) == "");
}

TEST_CASE("a picture fills its area, in a sequence of its figure") {
  CHECK(content_of(page_with_picture()) ==
        "/Figure<</MCID 0>>BDC\nq 40 0 0 30 50 711.89 cm /P0 Do Q\nEMC\n");
}

TEST_CASE("a picture is turned and mirrored as EXIF says") {
  // Where the first row and the first column are seen, by orientation (Exif 2.32 §4.6.4).
  struct Seen {
    bool row_is_side;  // at the left or right, not at the top or bottom
    bool row_far;      // at the right, or the bottom
    bool column_far;   // likewise
  };
  const Seen table[] = {{false, false, false}, {false, false, true}, {false, true, true},
                        {false, true, false},  {true, false, false}, {true, true, false},
                        {true, true, true},    {true, false, true}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const std::string content = content_of(page_with_picture(orientation));
    double a{}, b{}, c{}, d{}, e{}, f{};
    REQUIRE(std::sscanf(content.c_str(), "/Figure<</MCID 0>>BDC\nq %lf %lf %lf %lf %lf %lf cm", &a,
                        &b, &c, &d, &e, &f) == 6);
    const Seen& seen = table[orientation - 1];
    // The middle of the first row is (0.5, 1) in the picture's square, that of the first column
    // (0, 0.5). Both are looked for as parts of the area, from its upper left corner.
    const auto part = [&](double u, double v) {
      return std::pair((a * u + c * v + e - 50) / 40, 1 - (b * u + d * v + f - 711.89) / 30);
    };
    const double row_at = seen.row_far ? 1 : 0;
    const double column_at = seen.column_far ? 1 : 0;
    const auto row = part(0.5, 1);
    const auto column = part(0, 0.5);
    CHECK(row.first == doctest::Approx(seen.row_is_side ? row_at : 0.5));
    CHECK(row.second == doctest::Approx(seen.row_is_side ? 0.5 : row_at));
    CHECK(column.first == doctest::Approx(seen.row_is_side ? 0.5 : column_at));
    CHECK(column.second == doctest::Approx(seen.row_is_side ? column_at : 0.5));
  }
}

}  // namespace vitaset::pdf
