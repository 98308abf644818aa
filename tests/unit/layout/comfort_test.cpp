#include "layout/comfort.h"

#include <doctest/doctest.h>

#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::fit_style;

bool same(const Margins& a, const Margins& b) {
  return a.top == b.top && a.bottom == b.bottom && a.start == b.start && a.end == b.end;
}

}  // namespace

TEST_CASE("at no tightness the layout is as it is, at full it is at its bounds") {
  const Style style = fit_style();
  const Comfort own = comfort_at(style, 0);
  CHECK(own.knobs == Knobs{});
  CHECK(same(own.margin, style.page.margin));
  const Comfort tight = comfort_at(style, 1);
  CHECK(tight.knobs.section_gaps == doctest::Approx(6.0 / 10));
  CHECK(tight.knobs.entry_gaps == doctest::Approx(2.0 / 4));
  CHECK(tight.knobs.size == doctest::Approx(9.0 / 10));
  // The bound of the leading is at the layout's own size: lines shrink with their letters.
  CHECK(tight.knobs.leading == doctest::Approx(11.0 / 12 * 0.9));
  CHECK(same(tight.margin, {Pt(15), Pt(15), Pt(15), Pt(15)}));
}

TEST_CASE("one means gives way after the other, in the layout's order") {
  Style style = fit_style();
  const Comfort first = comfort_at(style, 0.1);
  CHECK(first.knobs.section_gaps == doctest::Approx(1 - 0.4 / 2));
  CHECK(first.knobs.entry_gaps == 1);
  const Comfort third = comfort_at(style, 0.5);
  CHECK(third.knobs.section_gaps == doctest::Approx(0.6));
  CHECK(third.knobs.entry_gaps == doctest::Approx(0.5));
  CHECK(third.knobs.leading == doctest::Approx(1 - 1.0 / 24));
  CHECK(third.knobs.size == 1);
  CHECK(same(third.margin, style.page.margin));
  const Comfort fourth = comfort_at(style, 0.7);
  CHECK(fourth.margin.end.value() == doctest::Approx(17.5));
  style.fit.order = {FitMeans::size};
  const Comfort sizes = comfort_at(style, 0.5);
  CHECK(sizes.knobs.size == doctest::Approx(0.95));
  CHECK(sizes.knobs.leading == doctest::Approx(0.95));
  CHECK(sizes.knobs.section_gaps == 1);
  style.fit.order.clear();
  CHECK(comfort_at(style, 1).knobs == Knobs{});
}

TEST_CASE("what is given back goes to gaps alone, up to the greatest of them") {
  const Style style = fit_style();
  const Comfort own = comfort_at(style, 0);
  CHECK(widened(style, own, 0).knobs == Knobs{});
  const Comfort wide = widened(style, own, 1);
  CHECK(wide.knobs.section_gaps == doctest::Approx(14.0 / 10));
  CHECK(wide.knobs.entry_gaps == doctest::Approx(6.0 / 4));
  CHECK(wide.knobs.leading == 1);
  CHECK(wide.knobs.size == 1);
  CHECK(same(wide.margin, style.page.margin));
  const Comfort half = widened(style, own, 0.5);
  CHECK(half.knobs.section_gaps == doctest::Approx(1.2));
}

TEST_CASE("a layout without gaps has none to give or take") {
  Style style = fit_style();
  style.section.above = Pt(0);
  style.entries.at("default").gap = Pt(0);
  CHECK(comfort_at(style, 1).knobs.section_gaps == 1);
  CHECK(widened(style, comfort_at(style, 0), 1).knobs.entry_gaps == 1);
}

TEST_CASE("what changed is told by name, with what it was; nothing if nothing did") {
  const Style style = fit_style();
  CHECK(changed_measures(style, comfort_at(style, 0)).empty());
  const std::vector<ChangedMeasure> gaps = changed_measures(style, comfort_at(style, 0.2));
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].name == "section gap");
  CHECK(gaps[0].own == Pt(10));
  CHECK(gaps[0].used.value() == doctest::Approx(6));
  std::string names;
  for (const ChangedMeasure& each : changed_measures(style, comfort_at(style, 1))) {
    names += each.name + ", ";
  }
  CHECK(names ==
        "section gap, entry gap, leading, margin at the top, margin at the bottom, margin at the "
        "start, margin at the end, size, ");
}

TEST_CASE("margins leave a measure and a height") {
  const Style style = fit_style(120);
  CHECK(measure_of(style, style.page.margin) == Pt(200));
  CHECK(text_height_of(style, style.page.margin) == Pt(120));
  CHECK(measure_of(style, {Pt(1), Pt(2), Pt(10), Pt(30)}) == Pt(200));
  CHECK(text_height_of(style, {Pt(1), Pt(2), Pt(10), Pt(30)}) == Pt(157));
}

}  // namespace vitaset
