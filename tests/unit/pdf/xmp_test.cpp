#include "pdf/xmp.h"

#include <doctest/doctest.h>

namespace vitaset::pdf {
namespace {

DocumentInfo sample_info() { return {"T", "A", "S", "en", {"one", "two"}, {2024, 5, 7, 12, 3, 9}}; }

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the packet tells what the document is and what it claims to be") {
  const std::string xmp = xmp_packet(make_metadata(sample_info()));
  CHECK(xmp.find("<?xpacket begin=\"\xEF\xBB\xBF\"") == 0);
  CHECK(holds(xmp,
              "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">T</rdf:li></rdf:Alt></dc:title>"));
  CHECK(holds(xmp, "<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>"));
  CHECK(holds(xmp, ">S</rdf:li></rdf:Alt></dc:description>"));
  CHECK(holds(xmp, "<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>"));
  CHECK(holds(xmp, "<pdf:Keywords>one, two</pdf:Keywords>"));
  CHECK(holds(xmp, "<xmp:CreateDate>2024-05-07T12:03:09+00:00</xmp:CreateDate>"));
  CHECK(holds(xmp, "<xmp:ModifyDate>2024-05-07T12:03:09+00:00</xmp:ModifyDate>"));
  CHECK(holds(xmp, "<xmp:CreatorTool>vitaset "));
  CHECK(holds(xmp, "<pdf:Producer>libharu "));
  CHECK(holds(xmp, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK(holds(xmp, "<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("what XML reads as its own is escaped") {
  DocumentInfo info = sample_info();
  info.title = "<a> & \"b\"";
  CHECK(holds(xmp_packet(make_metadata(info)), ">&lt;a&gt; &amp; &quot;b&quot;</rdf:li>"));
}

TEST_CASE("what XML cannot hold is replaced, in info and XMP alike") {
  DocumentInfo info = sample_info();
  info.title = std::string(
      "a\0b\nc\x01"
      "d\x7f\xFF\uFFFE",
      12);
  const Metadata metadata = make_metadata(info);
  CHECK(metadata.title == "a b c d \uFFFD\uFFFD");
  CHECK(holds(xmp_packet(metadata), ">a b c d \uFFFD\uFFFD</rdf:li>"));
}

TEST_CASE("what is not known is left out") {
  const std::string xmp = xmp_packet(make_metadata({"T", "", "", "", {}, {}}));
  CHECK_FALSE(holds(xmp, "dc:creator"));
  CHECK_FALSE(holds(xmp, "dc:description"));
  CHECK_FALSE(holds(xmp, "dc:language"));
  CHECK_FALSE(holds(xmp, "Keywords"));
}

}  // namespace vitaset::pdf
