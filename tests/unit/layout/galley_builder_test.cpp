#include "layout/galley_builder.h"

#include <doctest/doctest.h>

#include "unit/layout/galley_signs.h"

namespace vitaset {
namespace {

using testing::signs;

GalleyLine line() { return {Pt(10), {}, {}, {}}; }

void paragraph(GalleyBuilder& builder, std::size_t lines, Heading heading = Heading::none) {
  builder.begin(lines, heading);
  for (std::size_t i = 0; i < lines; ++i) builder.add(line());
}

/// An entry of one paragraph.
void entry(GalleyBuilder& builder, std::size_t lines) {
  builder.may_break(penalty::kBetweenEntries);
  paragraph(builder, lines);
}

void section(GalleyBuilder& builder) {
  builder.may_break(penalty::kBetweenSections);
  paragraph(builder, 1, Heading::section);
}

/// The galley of what `build` adds after a section of ten lines, without that.
template <class Build>
std::string signs_after(Build build) {
  GalleyBuilder builder;
  section(builder);
  entry(builder, 10);
  const std::string before = signs(GalleyBuilder(builder).finish());
  build(builder);
  const std::string all = signs(builder.finish());
  REQUIRE(all.starts_with(before));
  return all.substr(before.size() + 1);
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
  CHECK(meeting(line, entry) == "L k s9 L");
  CHECK(meeting(entry, line) == "L k s9 L");
  CHECK(meeting(entry, heading) == "L k s3 L");
  CHECK(meeting(heading, entry) == "L k s3 L");
  CHECK(meeting(heading, SpaceBlock{Pt(5), SpaceStrength::section}) == "L k s5 L");
}

TEST_CASE(
    "of two that meet the stronger keeps its strength, and the order of weak ones is all one") {
  const SpaceBlock line{Pt(9), SpaceStrength::line, Pt(1)};
  const SpaceBlock entry{Pt(4), SpaceStrength::entry, Pt(2)};
  const SpaceBlock group{Pt(3), SpaceStrength::group};
  for (const SpaceBlock& met : {meet(line, entry), meet(entry, line)}) {
    CHECK(met.amount == Pt(9));
    CHECK(met.strength == SpaceStrength::entry);
    CHECK(met.stretch == Pt(2));
  }
  for (const SpaceBlock& met : {meet(line, group), meet(group, line)}) {
    CHECK(met.amount == Pt(3));
    CHECK(met.strength == SpaceStrength::group);
    CHECK(met.stretch == Pt(1));
  }
}

TEST_CASE("what one of two spaces may grow by is kept") {
  GalleyBuilder builder;
  paragraph(builder, 1);
  builder.space({Pt(4), SpaceStrength::entry});
  builder.space({Pt(3), SpaceStrength::section, Pt(7)});
  builder.space({Pt(2), SpaceStrength::section, Pt(1)});
  paragraph(builder, 1);
  const std::vector<GalleyItem> items = builder.finish();
  CHECK(std::get<GalleySpace>(items.at(2)).height == Pt(3));
  CHECK(std::get<GalleySpace>(items.at(2)).stretch == Pt(7));
}

TEST_CASE("nothing that was due stands before the first line or after the last") {
  GalleyBuilder builder;
  builder.may_break(penalty::kForced);
  builder.space({Pt(9), SpaceStrength::section});
  paragraph(builder, 1);
  builder.may_break(0);
  builder.space({Pt(9), SpaceStrength::section});
  CHECK(signs(builder.finish()) == "L");
}

TEST_CASE("a page's end that leaves one line of a paragraph alone costs most") {
  GalleyBuilder builder;
  paragraph(builder, 2);
  CHECK(signs(builder.finish()) == "L b500 L");
  paragraph(builder, 3);
  CHECK(signs(builder.finish()) == "L b500 L b500 L");
}

TEST_CASE("an entry costs more to part the nearer to its start or end") {
  CHECK(signs_after([](GalleyBuilder& builder) { entry(builder, 4); }) ==
        "b5 L b500 L b140 L b500 L");
  CHECK(signs_after([](GalleyBuilder& builder) { entry(builder, 6); }) ==
        "b5 L b500 L b110 L b80 L b110 L b500 L");
  // A title with five bullets of a line.
  CHECK(signs_after([](GalleyBuilder& builder) {
          entry(builder, 1);
          for (int i = 0; i < 5; ++i) {
            if (i > 0) builder.may_break(penalty::kBetweenBullets);
            paragraph(builder, 1);
          }
        }) == "b5 L k L b90 L b60 L b90 L b180 L");
}

TEST_CASE("a section costs more to part where one short entry of it would stand alone") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          entry(builder, 1);
          entry(builder, 2);
          entry(builder, 1);
        }) == "b5 L b5 L b500 L b35 L");
}

TEST_CASE("a heading stays with what follows, and with two lines of it") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          section(builder);
          for (int i = 0; i < 4; ++i) entry(builder, 1);
        }) == "b0 L k L b700 L b25 L b35 L");
  // A title, and bullets of two lines.
  CHECK(signs_after([](GalleyBuilder& builder) {
          section(builder);
          entry(builder, 1);
          paragraph(builder, 2);
          builder.may_break(penalty::kBetweenBullets);
          paragraph(builder, 2);
        }) == "b0 L k L k L b500 L b90 L b500 L");
}

TEST_CASE("a heading of several lines stays in one piece") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          builder.may_break(penalty::kBetweenSections);
          paragraph(builder, 2, Heading::section);
          entry(builder, 1);
        }) == "b0 L k L k L");
}

TEST_CASE("a heading with all it has, one line, may end a page") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          section(builder);
          entry(builder, 1);
          section(builder);
          entry(builder, 1);
        }) == "b0 L k L b0 L k L");
}

TEST_CASE("a section's heading wants two lines although a group's title is one of them") {
  const auto group = [](GalleyBuilder& builder) {
    builder.may_break(penalty::kBetweenEntries);
    paragraph(builder, 1, Heading::group);
  };
  // A note, then groups of one line: the first one stays with the heading, the others may be
  // parted.
  CHECK(signs_after([&](GalleyBuilder& builder) {
          section(builder);
          paragraph(builder, 1);
          group(builder);
          entry(builder, 1);
          group(builder);
          entry(builder, 1);
        }) == "b0 L k L b700 L k L b45 L k L");
}

TEST_CASE("a forced end of a page counts also right after a heading, and against any other") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          section(builder);
          builder.may_break(penalty::kForced);
          builder.may_break(penalty::kBetweenSections);
          paragraph(builder, 1, Heading::section);
        }) == "b0 L F L");
}

TEST_CASE("what is in one piece is no line alone") {
  CHECK(signs_after([](GalleyBuilder& builder) {
          section(builder);
          builder.add_whole(line());
          builder.may_break(penalty::kBetweenEntries);
          builder.add_whole(line());
        }) == "b0 L k L b5 L");
}

}  // namespace vitaset
