#include "pdf/check.h"

#include <doctest/doctest.h>

#include <limits>

#include "sample.h"

namespace vitaset::pdf {
namespace {

using sample::kParagraph;

GlyphRun good_run(std::string_view text = "abc") {
  return sample::shape(sample::test_face(), 10, 50, 100, text, kParagraph);
}

/// What is wrong with a page that holds `item` only; empty if nothing is.
std::string problem_with(const PageItem& item) {
  const auto problem = check_pages(sample::one_page({item}));
  if (!problem) return "";
  CHECK(problem->code == Code::pdf_library);
  return problem->message;
}

std::string problem_with(const Pages& pages) {
  const auto problem = check_pages(pages);
  return problem ? problem->message : "";
}

}  // namespace

TEST_CASE("sound pages have no problem") {
  CHECK(problem_with(good_run()) == "");
  CHECK(problem_with(good_run("")) == "");
  CHECK(problem_with(Rule{{}, {}, Artifact::layout}) == "");
  CHECK(problem_with(Path{{}, Pt(1), {}, kParagraph, "x"}) == "");
}

TEST_CASE("a glyph 0 is refused, with the place of the text and a hint that it is our fault") {
  GlyphRun run = good_run();
  run.glyphs[1].id = 0;
  Pages pages = sample::one_page({run});
  pages.nodes[1].span = {FileId{3}, 10, 20};
  const auto problem = check_pages(pages);
  REQUIRE(problem);
  CHECK(problem->code == Code::pdf_library);
  CHECK(problem->span == Span{FileId{3}, 10, 20});
  CHECK(problem->message ==
        "\"abc\" holds a character that the font VitasetTest-Regular does not have");
  CHECK(problem->hints.size() == 1);
}

TEST_CASE("private-use text, and characters that are none, are refused") {
  for (const char* text : {"\uE000", "\uF8FF", "\U000F0000", "\U0010FFFD", "\uFEFF", "\uFFFE"}) {
    GlyphRun run = good_run("a");
    run.text = text;
    CHECK(problem_with(run).find("private-use") != std::string::npos);
    run.text = "a";
    run.actual_text = text;
    CHECK(problem_with(run).find("private-use") != std::string::npos);
  }
  GlyphRun nul = good_run("a");
  nul.text = std::string(1, '\0');
  CHECK(problem_with(nul) != "");
}

TEST_CASE("glyphs that do not divide their text are refused") {
  GlyphRun run = good_run();
  run.glyphs[2].cluster = 7;
  CHECK(problem_with(run) == "the glyphs of \"abc\" do not divide the text");
}

TEST_CASE(
    "glyph ids no font has, runs without face or size, and numbers that are none are refused") {
  GlyphRun id = good_run();
  id.glyphs[0].id = 0x10000;
  CHECK(problem_with(id) != "");
  GlyphRun faceless = good_run();
  faceless.face = nullptr;
  CHECK(problem_with(faceless) != "");
  GlyphRun flat = good_run();
  flat.size = Pt(0);
  CHECK(problem_with(flat) != "");
  for (const double bad :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e9}) {
    GlyphRun run = good_run();
    run.origin.x = Pt(bad);
    CHECK(problem_with(run) != "");
    run = good_run();
    run.glyphs[0].advance = Pt(bad);
    CHECK(problem_with(run) != "");
    CHECK(problem_with(Rule{{{Pt(0), Pt(bad)}, {}}, {}, Artifact::layout}) != "");
    CHECK(problem_with(Path{{{Pt(bad), Pt(0)}}, Pt(1), {}, Artifact::layout, {}}) != "");
    CHECK(problem_with(Path{{}, Pt(bad), {}, Artifact::layout, {}}) != "");
  }
}

TEST_CASE("a document without pages, title or a size PDF has room for is refused") {
  Pages pages = sample::one_page({});
  CHECK(problem_with(pages) == "");
  pages.pages.clear();
  CHECK(problem_with(pages) == "a document without pages cannot be written");
  pages = sample::one_page({});
  pages.info.title.clear();
  CHECK(problem_with(pages) == "a document needs a title");
  for (const double side : {0.0, 2.9, 14401.0, std::numeric_limits<double>::quiet_NaN()}) {
    pages = sample::one_page({});
    pages.size.height = Pt(side);
    CHECK(problem_with(pages) == "a page has to measure between 3 and 14400 pt each way");
  }
}

