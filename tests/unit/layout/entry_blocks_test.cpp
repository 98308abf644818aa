#include "layout/entry_blocks.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "layout/galley.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

struct Made {
  Workshop shop;
  Date now;
  std::vector<Block> blocks;
  Section section;
  std::vector<Piece> pieces;
  PieceRecorder recorder{pieces};
  EntryBlocks entries{shop.style, now, section, shop.setter, shop.structure, blocks, &recorder};

  void add(std::vector<Entry> list) {
    section.entries = std::move(list);
    entries.add_entries({}, kDocumentNode);
  }

  /// Blocks in signs: a paragraph's text, "s4" white space, "b5" a break.
  [[nodiscard]] std::vector<std::string> outline() const {
    std::vector<std::string> result;
    for (const Block& block : blocks) {
      if (const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block)) {
        result.push_back(each->text.shaped.source.text);
      } else if (const SpaceBlock* space = std::get_if<SpaceBlock>(&block)) {
        result.push_back("s" + std::to_string(static_cast<int>(space->amount.value())));
      } else if (const ColumnsBlock* columns = std::get_if<ColumnsBlock>(&block)) {
        for (const ColumnCell& cell : columns->cells) {
          const auto& first = std::get<ParagraphBlock>(cell.blocks.front());
          result.push_back("|" + first.text.shaped.source.text);
        }
      } else {
        result.push_back("b" + std::to_string(std::get<BreakBlock>(block).penalty));
      }
    }
    return result;
  }
  [[nodiscard]] std::vector<Role> path(NodeId node) const {
    std::vector<Role> roles;
    for (auto at = node; at != kDocumentNode;
         at = shop.nodes[static_cast<std::size_t>(at)].parent) {
      roles.insert(roles.begin(), shop.nodes[static_cast<std::size_t>(at)].role);
    }
    return roles;
  }
};

const ParagraphBlock& paragraph(const Made& made, std::size_t number) {
  for (const Block& block : made.blocks) {
    if (const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block)) {
      if (number-- == 0) return *each;
    }
  }
  throw std::out_of_range("no such paragraph");
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("paragraphs are parted by the layout's gap") {
  Made made;
  made.entries.add_paragraphs({rich("a"), rich("b")}, kDocumentNode, Pt(0));
  CHECK(made.outline() == Strings{"a", "b40", "s6", "b"});
}

TEST_CASE(
    "an entry is a title with its dates, then its lines; the title stays with the first of them") {
  Made made;
  Entry entry = testing::position("Org", "Role", 2020, 2021);
  entry.location = rich("Oslo");
  entry.summary = {rich("Did it.")};
  made.add({entry});
  CHECK(made.outline() == Strings{"b5", "s4", "Org, Role", "Oslo", "b100", "Did it."});
  REQUIRE(paragraph(made, 0).aside);
  CHECK(paragraph(made, 0).aside->text.shaped.source.text == "2020 \u2013 2021");
  CHECK(paragraph(made, 0).aside->gap == Pt(10));
}

TEST_CASE("an entry is an item of a list without signs") {
  Made made;
  made.add({testing::position("Org", "Role", 2020, 2021)});
  CHECK(made.path(std::get<NodeId>(paragraph(made, 0).mark)) ==
        std::vector<Role>{Role::plain_list, Role::list_item, Role::list_body, Role::paragraph});
}

TEST_CASE("bullets hang by depth, with the sign of their depth as label") {
  Made made;
  Highlight outer{rich("one"), {{rich("two"), {}, {}, 50, false, {}}}, {}, 50, false, {}};
  made.entries.add_list({outer}, kDocumentNode, Pt(0), 0);
  const ParagraphBlock& first = paragraph(made, 0);
  const ParagraphBlock& second = paragraph(made, 1);
  CHECK(first.indent == Pt(15));
  CHECK(second.indent == Pt(30));
  REQUIRE(first.label);
  CHECK(first.label->text.shaped.source.text == "\u2022");
  CHECK(second.label->text.shaped.source.text == "\u2013");
  CHECK(made.path(std::get<NodeId>(second.mark)) ==
        std::vector<Role>{Role::list, Role::list_item, Role::list_body, Role::list, Role::list_item,
                          Role::list_body});
}

TEST_CASE("a list has space above; one inside an item stands as close as items do") {
  Made made;
  made.shop.style.list.gap = Pt(1);
  made.shop.style.list.below = Pt(5);
  Highlight outer{rich("one"), {{rich("two"), {}, {}, 50, false, {}}}, {}, 50, false, {}};
  Highlight last{rich("three"), {}, {}, 50, false, {}};
  made.entries.add_list({outer, last}, kDocumentNode, Pt(0), 0);
  CHECK(made.outline() ==
        Strings{"b100", "s3", "one", "b100", "s1", "two", "b40", "s1", "three", "s5"});
}

