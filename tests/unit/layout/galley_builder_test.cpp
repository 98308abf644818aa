#include "layout/galley_builder.h"

#include <doctest/doctest.h>

#include "unit/layout/galley_signs.h"

namespace vitaset {
namespace {

using testing::signs;

void paragraph(GalleyBuilder& builder, std::size_t lines, bool is_heading = false) {
  builder.begin(lines, is_heading);
  for (std::size_t i = 0; i < lines; ++i) builder.add({Pt(10), {}, {}, {}});
}

}  // namespace

TEST_CASE("of spaces that meet the larger stands, but a heading's own against any other") {
  const auto meeting = [](SpaceBlock first, SpaceBlock second) {
    GalleyBuilder builder;
    paragraph(builder, 1);
    builder.space(first);
    builder.space(second);
    paragraph(builder, 1);
    return signs(builder.finish());
  };
  const SpaceBlock line{Pt(9), SpaceStrength::line};
  const SpaceBlock entry{Pt(4), SpaceStrength::entry};
  const SpaceBlock heading{Pt(3), SpaceStrength::section};
  CHECK(meeting(line, entry) == "L s9 L");
  CHECK(meeting(entry, line) == "L s9 L");
  CHECK(meeting(entry, heading) == "L s3 L");
  CHECK(meeting(heading, entry) == "L s3 L");
  CHECK(meeting(heading, SpaceBlock{Pt(5), SpaceStrength::section}) == "L s5 L");
}

TEST_CASE("nothing that was due stands before the first line or after the last") {
  GalleyBuilder builder;
  builder.may_break(0);
  builder.space({Pt(9), SpaceStrength::section});
  paragraph(builder, 1);
  builder.may_break(0);
  builder.space({Pt(9), SpaceStrength::section});
  CHECK(signs(builder.finish()) == "L");
}

TEST_CASE("a heading keeps with one line more, but content in one piece is enough for it") {
  GalleyBuilder lone;
  paragraph(lone, 1, true);
  paragraph(lone, 1);
  lone.may_break(5);
  paragraph(lone, 1);
  CHECK(signs(lone.finish()) == "L L b700 L");
  GalleyBuilder whole;
  paragraph(whole, 1, true);
  whole.add_whole({Pt(30), {}, {}, {}});
  whole.may_break(5);
  paragraph(whole, 1);
  CHECK(signs(whole.finish()) == "L L b5 L");
}

}  // namespace vitaset
