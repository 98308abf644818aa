#include "pdf/save.h"

#include <doctest/doctest.h>

#include "read_pdf.h"

namespace vitaset::pdf {
namespace {

std::vector<Serialized> small_document() {
  return {{1, false, "<</Type/Catalog/Pages 2 0 R>>"},
          {2, false, "<</Type/Pages/Count 1/Kids[3 0 R]>>"},
          {3, false, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>"},
          {4, true, "<</Length 3>>\nstream\nq Q\nendstream"},
          {5, false, "<</Title(x)>>"}};
}

}  // namespace

TEST_CASE("the file is one that qpdf reads, with the objects it was given") {
  Deflater deflate;
  const std::string file = assemble_file(small_document(), 1, 5, deflate);
  CHECK(file.substr(0, 9) == "%PDF-1.7\n");
  CHECK(file.substr(file.size() - 6) == "%%EOF\n");
  const ReadPdf pdf(file);
  (void)pdf.qpdf("--check");
  CHECK(pdf.catalog("/Pages", "/Count") == 1);
  CHECK(pdf.content(0) == "q Q");
  CHECK(pdf.info("/Title") == "u:x");
}

TEST_CASE("startxref is where the cross-reference stream begins") {
  Deflater deflate;
  const std::string file = assemble_file(small_document(), 1, 5, deflate);
  const std::size_t at = file.rfind("startxref\n");
  REQUIRE(at != std::string::npos);
  const std::size_t offset = std::stoul(file.substr(at + 10));
  CHECK(file.substr(offset, 8) == "7 0 obj\n");
  CHECK(file.find("/Type/XRef", offset) < at);
}

TEST_CASE("a stream stands at its offset, other objects only inside the object stream") {
  Deflater deflate;
  const std::string file = assemble_file(small_document(), 1, 5, deflate);
  CHECK(file.find("4 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n") != std::string::npos);
  CHECK(file.find("/Catalog") == std::string::npos);
}

TEST_CASE("the identifier is the same for the same content and another for another") {
  const auto id_of = [](const std::vector<Serialized>& objects) {
    Deflater deflate;
    const std::string file = assemble_file(objects, 1, 5, deflate);
    const std::size_t at = file.find("/ID[<");
    REQUIRE(at != std::string::npos);
    CHECK(file.substr(at + 5, 32) == file.substr(at + 39, 32));
    return file.substr(at + 5, 32);
  };
  CHECK(id_of(small_document()) == id_of(small_document()));
  std::vector<Serialized> other = small_document();
  other[4].text = "<</Title(y)>>";
  CHECK(id_of(other) != id_of(small_document()));
}

}  // namespace vitaset::pdf