TEST_CASE("what goes on and what is over have the language's sub-headings") {
  Made made;
  made.shop.style.language.words = {{"current", "Current"}, {"former", "Past"}};
  made.section.grouped_by = "current";
  Entry entry = testing::position("Org", "Role", 2020, 2021);
  entry.group = "former";
  made.add({entry});
  const Strings outline = made.outline();
  CHECK(std::ranges::count(outline, "Past") == 1);
}

TEST_CASE("roles at one organization have titles and dates of their own") {
  Made made;
  Entry entry = testing::position("Org", "", 0, 0);
  entry.fields.pop_back();
  entry.dates = {};
  entry.parts = {testing::position("", "Professor", 2011, 2020),
                 testing::position("", "Lecturer", 2004, 2011)};
  made.add({entry});
  CHECK(made.outline() == Strings{"b5", "s4", "Org", "Professor", "b100", "Lecturer"});
  CHECK(paragraph(made, 1).aside->text.shaped.source.text == "2011 \u2013 2020");
  CHECK_FALSE(paragraph(made, 0).aside);
}

TEST_CASE("entries of a group stand under its sub-heading, in a list of their own") {
  Made made;
  std::vector<Entry> entries(4, testing::position("Org", "Role", 2020, 2021));
  entries[1].group = entries[2].group = "Industry";
  entries[3].group = "Academia";
  made.add(entries);
  CHECK(made.outline() == Strings{"b5", "s4",       "Org, Role", "b5", "s6", "Industry",  "s2",
                                  "b5", "s4",       "Org, Role", "b5", "s4", "Org, Role", "b5",
                                  "s6", "Academia", "s2",        "b5", "s4", "Org, Role"});
  CHECK(paragraph(made, 1).heading == Heading::group);
  CHECK(made.path(std::get<NodeId>(paragraph(made, 1).mark)) == std::vector<Role>{Role::heading3});
  const auto lists =
      std::count_if(made.shop.nodes.begin(), made.shop.nodes.end(),
                    [](const StructureNode& node) { return node.role == Role::plain_list; });
  CHECK(lists == 3);
}

TEST_CASE("an entry without anything to show adds no line") {
  Made made;
  Entry entry;
  entry.kind = "experience";
  made.add({entry});
  CHECK(made.outline() == Strings{"b5", "s4"});
}

TEST_CASE("an introduction is a note of paragraphs") {
  Made made;
  made.entries.add_intro({rich("one"), rich("two")}, kDocumentNode);
  CHECK(made.outline() == Strings{"one", "s6", "two", "s6"});
}

TEST_CASE("sub-headings are the language's words for the groups, or the groups themselves") {
  Made made;
  made.shop.style.language.group_titles = {{{"experience", "unit", "lab"}, "Laboratories"}};
  made.section.grouped_by = "unit";
  Entry lab = testing::position("Org", "Role", 2020, 2021);
  lab.group = "Lab";
  Entry field = testing::position("Other", "Role", 2020, 2021);
  field.group = "Field";
  made.add({lab, field});
  const Strings outline = made.outline();
  CHECK(std::ranges::count(outline, "Laboratories") == 1);
  CHECK(std::ranges::count(outline, "Field") == 1);
}

TEST_CASE("parts that say only when they were are left to the line that tells terms") {
  Made made;
  EntryStyle& look = made.shop.style.entries.at("default");
  Entry entry = testing::position("Org", "", 2020, 2021);
  entry.parts.resize(2);
  entry.parts[0].dates.end = *parse_date("2020");
  entry.parts[1].dates.end = *parse_date("2021");
  made.add({entry});
  const auto lines = made.outline().size();
  Made shorter;
  shorter.shop.style.entries.at("default").shows_terms = true;
  shorter.add({entry});
  CHECK(look.shows_terms == false);
  CHECK(shorter.outline().size() < lines);
}

TEST_CASE("dates stand in a column before the title, which is indented by it") {
  Made made;
  EntryStyle& look = made.shop.style.entries.at("default");
  look.dates = DatePlacement::start;
  look.date_column = Pt(60);
  Entry undated = testing::position("Other", "Role", 2020, 2021);
  undated.dates = {};
  undated.summary = {rich("text")};
  made.add({testing::position("Org", "Role", 2020, 2021), undated});
  std::vector<const ParagraphBlock*> lines;
  for (const Block& block : made.blocks) {
    if (const ParagraphBlock* each = std::get_if<ParagraphBlock>(&block)) lines.push_back(each);
  }
  REQUIRE(lines.size() == 3);
  for (const ParagraphBlock* each : lines) {
    CHECK(each->indent == Pt(60));
    CHECK_FALSE(each->aside);
  }
  REQUIRE(lines[0]->label);
  CHECK(lines[0]->label->text.shaped.source.text == "2020 \u2013 2021");
  CHECK(lines[0]->label->width == Pt(60));
  CHECK_FALSE(lines[1]->label);
  CHECK_FALSE(lines[2]->label);
  for (const ParagraphBlock* each : lines) CHECK(each->beside_column);
}

