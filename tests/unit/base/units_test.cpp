#include "base/units.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("an em is as long as the size it is measured at") { CHECK(Em(0.5).at(Pt(12)) == Pt(6)); }

TEST_CASE("fits forgives what additions of doubles lose, and nothing more") {
  const Pt sum = Pt(0.1) + Pt(0.2);
  CHECK(sum > Pt(0.3));
  CHECK(fits(Pt(0.3), sum));
  CHECK_FALSE(fits(Pt(100), Pt(100.001)));
}

TEST_CASE("ten millimetres are 28.35 points") {
  CHECK((10 * kPtPerMillimetre).value() == doctest::Approx(28.3465));
}

}  // namespace vitaset
