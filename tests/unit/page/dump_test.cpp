#include "page/dump.h"

#include <doctest/doctest.h>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

GlyphRun run(const std::string& text, double x, double y, Mark mark) {
  GlyphRun result;
  result.face = testing::test_face();
  result.size = Pt(10);
  result.origin = {Pt(x), Pt(y)};
  result.text = text;
  result.glyphs = {{1, Pt(5.004), {}, {}, 0}};
  result.mark = mark;
  return result;
}

Pages sample() {
  Pages pages;
  pages.size = {Pt(595.276), Pt(841.89)};
  pages.info.title = "A \"CV\"";
  pages.info.language = "en";
  pages.nodes.resize(3);
  pages.nodes[1].role = Role::heading1;
  pages.nodes[2].role = Role::link;
  pages.nodes[2].parent = NodeId{1};
  pages.nodes[2].target = "https://example.org/";
  pages.outline = {{"About", 0, Pt(100), NodeId{1}}};
  Page page;
  page.items = {run("Ada", 10, 20, NodeId{1}), run(" Example", 30, 20, NodeId{2}),
                run("below", 10, 40, NodeId{1}),
                Rule{{{Pt(1), Pt(2)}, {Pt(3), Pt(0.5)}}, {0x9A, 0xA7, 0xB8}, Artifact::layout},
                LinkArea{{{Pt(1), Pt(2)}, {Pt(3), Pt(4)}}, NodeId{2}}};
  pages.pages = {page, Page{{run("two", 10, 20, Artifact::header)}}};
  return pages;
}

}  // namespace

TEST_CASE(
    "what a node reads as stands where its first item does, and the items' own text nowhere") {
  Pages pages = sample();
  pages.nodes[2].role = Role::span;
  pages.nodes[2].actual_text = "parted";
  GlyphRun end = run("par-", 40, 20, NodeId{2});
  end.actual_text = "parted";
  pages.pages = {Page{{run("a ", 10, 20, NodeId{1}), end}},
                 Page{{run("ted", 10, 20, NodeId{2}), run(" b", 25, 20, NodeId{1})}}};
  CHECK(dump_text(pages) == "a parted\n\f b\n\f");
}

TEST_CASE("a dump shows every item with its place, to a hundredth of a point") {
  const std::string dump = dump_pages(sample());
  CHECK(dump.find("pages 2 of 595.28x841.89\n") == 0);
  CHECK(dump.find("title \"A \\\"CV\\\"\"\n") != std::string::npos);
  CHECK(dump.find("node 2 link in 1 to https://example.org/\n") != std::string::npos);
  CHECK(dump.find("outline \"About\" page 1 at 100 node 1\n") != std::string::npos);
  CHECK(dump.find("  text 10,20 w 5 VitasetTest-Regular 10 #000000 node 1 \"Ada\"\n") !=
        std::string::npos);
  CHECK(dump.find("  rule 1,2 3x0.5 #9AA7B8 layout\n") != std::string::npos);
  CHECK(dump.find("  link 1,2 3x4 node 2\n") != std::string::npos);
  CHECK(dump.find("page 2\n  text 10,20 w 5 VitasetTest-Regular 10 #000000 header \"two\"\n") !=
        std::string::npos);
}

TEST_CASE("a dump shows pictures with what they are") {
  Pages pages = sample();
  Picture picture;
  picture.width = 300;
  picture.height = 400;
  const Rect area{{Pt(10), Pt(20)}, {Pt(30), Pt(40)}};
  const auto dumped = [&](const Picture& shown) {
    pages.pages[0].items = {Image{std::make_shared<const Picture>(shown), area, NodeId{1}}};
    const std::string dump = dump_pages(pages);
    return dump.substr(dump.find("  image"), dump.find("page 2") - dump.find("  image"));
  };
  CHECK(dumped(picture) == "  image 10,20 30x40 of 300x400 rgb pixels node 1\n");
  picture.alpha = "a";
  CHECK(dumped(picture) == "  image 10,20 30x40 of 300x400 rgb pixels alpha node 1\n");
  picture.alpha.clear();
  picture.colors = PictureColors::gray;
  picture.coding = PictureCoding::jpeg;
  picture.orientation = 6;
  CHECK(dumped(picture) == "  image 10,20 30x40 of 300x400 gray jpeg orientation 6 node 1\n");
  CHECK(dump_text(pages) == "\n\ftwo\n\f");
}

TEST_CASE("text reads line by line, with running lines and a form feed after each page") {
  CHECK(dump_text(sample()) == "Ada Example\nbelow\n\ftwo\n\f");
}

TEST_CASE("raised and lowered text stands on the line it is in") {
  Pages pages = sample();
  pages.pages.resize(1);
  GlyphRun two = run("2", 15, 21.5, NodeId{1});
  two.size = Pt(6.8);
  pages.pages[0].items = {run("H", 10, 20, NodeId{1}), two, run("O", 18, 20, NodeId{1})};
  CHECK(dump_text(pages) == "H2O\n\f");
}

TEST_CASE("actual text is read instead of the glyphs, and for boxes") {
  Pages pages = sample();
  pages.pages.resize(1);
  GlyphRun odd = run("x", 10, 20, NodeId{1});
  odd.actual_text = "read";
  Path box;
  box.mark = NodeId{1};
  box.actual_text = "\u4e2d";
  pages.pages[0].items = {odd, box};
  CHECK(dump_text(pages) == "read\u4e2d\n\f");
  CHECK(dump_pages(pages).find("reads \"read\"") != std::string::npos);
}

}  // namespace vitaset