TEST_CASE("dates in the line follow the title with a comma") {
  Made made;
  made.shop.style.entries.at("default").dates = DatePlacement::inside;
  made.add({testing::position("Org", "Role", 2020, 2021)});
  CHECK(made.outline().back() == "Org, Role, 2020 \u2013 2021");
}

TEST_CASE("entries go into columns as a look wants, each an item of one list") {
  Made made;
  EntryStyle& look = made.shop.style.entries.at("default");
  look.columns = 2;
  look.column_gap = Pt(20);
  made.add({testing::position("A", "x", 2020, 2021), testing::position("B", "x", 2020, 2021),
            testing::position("C", "x", 2020, 2021)});
  CHECK(made.outline() == Strings{"b5", "s4", "|A, x", "|B, x", "|C, x"});
  const auto& columns = std::get<ColumnsBlock>(made.blocks.at(2));
  CHECK(columns.gutter == Pt(20));
  CHECK(columns.gap == Pt(4));
  CHECK(columns.longest == Pt(288));  // 24 lines of 12 pt
  for (const ColumnCell& cell : columns.cells) {
    const auto& title = std::get<ParagraphBlock>(cell.blocks.front());
    CHECK(made.path(std::get<NodeId>(title.mark)) ==
          std::vector<Role>{Role::plain_list, Role::list_item, Role::list_body, Role::paragraph});
  }
}

TEST_CASE("a new group begins new columns") {
  Made made;
  made.shop.style.entries.at("default").columns = 2;
  Entry first = testing::position("A", "x", 2020, 2021);
  Entry second = testing::position("B", "x", 2020, 2021);
  first.group = "one";
  second.group = "two";
  made.add({first, second});
  CHECK(made.outline() == Strings{"b5", "s6", "one", "s2", "b5", "s4", "|A, x", "b5", "s6", "two",
                                  "s2", "b5", "s4", "|B, x"});
}

namespace {

/// Two papers with numbers, in a layout of labels "{number}" and asides of the location.
struct Numbered : Made {
  explicit Numbered(DatePlacement dates) {
    Sink sink;
    shop.style.publications.label = parse_template("{number}", {}, {label_field_names(), {}}, sink);
    shop.style.publications.label_gap = Pt(6);
    EntryStyle& look = shop.style.entries.at("default");
    look.title = testing::form("{organization}");
    look.aside = testing::form("{location}");
    look.dates = dates;
    look.date_column = Pt(60);
    look.lines.clear();
    for (const int number : {12, 7}) {
      Entry entry = testing::position("Paper", "", 2020, 2020);
      entry.kind = "publication";
      entry.number = number;
      entry.location = plain_text("2020");
      section.entries.push_back(std::move(entry));
    }
    Publications publications;
    publications.numbering = Numbering::plain;
    entries.add_entries(publications, kDocumentNode);
  }
};

}  // namespace

TEST_CASE("numbers hang before entries, in a column as wide as the widest") {
  const Numbered made(DatePlacement::end);
  const ParagraphBlock& first = paragraph(made, 0);
  const ParagraphBlock& second = paragraph(made, 1);
  REQUIRE(first.label);
  REQUIRE(second.label);
  CHECK(first.label->text.shaped.source.text == "12");
  CHECK(second.label->text.shaped.source.text == "7");
  CHECK(second.label->width == first.label->width);
  CHECK(second.indent == first.label->width);
  REQUIRE(first.aside);
  CHECK(first.aside->text.shaped.source.text == "2020");
  const NodeId node = std::get<NodeId>(first.label->text.inks.front().mark);
  CHECK(made.path(node) == std::vector<Role>{Role::numbered_list, Role::list_item, Role::label});
}

TEST_CASE("where dates have a column, numbers stand in it behind them") {
  const Numbered made(DatePlacement::start);
  const ParagraphBlock& first = paragraph(made, 0);
  REQUIRE(first.label);
  CHECK(first.label->text.shaped.source.text == "2020\u00A0\u00A012");
  CHECK(first.label->width == Pt(60));
  CHECK(first.indent == Pt(60));
  CHECK_FALSE(first.aside);
}

}  // namespace vitaset
