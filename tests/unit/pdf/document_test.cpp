#include "pdf/document.h"

#include <doctest/doctest.h>

#include "pdf/save.h"
#include "read_pdf.h"

namespace vitaset::pdf {
namespace {

constexpr Size kA4{Pt(595.276), Pt(841.89)};

std::string finish(Document& document) {
  const std::vector<Serialized> objects = document.serialize();
  REQUIRE_FALSE(document.problem());
  Deflater deflate;
  return assemble_file(objects, document.catalog_number(), document.info_number(), deflate);
}

}  // namespace

TEST_CASE("raw objects can be referred to before they are filled") {
  Document document;
  RawObject& fonts = document.add_object();
  document.add_page(kA4, Deflater()("q Q"), {fonts}, 0);
  RawObject& late = document.add_object();
  document.set_catalog("Late", late);
  late.body = "/Word(late)";
  const ReadPdf pdf(finish(document));
  (void)pdf.qpdf("--check");
  CHECK(pdf.catalog("/Late", "/Word") == "u:late");
}

TEST_CASE("raw streams keep their bytes and get their length") {
  Document document;
  RawObject& fonts = document.add_object();
  document.add_page(kA4, Deflater()("q Q"), {fonts}, 0);
  RawObject& stream = document.add_object();
  stream.body = "/Kind(raw)";
  stream.stream = "endstream?";
  document.set_catalog_array("Things", stream);
  const ReadPdf pdf(finish(document));
  (void)pdf.qpdf("--check");
  CHECK(pdf.at(pdf.catalog("/Things")[0], "/Length") == 10);
  CHECK(pdf.stream(pdf.catalog("/Things")[0]) == "endstream?");
}

TEST_CASE("pages have size, content, fonts and a place in the structure") {
  Document document;
  RawObject& fonts = document.add_object();
  const unsigned one = document.add_page(kA4, Deflater()("q Q"), {fonts}, 0);
  const unsigned two = document.add_page(kA4, Deflater()("Q q"), {fonts}, 1);
  CHECK(one != two);
  const ReadPdf pdf(finish(document));
  const auto& box = pdf.page(1)["/MediaBox"];
  CHECK(box[2].get<double>() == doctest::Approx(595.276));
  CHECK(box[3].get<double>() == doctest::Approx(841.89));
  CHECK(pdf.content(0) == "q Q");
  CHECK(pdf.content(1) == "Q q");
  CHECK(pdf.page(1)["/StructParents"] == 1);
  CHECK(pdf.page(1)["/Tabs"] == "/S");
  CHECK(pdf.at(pdf.page(0), "/Resources")["/Font"] == std::to_string(fonts.number) + " 0 R");
}

TEST_CASE("pages name their pictures if there are any") {
  Document document;
  RawObject& fonts = document.add_object();
  RawObject& pictures = document.add_object();
  document.add_page(kA4, Deflater()("q Q"), {fonts}, 0);
  document.add_page(kA4, Deflater()("q Q"), {fonts, &pictures}, 1);
  const ReadPdf pdf(finish(document));
  CHECK_FALSE(pdf.at(pdf.page(0), "/Resources").contains("/XObject"));
  CHECK(pdf.at(pdf.page(1), "/Resources")["/XObject"] == std::to_string(pictures.number) + " 0 R");
}

TEST_CASE("links, outline, language, info and dates are there") {
  Document document;
  RawObject& fonts = document.add_object();
  document.add_page(kA4, Deflater()("q Q"), {fonts}, 0);
  document.add_link(0, {{Pt(10), Pt(20)}, {Pt(30), Pt(5)}}, "https://example.org/(a)", "Où", 7);
  document.add_outline_entry("Études 𝔸", 0, Pt(700.5));
  document.set_catalog_text("Lang", "fr");
  document.set_info("Title", "Été");
  document.set_info_dates({2024, 5, 17, 12, 30, 5});
  const ReadPdf pdf(finish(document));
  (void)pdf.qpdf("--check");
  const auto& link = pdf.at(pdf.at(pdf.page(0), "/Annots")[0]);
  CHECK(link["/Rect"] == nlohmann::json({10, 20, 40, 25}));
  CHECK(link["/A"]["/URI"] == "u:https://example.org/(a)");
  CHECK(link["/Contents"] == "u:Où");
  CHECK(link["/F"] == 4);
  CHECK(link["/StructParent"] == 7);
  CHECK(link["/Border"] == nlohmann::json({0, 0, 0}));
  CHECK(pdf.catalog("/Outlines", "/First", "/Title") == "u:Études 𝔸");
  const auto& destination = pdf.catalog("/Outlines", "/First", "/Dest");
  CHECK(pdf.at(destination[0])["/Type"] == "/Page");
  CHECK(destination[1] == "/XYZ");
  CHECK(destination[3].get<double>() == doctest::Approx(700.5));
  CHECK(destination[4] == 0);
  CHECK(pdf.catalog("/Lang") == "u:fr");
  CHECK(pdf.info("/Title") == "u:Été");
  CHECK(pdf.info("/CreationDate") == "u:D:20240517123005+00'00'");
  CHECK(pdf.info("/ModDate") == "u:D:20240517123005+00'00'");
}

TEST_CASE("what libharu refuses is a problem, and stays one") {
  Document document;
  document.set_info_dates({2024, 13, 40, 99, 0, 0});
  const auto problem = document.problem();
  REQUIRE(problem);
  CHECK(problem->code == Code::pdf_library);
  CHECK(problem->message.find("error 0x") != std::string::npos);
  RawObject& fonts = document.add_object();
  document.add_page(kA4, "", {fonts}, 0);
  document.add_link(0, {}, "x", "y", 0);
  document.add_outline_entry("x", 0, Pt(0));
  CHECK(document.serialize().empty());
  CHECK(document.problem());
}

TEST_CASE("the library tells its name and version") {
  CHECK(library_name().find("libharu 2.") == 0);
}

}  // namespace vitaset::pdf
