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

TEST_CASE("a feature the face does not have is told, one that is turned off or of figures is not") {
  Sink sink;
  FaceFinder finder(testing::test_fonts(), sink);
  TextStyle style;
  style.font = {"Vitaset Test", 400, false, {FileId{3}, 10, 20}};
  style.features = {"liga", "kern", "smcp=0", "pnum"};
  finder.check_features(style);
  CHECK(sink.diagnostics().empty());
  style.features = {"liga", "smcp", "ss01=2"};
  finder.check_features(style);
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].code == Code::missing_feature);
  CHECK(sink.diagnostics()[0].span == style.font.span);
  CHECK(sink.diagnostics()[0].message ==
        "Vitaset Test 400 has no feature \"smcp\": the text is set without it");
  CHECK(sink.diagnostics()[1].message.find("ss01") != std::string::npos);
}

}  // namespace vitaset
