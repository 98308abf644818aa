#include "layout/pins.h"

#include <doctest/doctest.h>

#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using Strings = std::vector<std::string>;

/// Section, list, bullets one, two and three.
struct Three {
  testing::Collected made;

  Three() : made(cv(), testing::fit_style()) {}

  static Cv cv() {
    Cv cv = testing::named_cv();
    cv.sections = {testing::list_section(
        "s", {testing::bullet("one"), testing::bullet("two"), testing::bullet("three")})};
    return cv;
  }
  [[nodiscard]] Pins pins(const Strings& names) const { return {made.shaped, made.pieces, names}; }
};

const std::vector<bool> kFirstTwo{true, true, true, true, false};

}  // namespace

TEST_CASE("an edition without pins has settled nothing") {
  const Pins pins = Three().pins({});
  CHECK(pins.pinned().empty());
  FitReport report;
  pins.compare(kFirstTwo, report);
  CHECK(report.shown == Strings{"s/one", "s/two"});
  CHECK(report.no_longer_shown.empty());
  CHECK(report.newly_shown.empty());
}

TEST_CASE("pins find their pieces by name; what differs from them is told") {
  const Pins pins = Three().pins({"s/three", "s/one", "s/gone"});
  CHECK(pins.pinned() == std::vector<bool>{false, false, true, false, true});
  FitReport report;
  pins.compare(kFirstTwo, report);
  CHECK(report.shown == Strings{"s/one", "s/two"});
  CHECK(report.no_longer_shown == Strings{"s/gone", "s/three"});
  CHECK(report.newly_shown == Strings{"s/two"});
}

TEST_CASE("pins that are all there and all that is there have nothing to tell") {
  FitReport report;
  Three().pins({"s/one", "s/two"}).compare(kFirstTwo, report);
  CHECK(report.no_longer_shown.empty());
  CHECK(report.newly_shown.empty());
}

TEST_CASE("a pin that is empty pins nothing, least of all headings") {
  const Pins pins = Three().pins({""});
  CHECK(pins.pinned() == std::vector<bool>(5, false));
}

}  // namespace vitaset