TEST_CASE("structure nodes have to form a tree that items belong to") {
  Pages pages = sample::one_page({});
  pages.nodes.clear();
  CHECK(problem_with(pages) == "the structure tree has no document node");
  pages = sample::one_page({});
  pages.nodes[1].parent = NodeId{1};
  CHECK(problem_with(pages) == "a structure node stands before its parent");
  GlyphRun stray = good_run();
  stray.mark = NodeId{9};
  CHECK(problem_with(stray) == "an item belongs to a structure node that is not there");
  CHECK(problem_with(Rule{{}, {}, NodeId{9}}) != "");
  CHECK(problem_with(LinkArea{{}, NodeId{9}}) != "");
  CHECK(problem_with(LinkArea{{}, kParagraph}) == "a link area belongs to no link");
}

TEST_CASE("an outline entry has to lead to a page") {
  Pages pages = sample::one_page({});
  pages.outline.push_back({"x", 0, Pt(10), kParagraph});
  CHECK(problem_with(pages) == "");
  pages.outline[0].page = 1;
  CHECK(problem_with(pages) == "an outline entry leads to no page");
}

TEST_CASE("texts longer than a PDF's strings are refused, with their place") {
  const std::string just_fits(16382, 'x');  // 32766 bytes of UTF-16, mark included
  const std::string too_long(16383, 'x');
  Pages pages = sample::one_page({});
  pages.nodes[1].span = {FileId{3}, 10, 20};
  pages.info.title = just_fits;
  CHECK(problem_with(pages) == "");
  pages.info.title = too_long;
  CHECK(problem_with(pages).find("longer than a PDF can hold") != std::string::npos);
  pages.info.title = "x";
  pages.nodes[1].actual_text = too_long;
  const auto problem = check_pages(pages);
  REQUIRE(problem);
  CHECK(problem->span == Span{FileId{3}, 10, 20});
  pages.nodes[1].actual_text.clear();
  pages.nodes[1].target = std::string(6000, ' ');  // three times as long in percent form
  CHECK(problem_with(pages) != "");
  pages.nodes[1].target.clear();
  pages.outline.push_back({too_long, 0, Pt(0), kParagraph});
  CHECK(problem_with(pages) != "");
}

TEST_CASE("a picture has a place, its data, and a figure that says what is to be seen") {
  Picture picture;
  picture.width = 2;
  picture.height = 1;
  picture.data = "RGBrgb";
  const Rect area{{Pt(0), Pt(0)}, {Pt(10), Pt(5)}};
  const auto problem = [&](const Picture& shown, const Mark& mark, const char* alternative) {
    Pages pages = sample::one_page({Image{std::make_shared<const Picture>(shown), area, mark}});
    pages.nodes.push_back(sample::node(Role::figure, 0));
    pages.nodes[2].alternative = alternative;
    return problem_with(pages);
  };
  CHECK(problem(picture, NodeId{2}, "Ada") == "");
  CHECK(problem(picture, Artifact::layout, "") == "");
  const std::string silent = "a picture belongs to no figure that says what is to be seen";
  CHECK(problem(picture, NodeId{2}, "") == silent);
  CHECK(problem(picture, kParagraph, "Ada") == silent);
  Picture jpeg = picture;
  jpeg.coding = PictureCoding::jpeg;
  jpeg.data = "x";
  CHECK(problem(jpeg, NodeId{2}, "Ada") == "");
  const std::string short_of = "a picture is not as large as its data";
  jpeg.alpha = "ab";
  CHECK(problem(jpeg, NodeId{2}, "Ada") == short_of);
  Picture wrong = picture;
  wrong.data += 'x';
  CHECK(problem(wrong, NodeId{2}, "Ada") == short_of);
  wrong = picture;
  wrong.alpha = "a";
  CHECK(problem(wrong, NodeId{2}, "Ada") == short_of);
  wrong = picture;
  wrong.width = 0;
  wrong.data.clear();
  CHECK(problem(wrong, NodeId{2}, "Ada") == short_of);
  CHECK(problem_with(Image{nullptr, area, kParagraph}) == "a picture has no place");
  CHECK(problem_with(Image{std::make_shared<const Picture>(picture),
                           {{Pt(40000), Pt(0)}, {Pt(1), Pt(1)}},
                           kParagraph}) == "a picture has no place");
}

}  // namespace vitaset::pdf
