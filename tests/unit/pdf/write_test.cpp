#include "pdf/write.h"

#include <doctest/doctest.h>

#include <array>
#include <thread>

#include "read_pdf.h"
#include "sample.h"

namespace vitaset {
namespace {

using sample::kParagraph;
using sample::node;
using sample::shape;
using sample::test_face;

std::string written(const Pages& pages) {
  const Result<std::string> pdf = write_pdf(pages);
  if (!pdf.ok()) FAIL(pdf.error().message);
  return pdf.value();
}

std::size_t add_node(Pages& pages, Role role, std::size_t parent) {
  pages.nodes.push_back(node(role, parent));
  return pages.nodes.size() - 1;
}

NodeId id(std::size_t node) { return NodeId{static_cast<std::uint32_t>(node)}; }

/// Two pages as a CV has them: headings, a link, a list, a paragraph that runs over the page's end.
Pages small_cv() {
  const auto face = sample::bundled_face("source-serif-4/SourceSerif4-Regular.ttf");
  const auto bold = sample::bundled_face("source-sans-3/SourceSans3-Semibold.ttf");
  Pages pages = sample::one_page({});
  pages.pages.resize(2);
  pages.nodes.resize(1);
  auto& first = pages.pages[0].items;
  auto& second = pages.pages[1].items;
  const std::size_t name = add_node(pages, Role::heading1, 0);
  const std::size_t contact = add_node(pages, Role::paragraph, 0);
  const std::size_t link = add_node(pages, Role::link, contact);
  pages.nodes[link].target = "mailto:ada@example.org";
  const std::size_t section = add_node(pages, Role::section, 0);
  const std::size_t title = add_node(pages, Role::heading2, section);
  const std::size_t list = add_node(pages, Role::list, section);
  const std::size_t item = add_node(pages, Role::list_item, list);
  const std::size_t label = add_node(pages, Role::label, item);
  const std::size_t body = add_node(pages, Role::list_body, item);
  const std::size_t text = add_node(pages, Role::paragraph, body);
  first.push_back(shape(bold, 24, 60, 90, "Ada Lovelace", id(name)));
  first.push_back(shape(face, 10, 60, 110, "London, ", id(contact)));
  first.push_back(shape(face, 10, 100, 110, "ada@example.org", id(link)));
  first.push_back(LinkArea{{{Pt(100), Pt(100)}, {Pt(80), Pt(12)}}, id(link)});
  first.push_back(shape(face, 10, 180, 110, ", office", id(contact)));
  first.push_back(shape(bold, 12, 60, 140, "WORK", id(title)));
  first.push_back(Rule{{{Pt(60), Pt(144)}, {Pt(400), Pt(0.5)}}, {31, 58, 95}, Artifact::layout});
  first.push_back(shape(face, 10, 60, 160, "• ", id(label)));
  first.push_back(shape(face, 10, 70, 160, "The first ", id(text)));
  second.push_back(shape(face, 8, 60, 40, "Ada Lovelace", Artifact::header));
  second.push_back(shape(face, 10, 70, 60, "efficient engine.", id(text)));
  pages.outline.push_back({"WORK", 0, Pt(130), id(title)});
  return pages;
}

}  // namespace

TEST_CASE("the file is sound for every kind of outlines") {
  for (const char* file :
       {"VitasetTest-Regular.ttf", "VitasetTest-Cff.otf", "VitasetTest-Cid.otf"}) {
    CAPTURE(file);
    const ReadPdf pdf(written(sample::one_page(
        {shape(test_face(file), 10, 50, 100, "Office: AV 𝔸é e\u0301", kParagraph)})));
    CHECK(pdf.qpdf("--check").find("No syntax or stream encoding errors found") !=
          std::string::npos);
  }
}

TEST_CASE("the structure is the tree of the nodes, in drawing order") {
  const ReadPdf pdf(written(small_cv()));
  (void)pdf.qpdf("--check");
  CHECK(pdf.structure() ==
        "Document(H1(0) P(1 Link(2 @) 3) Sect(H2(4) L(LI(Lbl(5) LBody(P(6 0/1))))))");
  CHECK(pdf.catalog("/MarkInfo", "/Marked") == true);
}

TEST_CASE("every MCID and annotation leads back to its element") {
  const ReadPdf pdf(written(small_cv()));
  const auto& numbers = pdf.catalog("/StructTreeRoot", "/ParentTree", "/Nums");
  REQUIRE(numbers.size() == 6);
  CHECK(numbers[1].size() == 7);
  CHECK(numbers[3].size() == 1);
  CHECK(pdf.structure(numbers[1][2]) == "Link(2 @)");
  CHECK(pdf.structure(numbers[3][0]) == "P(6 0/1)");
  const auto& link = pdf.at(pdf.at(pdf.page(0), "/Annots")[0]);
  CHECK(link["/StructParent"] == numbers[4]);
  CHECK(pdf.structure(numbers[5]) == "Link(2 @)");
  CHECK(pdf.catalog("/StructTreeRoot", "/ParentTreeNextKey") == 3);
}

TEST_CASE("a link's annotation lies where its text is") {
  const ReadPdf pdf(written(small_cv()));
  const auto& link = pdf.at(pdf.at(pdf.page(0), "/Annots")[0]);
  CHECK(link["/Rect"][0] == 100);
  CHECK(link["/Rect"][1].get<double>() == doctest::Approx(841.89 - 112));
  CHECK(link["/Rect"][3].get<double>() == doctest::Approx(841.89 - 100));
  CHECK(link["/A"]["/URI"] == "u:mailto:ada@example.org");
  CHECK(link["/Contents"] == "u:mailto:ada@example.org");
}

TEST_CASE("the outline leads to the top of its heading") {
  const ReadPdf pdf(written(small_cv()));
  CHECK(pdf.catalog("/Outlines", "/First", "/Title") == "u:WORK");
  const auto& destination = pdf.catalog("/Outlines", "/First", "/Dest");
  CHECK(destination[0] == pdf.catalog("/Pages", "/Kids")[0]);
  CHECK(destination[3].get<double>() == doctest::Approx(841.89 - 130));
}

TEST_CASE("info and XMP tell the same of the document") {
  Pages pages = small_cv();
  pages.info = {"<CV> & \"more\"",       "Ada", "A life", "en", {"engines", "notes"},
                {2024, 5, 17, 12, 30, 5}};
  const ReadPdf pdf(written(pages));
  CHECK(pdf.info("/Title") == "u:<CV> & \"more\"");
  CHECK(pdf.info("/Author") == "u:Ada");
  CHECK(pdf.info("/Subject") == "u:A life");
  CHECK(pdf.info("/Keywords") == "u:engines, notes");
  const std::string creator = pdf.info("/Creator");
  CHECK(creator.find("u:vitaset ") == 0);
  CHECK(pdf.info("/CreationDate") == "u:D:20240517123005+00'00'");
  const std::string xmp = pdf.stream(pdf.catalog()["/Metadata"]);
  CHECK(xmp.find(">&lt;CV&gt; &amp; &quot;more&quot;<") != std::string::npos);
  CHECK(xmp.find("<xmp:CreatorTool>" + creator.substr(2) + "<") != std::string::npos);
  CHECK(xmp.find("2024-05-17T12:30:05+00:00") != std::string::npos);
  CHECK(pdf.catalog("/Lang") == "u:en");
  CHECK(pdf.catalog("/ViewerPreferences", "/DisplayDocTitle") == true);
}

TEST_CASE("XMP stands uncompressed in the file") {
  CHECK(written(small_cv()).find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
}

TEST_CASE("the colours are sRGB by an output intent") {
  const ReadPdf pdf(written(small_cv()));
  const auto& intent = pdf.at(pdf.catalog("/OutputIntents")[0]);
  CHECK(intent["/S"] == "/GTS_PDFA1");
  CHECK(pdf.at(intent, "/DestOutputProfile", "/N") == 3);
  CHECK(pdf.stream(intent["/DestOutputProfile"]).substr(36, 4) == "acsp");  // an ICC profile's mark
}

TEST_CASE("no language is said to be undetermined") {
  Pages pages = small_cv();
  pages.info.language.clear();
  CHECK(ReadPdf(written(pages)).catalog("/Lang") == "u:und");
}

TEST_CASE("an empty page is a page") {
  const ReadPdf pdf(written(sample::one_page({})));
  (void)pdf.qpdf("--check");
  CHECK(pdf.structure() == "Document()");
  CHECK(pdf.content(0) == "");
}

TEST_CASE("a hundred pages are a hundred pages") {
  Pages pages = small_cv();
  const Page second = pages.pages[1];
  pages.pages.resize(100, second);
  const ReadPdf pdf(written(pages));
  (void)pdf.qpdf("--check");
  CHECK(pdf.catalog("/Pages", "/Count") == 100);
  CHECK(pdf.content(99) == pdf.content(1));
  CHECK(pdf.structure().find("P(6 0/1 0/2 0/3 ") != std::string::npos);
}

TEST_CASE("equal pages give equal bytes, twice and in threads") {
  const Pages pages = small_cv();
  const std::string once = written(pages);
  CHECK(once == written(pages));
  std::array<std::string, 4> files;
  std::vector<std::thread> threads;
  for (std::string& file : files) {
    threads.emplace_back([&] { file = write_pdf(pages).value(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& file : files) CHECK(file == once);
}

TEST_CASE("other content has another identifier") {
  Pages pages = small_cv();
  const auto id_of = [](const std::string& file) { return file.substr(file.find("/ID[<"), 70); };
  const std::string before = id_of(written(pages));
  pages.info.author = "Somebody";
  CHECK(id_of(written(pages)) != before);
}

TEST_CASE("pages that would make a broken PDF are refused") {
  Pages pages = small_cv();
  std::get<GlyphRun>(pages.pages[0].items[0]).glyphs[0].id = 0;
  const Result<std::string> pdf = write_pdf(pages);
  REQUIRE_FALSE(pdf.ok());
  CHECK(pdf.error().code == Code::pdf_library);
}

TEST_CASE("a face that cannot be subset is an error of the font") {
  Pages pages = small_cv();
  std::get<GlyphRun>(pages.pages[0].items[0]).glyphs[0].id = 60000;
  const Result<std::string> pdf = write_pdf(pages);
  REQUIRE_FALSE(pdf.ok());
  CHECK(pdf.error().code == Code::bad_font);
}

TEST_CASE("a date that is none is refused") {
  Pages pages = small_cv();
  pages.info.date.month = 13;
  const Result<std::string> pdf = write_pdf(pages);
  REQUIRE_FALSE(pdf.ok());
  CHECK(pdf.error().code == Code::pdf_library);
}

TEST_CASE("the same link on two lines has two areas in one element") {
  Pages pages = small_cv();
  pages.pages[0].items.push_back(shape(test_face(), 10, 60, 300, "again", NodeId{3}));
  pages.pages[0].items.push_back(LinkArea{{{Pt(60), Pt(290)}, {Pt(25), Pt(12)}}, NodeId{3}});
  const ReadPdf pdf(written(pages));
  CHECK(pdf.structure().find("Link(2 @ 7 @)") != std::string::npos);
  CHECK(pdf.at(pdf.page(0), "/Annots").size() == 2);
}

}  // namespace vitaset
