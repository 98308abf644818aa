#pragma once

#include <string>
#include <string_view>

#include "base/sink.h"
#include "cv/cv.h"
#include "cv/markup.h"
#include "layout/inline_text.h"
#include "layout/structure.h"
#include "style/style.h"
#include "unit/test_fonts.h"

/// A layout for the tests of this room: round lengths, the fonts of the tests, 10 pt on 12 pt, a
/// measure of 200 pt (40 small letters) and pages of 120 pt (ten lines).
namespace vitaset::testing {

inline Template form(std::string_view text) {
  const TemplateNames names{{"name", "organization", "position", "dates", "text", "label", "page",
                             "pages", "updated", "heading", "detail", "aside", "location"},
                            {"curriculum_vitae", "updated"}};
  Sink sink;
  return parse_template(text, {}, names, sink);
}

inline RichText rich(std::string_view text) {
  Sink sink;
  return parse_markup(text, {}, sink);
}

inline TextStyle text_style(double size, double leading) {
  TextStyle style;
  style.font.family = "Vitaset Test";
  style.bold_weight = 700;
  style.size = Pt(size);
  style.leading = Pt(leading);
  return style;
}

inline Style test_style() {
  Style style;
  style.name = "test";
  style.page.size = {Pt(240), Pt(160)};
  style.page.margin = {Pt(20), Pt(20), Pt(20), Pt(20)};
  style.page.header = {{}, form("{name}"), {}, form("{page} / {pages}"), Pt(12)};
  style.page.footer = {form("[{@updated} {updated}]"), {}, {}, {}, Pt(12)};
  TypeStyles& type = style.type;
  type.body = type.date = type.label = type.note = text_style(10, 12);
  type.name = text_style(20, 24);
  type.headline = type.contact = type.heading = type.subheading = text_style(10, 12);
  type.running = text_style(8, 10);
  type.date.color = {0x44, 0x44, 0x44};
  type.code_family = "Vitaset Test";
  type.script_size = 0.5;
  type.superscript_rise = Em(0.4);
  type.subscript_drop = Em(0.2);
  style.link_color = {0, 0, 0xFF};
  style.paragraph_gap = Pt(6);
  style.header.headline_gap = Pt(2);
  style.header.contact_gap = Pt(4);
  style.header.contacts = {"email", "homepage"};
  style.header.separator = " \u2013 ";
  style.header.name = form("{name}");
  style.header.contact_forms.emplace("default", form("{text}"));
  style.section = {Pt(10), Pt(5), {Pt(1), {1, 2, 3}, Pt(2)}, Placement::start, Pt(6), Pt(2)};
  style.list.signs = {"\u2022", "\u2013"};
  style.list.hang = Pt(15);
  style.list.above = Pt(3);
  EntryStyle entry;
  entry.gap = Pt(4);
  entry.title = form("**{organization}**[, *{position}*]");
  entry.aside = form("{dates}");
  entry.aside_gap = Pt(10);
  entry.lines = {{EntryLineKind::text, form("[{location}]")},
                 {EntryLineKind::parts, {}},
                 {EntryLineKind::summary, {}},
                 {EntryLineKind::highlights, {}}};
  entry.part_title = form("{position}");
  entry.part_aside = form("{dates}");
  entry.part_lines = {{EntryLineKind::summary, {}}, {EntryLineKind::highlights, {}}};
  style.entries.emplace("default", entry);
  style.section_order = {"bio", "*"};
  style.date.range = " \u2013 ";
  style.language.words = {
      {"curriculum_vitae", "Curriculum vitae"}, {"updated", "Updated"}, {"present", "present"}};
  style.language.sections = {{"bio", "About"}, {"experience", "Experience"}};
  return style;
}

inline Date year(int number) {
  Date date;
  date.precision = DatePrecision::year;
  date.year = number;
  return date;
}

inline Entry position(const std::string& organization, const std::string& role, int from, int to) {
  Entry entry;
  entry.kind = "experience";
  entry.dates = {year(from), year(to)};
  entry.fields = {{"organization", plain_text(organization), {}},
                  {"position", plain_text(role), {}}};
  return entry;
}

inline Cv named_cv() {
  Cv cv;
  cv.person.name = "Ada Example";
  return cv;
}

inline Section text_section(const std::string& id, std::string_view text) {
  Section section;
  section.id = id;
  section.text = {rich(text)};
  return section;
}

/// What blocks are made with.
struct Workshop {
  Style style = test_style();
  Sink sink;
  std::vector<StructureNode> nodes;
  StructureBuilder structure{nodes};
  InlineSetter setter{style, test_fonts(), structure, sink};
};

}  // namespace vitaset::testing
