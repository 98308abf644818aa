#include "layout/running_lines.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::Workshop;

std::string text(const Page& page) {
  std::string all;
  for (const PageItem& item : page.items) all += std::get<GlyphRun>(item).text;
  return all;
}

Pages two_pages() {
  Pages pages;
  pages.size = {Pt(240), Pt(160)};
  pages.pages.resize(2);
  return pages;
}

}  // namespace

TEST_CASE("the header runs from page two: the name at the start, the folio at the end") {
  Workshop shop;
  Pages pages = two_pages();
  add_running_lines(testing::named_cv(), shop.style, shop.style.page.margin, shop.setter, pages);
  CHECK(text(pages.pages[0]).empty());
  CHECK(text(pages.pages[1]) == "Ada Example 2 / 2");
  const GlyphRun& name = std::get<GlyphRun>(pages.pages[1].items.front());
  const GlyphRun& folio = std::get<GlyphRun>(pages.pages[1].items.back());
  CHECK(name.origin == Point{Pt(20), Pt(12)});
  CHECK((folio.origin.x + folio.width()).value() == doctest::Approx(220));
  CHECK(name.mark == Mark(Artifact::header));
  // What parts them reads as two spaces, as before dates: see docs/EXTRACTION.md.
  const auto& items = pages.pages[1].items;
  CHECK(std::ranges::any_of(items, [](const PageItem& item) {
    const GlyphRun* run = std::get_if<GlyphRun>(&item);
    return run != nullptr && run->actual_text == "  ";
  }));
}

TEST_CASE("page one says at its foot when the profile was updated, if it was said") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.updated = testing::year(2026);
  Pages pages = two_pages();
  add_running_lines(cv, shop.style, shop.style.page.margin, shop.setter, pages);
  CHECK(text(pages.pages[0]) == "Updated 2026");
  const GlyphRun& foot = std::get<GlyphRun>(pages.pages[0].items.front());
  CHECK(foot.origin.y == Pt(148));
  CHECK(foot.mark == Mark(Artifact::footer));
}

}  // namespace vitaset
