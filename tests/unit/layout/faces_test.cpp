#include "layout/faces.h"

#include <doctest/doctest.h>

#include "unit/test_fonts.h"

namespace vitaset {

TEST_CASE("a face is found by family, weight and slant") {
  Sink sink;
  FaceFinder finder(testing::test_fonts(), sink);
  CHECK(finder.find({"Vitaset Test", 700, false, {}}, nullptr) == testing::test_face(700));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a face nobody has is reported once, at the layout's place, and another stands in") {
  Sink sink;
  FaceFinder finder(testing::test_fonts(), sink);
  const Span place{FileId{3}, 10, 20};
  const auto stand_in = testing::test_face();
  CHECK(finder.find({"Vitaset Tset", 400, false, place}, stand_in) == stand_in);
  CHECK(finder.find({"Vitaset Tset", 400, false, place}, stand_in) == stand_in);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::missing_family);
  CHECK(sink.diagnostics()[0].span == place);
}

TEST_CASE("a weight the family does not have is reported where the weight is asked for") {
  Sink sink;
  FaceFinder finder(testing::test_fonts(), sink);
  const Span family{FileId{3}, 10, 20};
  const Span weight{FileId{3}, 30, 35};
  (void)finder.find({"Vitaset Test", 100, false, family, weight}, nullptr);
  (void)finder.find({"Vitaset Test", 200, false, family, {}}, nullptr);
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].code == Code::missing_face);
  CHECK(sink.diagnostics()[0].span == weight);
  CHECK(sink.diagnostics()[1].span == family);
}

}  // namespace vitaset
