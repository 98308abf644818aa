// Bytes → Picture → PDF. Whatever is taken for a picture has the data it says, and can be written.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "fuzz.h"
#include "pdf/write.h"
#include "picture/read.h"
#include "picture/shrink.h"

namespace vitaset {
namespace {

void check_picture(const Picture& picture) {
  const std::size_t pixels = std::size_t{picture.width} * picture.height;
  require(pixels > 0 && pixels <= kMostPixels, "a picture has pixels, and not too many");
  require(picture.orientation >= 1 && picture.orientation <= 8, "there are eight orientations");
  if (picture.coding == PictureCoding::jpeg) {
    require(picture.data.starts_with("\xFF\xD8") && picture.data.ends_with("\xFF\xD9"),
            "a JPEG is whole");
    require(std::holds_alternative<Picture>(read_picture(picture.data)), "and can be read again");
    return;
  }
  require(picture.data.size() == pixels * picture.channels(), "every pixel has its colours");
  require(picture.alpha.empty() || picture.alpha.size() == pixels, "and alpha, if any has");
  const Picture small = shrunk(picture, (picture.width + 1) / 2, (picture.height + 2) / 3);
  require(small.data.size() == std::size_t{small.width} * small.height * small.channels(),
          "fewer pixels have their colours too");
}

Pages page_with(Picture picture) {
  Pages pages;
  pages.size = {Pt(200), Pt(200)};
  pages.info.title = "A picture";
  pages.nodes.resize(2);
  pages.nodes[1].role = Role::figure;
  pages.nodes[1].alternative = "A picture";
  const Rect area{{Pt(10), Pt(10)}, {Pt(20), Pt(20)}};
  Page page;
  page.items.emplace_back(
      Image{std::make_shared<const Picture>(std::move(picture)), area, NodeId{1}});
  pages.pages.push_back(std::move(page));
  return pages;
}

void check_bytes(std::string_view bytes) {
  ReadPicture read = read_picture(bytes);
  if (const auto* fault = std::get_if<PictureFault>(&read)) {
    require(!fault->what.empty() && !fault->hint.empty(), "a fault says what to do");
    return;
  }
  check_picture(std::get<Picture>(read));
  const Result<std::string> pdf = write_pdf(page_with(std::get<Picture>(std::move(read))));
  require(pdf.ok() && pdf->starts_with("%PDF-"), "what is read is written");
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_bytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
