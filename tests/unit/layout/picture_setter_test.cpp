#include "layout/picture_setter.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Picture picture(std::uint32_t width, std::uint32_t height, int orientation = 1) {
  Picture result;
  result.width = width;
  result.height = height;
  result.orientation = orientation;
  return result;
}

GalleyLine line(double height) {
  GalleyLine result;
  result.height = Pt(height);
  return result;
}

PictureBlock block(Side side) {
  return {std::make_shared<const Picture>(), {Pt(30), Pt(40)}, side, {}, NodeId{2}};
}

const Image& image_in(const GalleyItem& item) {
  return std::get<Image>(std::get<GalleyLine>(item).items.back());
}

}  // namespace

TEST_CASE("a picture keeps its proportions and fits both ways") {
  const Size box{Pt(30), Pt(40)};
  CHECK(size_inside(picture(300, 400), box) == Size{Pt(30), Pt(40)});
  CHECK(size_inside(picture(400, 200), box) == Size{Pt(30), Pt(15)});
  CHECK(size_inside(picture(100, 400), box) == Size{Pt(10), Pt(40)});
  CHECK(size_inside(picture(1, 1), box) == Size{Pt(30), Pt(30)});
  // On its side its rows are seen as columns.
  CHECK(size_inside(picture(200, 100, 6), box) == Size{Pt(20), Pt(40)});
}

TEST_CASE("a picture hangs from the galley's top, in its last line") {
  std::vector<GalleyItem> items{line(24), GalleySpace{Pt(2)}, line(12)};
  CHECK(hang_picture(block(Side::end), Pt(200), Pt(5), items) == Pt(45));
  REQUIRE(items.size() == 3);
  CHECK(image_in(items[2]).area == Rect{{Pt(170), Pt(5 - 26)}, {Pt(30), Pt(40)}});
  CHECK(image_in(items[2]).mark == Mark(NodeId{2}));
  hang_picture(block(Side::start), Pt(200), Pt(5), items);
  CHECK(image_in(items[2]).area.origin.x == Pt(0));
}

TEST_CASE("a picture with no line before it has one to itself") {
  std::vector<GalleyItem> items;
  hang_picture(block(Side::end), Pt(200), Pt(5), items);
  REQUIRE(items.size() == 1);
  CHECK(image_in(items[0]).area.origin.y == Pt(5));
  CHECK(std::get<GalleyLine>(items[0]).height == Pt(0));
}

TEST_CASE("what is missing to a height is a line of its own, and nothing if nothing is") {
  std::vector<GalleyItem> items{line(24), GalleySpace{Pt(2)}};
  fill_to(Pt(26), items);
  CHECK(items.size() == 2);
  fill_to(Pt(45), items);
  REQUIRE(items.size() == 3);
  CHECK(std::get<GalleyLine>(items[2]).height == Pt(19));
}

}  // namespace vitaset
