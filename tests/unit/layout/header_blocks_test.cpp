#include "layout/header_blocks.h"

#include <doctest/doctest.h>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::Workshop;

std::vector<const ParagraphBlock*> lines(Workshop& shop, const Cv& cv, std::vector<Block>& blocks) {
  add_header(cv, shop.style, shop.setter, shop.structure, blocks);
  std::vector<const ParagraphBlock*> result;
  for (const Block& block : blocks) {
    if (const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block)) result.push_back(each);
  }
  return result;
}

std::string text(const ParagraphBlock* block) { return block->text.shaped.source.text; }

}  // namespace

TEST_CASE("a name alone is one heading of the first level") {
  Workshop shop;
  std::vector<Block> blocks;
  const auto header = lines(shop, testing::named_cv(), blocks);
  REQUIRE(header.size() == 1);
  CHECK(text(header[0]) == "Ada Example");
  CHECK(shop.nodes[1].role == Role::heading1);
  CHECK(blocks.size() == 1);
}

TEST_CASE("contacts stand in the layout's order; those it does not name are left out") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.person.headline = testing::rich("Researcher");
  cv.person.contacts = {{"homepage", "", "example.org", "https://example.org", {}},
                        {"fax", "", "1", "", {}},
                        {"email", "", "a@example.org", "mailto:a@example.org", {}}};
  std::vector<Block> blocks;
  const auto header = lines(shop, cv, blocks);
  REQUIRE(header.size() == 3);
  CHECK(text(header[1]) == "Researcher");
  CHECK(text(header[2]) == "a@example.org \u2013 example.org");
  // The line ends between contacts only, after the dash that parts them.
  for (const BreakOpportunity& at : header[2]->text.shaped.breaks) {
    if (at.kind == BreakKind::last_resort) continue;
    CHECK(at.offset == text(header[2]).find("example.org", 15));
  }
  CHECK(shop.nodes.back().role == Role::link);
  CHECK(shop.nodes.back().target == "https://example.org");
}

TEST_CASE("affiliation, pronouns and details are not lost") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.person.affiliation = {testing::rich("Institute A"), testing::rich("Institute B")};
  cv.person.pronouns = "she/her";
  cv.person.details = {{testing::rich("Nationality"), testing::rich("Norwegian"), {}, false, {}}};
  std::vector<Block> blocks;
  const auto header = lines(shop, cv, blocks);
  REQUIRE(header.size() == 4);
  CHECK(text(header[1]) == "Institute A \u2013 Institute B");
  CHECK(text(header[2]) == "she/her");
  CHECK(text(header[3]) == "Nationality: Norwegian");
}

TEST_CASE("a centred header is centred") {
  Workshop shop;
  shop.style.header.form = HeaderForm::center;
  std::vector<Block> blocks;
  CHECK(lines(shop, testing::named_cv(), blocks)[0]->placement == Placement::center);
}

TEST_CASE("a split header has a contact at the end of each line, the rest below") {
  Workshop shop;
  shop.style.header.form = HeaderForm::split;
  shop.style.header.contacts = {"email", "homepage", "phone"};
  Cv cv = testing::named_cv();
  cv.person.headline = testing::rich("Researcher");
  cv.person.contacts.push_back({"email", "", "a@b.cd", "", {}});
  cv.person.contacts.push_back({"homepage", "", "b.cd", "", {}});
  cv.person.contacts.push_back({"phone", "", "123", "", {}});
  std::vector<Block> blocks;
  const auto header = lines(shop, cv, blocks);
  REQUIRE(header.size() == 3);
  REQUIRE(header[0]->aside);
  CHECK(header[0]->aside->text.shaped.source.text == "a@b.cd");
  REQUIRE(header[1]->aside);
  CHECK(header[1]->aside->text.shaped.source.text == "b.cd");
  CHECK(text(header[2]) == "123");
  CHECK_FALSE(header[2]->aside);
}

TEST_CASE("a photo is a figure after the name, and all lines leave room for it") {
  Workshop shop;
  shop.style.header.photo = {true, {Pt(30), Pt(40)}, Side::end, Pt(10)};
  shop.style.language.photo_pattern = "Portrait of {name}";
  Picture photo;
  photo.width = 30;
  photo.height = 80;
  Cv cv = testing::named_cv();
  cv.person.headline = testing::rich("Researcher");
  cv.person.photo_span = {FileId{0}, 7, 9};
  std::vector<Block> blocks;
  add_header(cv, shop.style, shop.setter, shop.structure, blocks,
             std::make_shared<const Picture>(photo));
  REQUIRE(blocks.size() == 5);
  const auto& name = std::get<ParagraphBlock>(blocks[0]);
  const auto& figure = std::get<PictureBlock>(blocks[1]);
  const auto& headline = std::get<ParagraphBlock>(blocks[3]);
  CHECK(std::holds_alternative<ClearBlock>(blocks[4]));
  for (const ParagraphBlock* line : {&name, &headline}) {
    CHECK(line->end_indent == Pt(40));  // as wide as photos may be, and the gap
    CHECK(line->indent == Pt(0));
  }
  CHECK(figure.size == Size{Pt(15), Pt(40)});
  CHECK(figure.side == Side::end);
  const StructureNode& node = shop.nodes[static_cast<std::size_t>(std::get<NodeId>(figure.mark))];
  CHECK(node.role == Role::figure);
  CHECK(node.alternative == "Portrait of Ada Example");
  CHECK(node.span == cv.person.photo_span);
}

TEST_CASE("a photo at the start moves the lines") {
  Workshop shop;
  shop.style.header.photo = {true, {Pt(30), Pt(40)}, Side::start, Pt(10)};
  Picture photo;
  photo.width = photo.height = 1;
  std::vector<Block> blocks;
  add_header(testing::named_cv(), shop.style, shop.setter, shop.structure, blocks,
             std::make_shared<const Picture>(photo));
  CHECK(std::get<ParagraphBlock>(blocks[0]).indent == Pt(40));
  CHECK(std::get<ParagraphBlock>(blocks[0]).end_indent == Pt(0));
}

TEST_CASE("a separator that stands free vanishes at a line's end, a comma does not") {
  Workshop shop;
  Cv cv = testing::named_cv();
  cv.person.contacts.push_back({"email", "", "a@b.cd", "", {}});
  cv.person.contacts.push_back({"homepage", "", "b.cd", "", {}});
  std::vector<Block> blocks;
  shop.style.header.separator = " | ";
  CHECK(lines(shop, cv, blocks)[1]->text.shaped.source.separator == "|");
  Workshop other;
  std::vector<Block> more;
  other.style.header.separator = ", ";
  CHECK(lines(other, cv, more)[1]->text.shaped.source.separator.empty());
}

}  // namespace vitaset
