#include "pdf/font_emitter.h"

#include <doctest/doctest.h>

#include "pdf/save.h"
#include "read_pdf.h"
#include "sample.h"

namespace vitaset::pdf {
namespace {

/// A document that shows "zAz fi" in the font `file`.
std::string document_in(const char* file) {
  const Pages pages = sample::one_page(
      {sample::shape(sample::test_face(file), 10, 0, 0, "zAz fi", sample::kParagraph)});
  GlyphTable table(pages);
  REQUIRE_FALSE(table.subset());
  Document document;
  Deflater deflate;
  const RawObject& fonts = emit_fonts(table, document, deflate);
  document.add_page(pages.size, deflate("q Q"), {fonts}, 0);
  const std::vector<Serialized> objects = document.serialize();
  return assemble_file(objects, document.catalog_number(), document.info_number(), deflate);
}

const nlohmann::json& font_of(const ReadPdf& pdf) {
  return pdf.at(pdf.page(0), "/Resources", "/Font", "/F0");
}

const nlohmann::json& descendant_of(const ReadPdf& pdf) {
  return pdf.at(font_of(pdf)["/DescendantFonts"][0]);
}

}  // namespace

TEST_CASE("a TrueType font is embedded as a CIDFontType2 with identity codes") {
  const ReadPdf pdf(document_in("VitasetTest-Regular.ttf"));
  (void)pdf.qpdf("--check");
  CHECK(font_of(pdf)["/Subtype"] == "/Type0");
  CHECK(font_of(pdf)["/Encoding"] == "/Identity-H");
  CHECK(descendant_of(pdf)["/Subtype"] == "/CIDFontType2");
  CHECK(descendant_of(pdf)["/CIDToGIDMap"] == "/Identity");
  const auto& descriptor = pdf.at(descendant_of(pdf), "/FontDescriptor");
  const std::string program = pdf.stream(descriptor["/FontFile2"]);
  CHECK(program.substr(0, 4) == std::string("\0\1\0\0", 4));
  CHECK(pdf.at(descriptor, "/FontFile2", "/Length1") == program.size());
}

TEST_CASE("a CFF font is embedded as a bare CFF table") {
  for (const char* file : {"VitasetTest-Cff.otf", "VitasetTest-Cid.otf"}) {
    CAPTURE(file);
    const ReadPdf pdf(document_in(file));
    (void)pdf.qpdf("--check");
    CHECK(descendant_of(pdf)["/Subtype"] == "/CIDFontType0");
    const auto& descriptor = pdf.at(descendant_of(pdf), "/FontDescriptor");
    CHECK(pdf.at(descriptor, "/FontFile3", "/Subtype") == "/CIDFontType0C");
    CHECK(pdf.stream(descriptor["/FontFile3"]).substr(0, 2) == std::string("\1\0", 2));
  }
}

TEST_CASE("the subset's name is tagged, the same in all places") {
  const ReadPdf pdf(document_in("VitasetTest-Regular.ttf"));
  const std::string name = descendant_of(pdf)["/BaseFont"];
  REQUIRE(name.size() == std::string("/ABCDEF+VitasetTest-Regular").size());
  for (std::size_t i = 1; i <= 6; ++i) CHECK((name[i] >= 'A' && name[i] <= 'Z'));
  CHECK(name.substr(7) == "+VitasetTest-Regular");
  CHECK(font_of(pdf)["/BaseFont"] == name);
  CHECK(pdf.at(descendant_of(pdf), "/FontDescriptor", "/FontName") == name);
  const ReadPdf cff(document_in("VitasetTest-Cff.otf"));
  CHECK(font_of(cff)["/BaseFont"] ==
        descendant_of(cff)["/BaseFont"].get<std::string>() + "-Identity-H");
}

TEST_CASE("widths are those of the font, by code") {
  // .notdef 0, space 1, A 2, z 3, fi 4
  const ReadPdf pdf(document_in("VitasetTest-Regular.ttf"));
  CHECK(descendant_of(pdf)["/W"] == nlohmann::json::parse("[0, [500, 500, 1000, 500, 750]]"));
  CHECK(descendant_of(pdf)["/DW"] == 1000);
}

TEST_CASE("widths of CID-keyed fonts stand at their CIDs") {
  const ReadPdf pdf(document_in("VitasetTest-Cid.otf"));
  const auto& widths = descendant_of(pdf)["/W"];
  const auto face = sample::test_face("VitasetTest-Cid.otf");
  CHECK(widths[0] == 0);
  CHECK(widths[2] == 1000 + face->glyph(U' '));  // as scripts/make_test_fonts.py numbers them
  CHECK(widths[4] == 1000 + face->glyph(U'A'));
  CHECK(widths[5] == nlohmann::json::parse("[1000]"));
}

TEST_CASE("the descriptor tells the font's heights in thousandths") {
  const ReadPdf pdf(document_in("VitasetTest-Italic.ttf"));
  const auto& descriptor = pdf.at(descendant_of(pdf), "/FontDescriptor");
  CHECK(descriptor["/Ascent"] == 750);
  CHECK(descriptor["/Descent"] == -250);
  CHECK(descriptor["/CapHeight"] == 700);
  CHECK(descriptor["/ItalicAngle"] == -12);
  CHECK(descriptor["/Flags"] == 4 + 64);
  CHECK(descriptor["/FontBBox"] == nlohmann::json({-50, 0, 950, 700}));
}

TEST_CASE("text can be read back, ligatures too") {
  const ReadPdf pdf(document_in("VitasetTest-Regular.ttf"));
  const std::string cmap = pdf.stream(font_of(pdf)["/ToUnicode"]);
  CHECK(cmap.find("4 beginbfchar\n<0001><0020>\n<0002><0041>\n<0003><007A>\n<0004><00660069>\n") !=
        std::string::npos);
}

}  // namespace vitaset::pdf
