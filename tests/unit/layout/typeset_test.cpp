#include "layout/typeset.h"

#include <doctest/doctest.h>

#include <thread>

#include "page/dump.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

/// A Cv of several pages.
Cv long_cv() {
  Cv cv = testing::named_cv();
  cv.keywords = {"one", "two"};
  for (int i = 0; i < 6; ++i) {
    cv.sections.push_back(testing::text_section(
        "section" + std::to_string(i),
        "Some words that fill more than a single line of the narrow measure, and a "
        "[link](https://example.org/) with more words behind it."));
    Section& section = cv.sections.back();
    section.entries = {testing::position("Organization", "Role", 2020, 2021),
                       testing::position("Another", "Role", 2019, 2020)};
    section.items.push_back({testing::rich("a bullet"), {}, {}, 50, false, {}});
  }
  return cv;
}

Pages typeset(const Cv& cv) {
  Sink sink;
  const Resources resources{testing::test_fonts(), {2026, 11, 1, 0, 0, 0}};
  return typeset(cv, testing::test_style(), resources, sink);
}

}  // namespace

TEST_CASE("a name alone is one page with one line") {
  const Pages pages = typeset(testing::named_cv());
  CHECK(pages.pages.size() == 1);
  CHECK(dump_text(pages) == "Ada Example\n\f");
  CHECK(pages.info.title == "Ada Example \u2013 Curriculum vitae");
  CHECK(pages.info.date == Timestamp{2026, 11, 1, 0, 0, 0});
}

TEST_CASE("a photo stands on the first page, and its figure after the name") {
  Picture photo;
  photo.width = 30;
  photo.height = 40;
  Style style = testing::test_style();
  style.header.photo = {true, {Pt(30), Pt(40)}, Side::end, Pt(10)};
  Cv cv = testing::named_cv();
  cv.sections.push_back(testing::text_section("bio", "text"));
  Sink sink;
  const Pages pages =
      typeset(cv, style, {testing::test_fonts(), {}, std::make_shared<const Picture>(photo)}, sink);
  const auto& items = pages.pages.at(0).items;
  const auto at = std::find_if(items.begin(), items.end(), [](const PageItem& item) {
    return std::holds_alternative<Image>(item);
  });
  REQUIRE(at != items.begin());
  REQUIRE(at != items.end());
  CHECK(std::get<GlyphRun>(*(at - 1)).text == "Ada Example");
  // In the corner of the margins, 20 pt each; the name's capitals, of 20 pt on 24 pt, end at 3 pt.
  const Rect& area = std::get<Image>(*at).area;
  CHECK(area.origin.x == Pt(190));
  CHECK(area.origin.y.value() == doctest::Approx(23));
  // Below it the section's 10 pt of space.
  CHECK(pages.outline.at(0).y.value() == doctest::Approx(73));
}

TEST_CASE("nothing stands outside the margins, and no page is empty") {
  const Pages pages = typeset(long_cv());
  CHECK(pages.pages.size() > 2);
  for (const Page& page : pages.pages) {
    CHECK_FALSE(page.items.empty());
    for (const PageItem& item : page.items) {
      const GlyphRun* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || std::holds_alternative<Artifact>(run->mark)) continue;
      CHECK(run->origin.x >= Pt(20));
      CHECK(run->origin.y > Pt(20));
      CHECK(run->origin.y < Pt(140));
    }
  }
}

TEST_CASE("every section is in the outline, where its heading stands") {
  const Pages pages = typeset(long_cv());
  REQUIRE(pages.outline.size() == 6);
  CHECK(pages.outline[0].title == "section0");
  for (const OutlineEntry& entry : pages.outline) {
    CHECK(pages.nodes[static_cast<std::size_t>(entry.node)].role == Role::heading2);
    CHECK(entry.page < pages.pages.size());
  }
}

TEST_CASE("no page ends with a heading") {
  const Pages pages = typeset(long_cv());
  for (const Page& page : pages.pages) {
    for (auto item = page.items.rbegin(); item != page.items.rend(); ++item) {
      if (!std::holds_alternative<GlyphRun>(*item)) continue;
      const std::optional<NodeId> node = content_node(*item);
      if (!node) continue;
      CHECK(pages.nodes[static_cast<std::size_t>(*node)].role != Role::heading2);
      break;
    }
  }
}

TEST_CASE("every node but the root stands after its parent") {
  const Pages pages = typeset(long_cv());
  for (std::size_t i = 1; i < pages.nodes.size(); ++i) {
    CHECK(static_cast<std::size_t>(pages.nodes[i].parent) < i);
  }
}

TEST_CASE("the same Cv gives the same pages, twice and in threads") {
  const Cv cv = long_cv();
  const std::string expected = dump_pages(typeset(cv));
  std::vector<std::string> dumps(4);
  std::vector<std::thread> threads;
  for (std::string& dump : dumps) {
    threads.emplace_back([&cv, &dump] { dump = dump_pages(typeset(cv)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& dump : dumps) CHECK(dump == expected);
}

TEST_CASE("a layout with a missing font gives no page and an error") {
  Style style = testing::test_style();
  style.type.body.font.family = "Nowhere";
  Sink sink;
  const Pages pages = typeset(testing::named_cv(), style, {testing::test_fonts(), {}}, sink);
  CHECK(pages.pages.empty());
  CHECK(sink.has_errors());
}

}  // namespace vitaset
