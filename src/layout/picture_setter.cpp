#include "layout/picture_setter.h"

#include <algorithm>
#include <utility>

namespace vitaset {
namespace {

Pt height_of(const std::vector<GalleyItem>& items) {
  Pt height;
  for (const GalleyItem& item : items) {
    if (const GalleyLine* const line = std::get_if<GalleyLine>(&item)) height += line->height;
    if (const GalleySpace* const space = std::get_if<GalleySpace>(&item)) height += space->height;
  }
  return height;
}

}  // namespace

Size size_inside(const Picture& picture, const Size& box) {
  const double scale = std::min(box.width.value() / picture.shown_width(),
                                box.height.value() / picture.shown_height());
  return {Pt(scale * picture.shown_width()), Pt(scale * picture.shown_height())};
}

Pt hang_picture(const PictureBlock& block, Pt measure, Pt top, std::vector<GalleyItem>& items) {
  if (items.empty() || !std::holds_alternative<GalleyLine>(items.back())) {
    items.emplace_back(GalleyLine{});
  }
  GalleyLine& line = std::get<GalleyLine>(items.back());
  const Pt x = block.side == Side::start ? Pt(0) : measure - block.size.width;
  const Pt y = top - (height_of(items) - line.height);
  line.items.emplace_back(Image{block.picture, {{x, y}, block.size}, block.mark});
  return top + block.size.height;
}

void fill_to(Pt height, std::vector<GalleyItem>& items) {
  const Pt missing = height - height_of(items);
  if (missing <= Pt(0)) return;
  GalleyLine empty;
  empty.height = missing;
  items.emplace_back(std::move(empty));
}

}  // namespace vitaset
