#include "layout/collect.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "layout/galley.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::text_section;
using testing::Workshop;

std::vector<std::string> texts(const std::vector<Block>& blocks) {
  std::vector<std::string> result;
  for (const Block& block : blocks) {
    if (const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block)) {
      result.push_back(each->text.shaped.source.text);
    }
  }
  return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sections come in the layout's order, the rest where the asterisk stands") {
  Cv cv = testing::named_cv();
  for (const char* id : {"talk", "bio", "award", "experience"}) {
    cv.sections.push_back(text_section(id, "x"));
  }
  Style style = testing::test_style();
  style.section_order = {"bio", "*", "talk"};
  CHECK(section_order(cv, style) == Strings{"bio", "award", "experience", "talk"});
  style.section_order = {"award", "no-such", "bio"};
  CHECK(section_order(cv, style) == Strings{"award", "bio"});
}

TEST_CASE("a section is titled by the profile, else by the language, else by its id") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.sections = {text_section("bio", "x"), text_section("research", "y"),
                 text_section("experience", "z")};
  cv.sections[2].title = testing::rich("Work");
  CHECK(texts(collect_blocks(cv, shop.style, {}, shop.setter, shop.structure)) ==
        Strings{"Ada Example", "About", "x", "research", "y", "Work", "z"});
}

TEST_CASE("headings lead the outline and hang a rule; each section is a node") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.sections = {text_section("bio", "x")};
  const std::vector<Block> blocks = collect_blocks(cv, shop.style, {}, shop.setter, shop.structure);
  const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block);
    return each != nullptr && each->heading == Heading::section;
  });
  REQUIRE(heading != blocks.end());
  const ParagraphBlock& block = std::get<ParagraphBlock>(*heading);
  CHECK(block.outline_title == "About");
  REQUIRE(block.underline);
  CHECK(block.underline->gap == Pt(2));
  const StructureNode& node = shop.nodes[static_cast<std::size_t>(std::get<NodeId>(block.mark))];
  CHECK(node.role == Role::heading2);
  CHECK(shop.nodes[static_cast<std::size_t>(node.parent)].role == Role::section);
}

TEST_CASE("text, bullets and entries of a section follow each other") {
  Workshop shop;
  Cv cv = testing::named_cv();
  Section section = text_section("research", "Includes:");
  section.items.push_back({testing::rich("one"), {}, {}, 50, false, {}});
  section.entries.push_back(testing::position("Org", "Role", 2020, 2021));
  cv.sections = {section};
  CHECK(texts(collect_blocks(cv, shop.style, {}, shop.setter, shop.structure)) ==
        Strings{"Ada Example", "research", "Includes:", "one", "Org, Role"});
}

TEST_CASE("a section may begin a new page") {
  Workshop shop;
  Cv cv;
  cv.person.name = "Ada";
  Section section;
  section.id = "education";
  section.text = {plain_text("text")};
  section.break_before = true;
  cv.sections = {section};
  shop.style.section_order = {"*"};
  const std::vector<Block> blocks = collect_blocks(cv, shop.style, {}, shop.setter, shop.structure);
  CHECK(std::ranges::count_if(blocks, [](const Block& block) {
          const BreakBlock* at = std::get_if<BreakBlock>(&block);
          return at != nullptr && at->penalty == penalty::kForced;
        }) == 1);
}

TEST_CASE("sections that an edition ordered stay in their order, and all are shown") {
  Cv cv = testing::named_cv();
  for (const char* id : {"talk", "bio", "award"}) cv.sections.push_back(text_section(id, "x"));
  cv.sections_ordered = true;
  Style style = testing::test_style();
  style.section_order = {"bio", "award"};
  CHECK(section_order(cv, style) == Strings{"talk", "bio", "award"});
}

}  // namespace vitaset
