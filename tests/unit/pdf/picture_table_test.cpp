#include "pdf/picture_table.h"

#include <doctest/doctest.h>

#include "pdf/write.h"
#include "read_pdf.h"
#include "sample.h"

namespace vitaset::pdf {
namespace {

Picture pixels(std::uint32_t width, std::uint32_t height, PictureColors colors) {
  Picture picture;
  picture.width = width;
  picture.height = height;
  picture.colors = colors;
  const std::size_t size = picture.channels() * width * height;
  for (std::size_t i = 0; i < size; ++i) picture.data += static_cast<char>(i * 7 % 251);
  return picture;
}

/// A page that shows `picture` `width` wide and as tall.
Pages page_with(const Picture& picture, double width = 72) {
  Pages pages = sample::one_page({Image{std::make_shared<const Picture>(picture),
                                        {{Pt(10), Pt(10)}, {Pt(width), Pt(width)}},
                                        NodeId{2}}});
  pages.nodes.push_back(sample::node(Role::figure, 0));
  pages.nodes[2].alternative = "A picture";
  return pages;
}

std::string written(const Pages& pages) {
  const Result<std::string> pdf = write_pdf(pages);
  if (!pdf.ok()) FAIL(pdf.error().message);
  return pdf.value();
}

const nlohmann::json& pictures_of(const ReadPdf& pdf) {
  return pdf.at(pdf.page(0), "/Resources", "/XObject");
}

const nlohmann::json& picture_of(const ReadPdf& pdf) { return pdf.at(pictures_of(pdf)["/P0"]); }

}  // namespace

TEST_CASE("pixels come back as they were") {
  for (const PictureColors colors : {PictureColors::gray, PictureColors::rgb}) {
    const Picture picture = pixels(5, 3, colors);
    const ReadPdf pdf(written(page_with(picture)));
    (void)pdf.qpdf("--check");
    const auto& image = picture_of(pdf);
    CHECK(image["/Subtype"] == "/Image");
    CHECK(image["/Width"] == 5);
    CHECK(image["/Height"] == 3);
    CHECK(image["/BitsPerComponent"] == 8);
    CHECK(image["/ColorSpace"] == (colors == PictureColors::gray ? "/DeviceGray" : "/DeviceRGB"));
    CHECK_FALSE(image.contains("/SMask"));
    CHECK(pdf.stream(pictures_of(pdf)["/P0"]) == picture.data);
  }
}

TEST_CASE("alpha is a mask of gray") {
  Picture picture = pixels(2, 2, PictureColors::rgb);
  picture.alpha = "abcd";
  const ReadPdf pdf(written(page_with(picture)));
  (void)pdf.qpdf("--check");
  CHECK(pdf.at(picture_of(pdf), "/SMask", "/ColorSpace") == "/DeviceGray");
  CHECK(pdf.stream(picture_of(pdf)["/SMask"]) == "abcd");
}

TEST_CASE("a JPEG is written as it is") {
  Picture picture;
  picture.width = 4;
  picture.height = 3;
  picture.coding = PictureCoding::jpeg;
  picture.data = "the bytes of a JPEG";
  const std::string file = written(page_with(picture));
  CHECK(file.find("stream\n" + picture.data + "\nendstream") != std::string::npos);
  const ReadPdf pdf(file);
  CHECK(picture_of(pdf)["/Filter"] == "/DCTDecode");
  CHECK(picture_of(pdf)["/Width"] == 4);
}

TEST_CASE("pixels are made fewer where paper cannot show them") {
  // 36 pt are half an inch: 200 pixels.
  const ReadPdf small(written(page_with(pixels(401, 401, PictureColors::gray), 36)));
  CHECK(picture_of(small)["/Width"] == 200);
  CHECK(picture_of(small)["/Height"] == 200);
  CHECK(small.stream(pictures_of(small)["/P0"]).size() == 40000);
  const ReadPdf enough(written(page_with(pixels(200, 200, PictureColors::gray), 36)));
  CHECK(picture_of(enough)["/Width"] == 200);
}

TEST_CASE("a picture that is drawn twice is there once, as fine as the larger needs it") {
  Pages pages = page_with(pixels(401, 401, PictureColors::gray), 36);
  Image larger = std::get<Image>(pages.pages[0].items[0]);
  larger.area.size = {Pt(72), Pt(72)};
  pages.pages[0].items.emplace_back(larger);
  const ReadPdf pdf(written(pages));
  CHECK(pictures_of(pdf).size() == 1);
  CHECK(picture_of(pdf)["/Width"] == 400);
}

TEST_CASE("pictures have numbers in the order they are drawn in") {
  Pages pages = page_with(pixels(1, 1, PictureColors::gray));
  pages.pages[0].items.push_back(page_with(pixels(2, 1, PictureColors::gray)).pages[0].items[0]);
  const PictureTable table(pages);
  CHECK(table.index(*std::get<Image>(pages.pages[0].items[0]).picture) == 0);
  CHECK(table.index(*std::get<Image>(pages.pages[0].items[1]).picture) == 1);
}

TEST_CASE("pages without pictures name none") {
  const ReadPdf pdf(written(sample::one_page({})));
  CHECK_FALSE(pdf.at(pdf.page(0), "/Resources").contains("/XObject"));
}

}  // namespace vitaset::pdf
