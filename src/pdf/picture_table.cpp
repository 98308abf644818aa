#include "pdf/picture_table.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/number.h"
#include "pdf/row_filter.h"
#include "pdf/syntax.h"
#include "picture/shrink.h"

namespace vitaset::pdf {
namespace {

void append_entry(std::string& body, std::string_view key, std::size_t value) {
  body += key;
  append_number(body, static_cast<double>(value), 0);
}

/// Fills in an image of 8 bits a colour; `data` as /Filter of `coding` takes it.
void fill(RawObject& object, const Picture& picture, std::size_t channels, std::string_view coding,
          std::string data) {
  object.body = "/Type/XObject/Subtype/Image/BitsPerComponent 8";
  append_entry(object.body, "/Width ", picture.width);
  append_entry(object.body, "/Height ", picture.height);
  object.body += channels == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
  object.body += coding;
  object.stream = std::move(data);
}

/// The same of pixels: rows of `channels` bytes a pixel.
void fill_with_rows(RawObject& object, const Picture& picture, std::size_t channels,
                    std::string_view rows, Deflater& deflate) {
  std::string coding = "/Filter/FlateDecode/DecodeParms<</Predictor 15";
  append_entry(coding, "/Colors ", channels);
  append_entry(coding, "/Columns ", picture.width);
  coding += ">>";
  fill(object, picture, channels, coding,
       deflate(filtered_rows(rows, picture.width * channels, channels)));
}

/// How many of `pixels` are worth having on `length`.
std::uint32_t most_pixels(std::uint32_t pixels, Pt length) {
  const double most = std::ceil(length / kPtPerInch * kMostPixelsAnInch);
  return most >= pixels ? pixels : static_cast<std::uint32_t>(std::max(most, 1.0));
}

void emit_pixels(const Picture& picture, RawObject& object, Document& document, Deflater& deflate) {
  fill_with_rows(object, picture, picture.channels(), picture.data, deflate);
  if (picture.alpha.empty()) return;
  RawObject& mask = document.add_object();
  fill_with_rows(mask, picture, 1, picture.alpha, deflate);
  object.body += "/SMask ";
  append_reference(object.body, mask.number);
}

}  // namespace

PictureTable::PictureTable(const Pages& pages) {
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      const Image* const image = std::get_if<Image>(&item);
      if (image == nullptr) continue;
      const auto used = std::find_if(used_.begin(), used_.end(), [&](const Used& each) {
        return each.picture == image->picture;
      });
      if (used == used_.end()) {
        used_.push_back({image->picture, image->area.size});
        continue;
      }
      Size& largest = used->largest;
      largest.width = std::max(largest.width, image->area.size.width);
      largest.height = std::max(largest.height, image->area.size.height);
    }
  }
}

std::size_t PictureTable::index(const Picture& picture) const {
  const auto used = std::find_if(used_.begin(), used_.end(),
                                 [&](const Used& each) { return each.picture.get() == &picture; });
  return static_cast<std::size_t>(used - used_.begin());
}

const RawObject* PictureTable::emit(Document& document, Deflater& deflate) const {
  if (used_.empty()) return nullptr;
  RawObject& dictionary = document.add_object();
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Picture& picture = *used_[i].picture;
    RawObject& object = document.add_object();
    append_entry(dictionary.body, "/P", i);
    dictionary.body += ' ';
    append_reference(dictionary.body, object.number);
    if (picture.coding == PictureCoding::jpeg) {
      fill(object, picture, picture.channels(), "/Filter/DCTDecode", picture.data);
      continue;
    }
    Size size = used_[i].largest;
    if (picture.on_its_side()) std::swap(size.width, size.height);
    const std::uint32_t width = most_pixels(picture.width, size.width);
    const std::uint32_t height = most_pixels(picture.height, size.height);
    const bool fits = width == picture.width && height == picture.height;
    emit_pixels(fits ? picture : shrunk(picture, width, height), object, document, deflate);
  }
  return &dictionary;
}

}  // namespace vitaset::pdf
