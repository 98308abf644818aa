#include "layout/knobs.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("spaces of headings and groups follow one knob, all others the other; strength stays") {
  const Knobs knobs{1, 1, 0.5, 2};
  for (const SpaceStrength strength : {SpaceStrength::section, SpaceStrength::group}) {
    const SpaceBlock space = scaled({Pt(10), strength, Pt(4)}, knobs);
    CHECK(space.amount == Pt(5));
    CHECK(space.stretch == Pt(2));
    CHECK(space.strength == strength);
  }
  for (const SpaceStrength strength :
       {SpaceStrength::entry, SpaceStrength::paragraph, SpaceStrength::line}) {
    const SpaceBlock space = scaled({Pt(10), strength, Pt(4)}, knobs);
    CHECK(space.amount == Pt(20));
    CHECK(space.stretch == Pt(8));
    CHECK(space.strength == strength);
  }
}

TEST_CASE("the baseline has half of the leading that is left over above it, at all knobs") {
  const LineHeight line{Pt(10), Pt(12), Em(0.75), Em(0.25), Em(0.7)};
  CHECK(baseline_of(line, {}).value() == doctest::Approx(1 + 7.5));
  CHECK(baseline_of(line, {1, 1.5, 9, 9}).value() == doctest::Approx(4 + 7.5));
  CHECK(baseline_of(line, {0.8, 1, 9, 9}).value() == doctest::Approx(2 + 6));
}

TEST_CASE("a picture begins where the capitals of its first line end") {
  const LineHeight line{Pt(10), Pt(12), Em(0.75), Em(0.25), Em(0.7)};
  PictureBlock picture;
  picture.first_line = line;
  CHECK(top_of(picture, {}).value() == doctest::Approx(8.5 - 7));
  CHECK(top_of(picture, {0.8, 1, 1, 1}).value() == doctest::Approx(8 - 5.6));
}

}  // namespace vitaset
