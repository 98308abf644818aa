#include "layout/unshown.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using Told = std::vector<std::string>;

Told told(const Cv& cv, const Style& style) {
  Sink sink;
  report_unshown(cv, style, sink);
  Told messages;
  for (const Diagnostic& each : sink.diagnostics()) {
    CHECK(each.severity == Severity::note);
    CHECK(each.code == Code::not_shown);
    messages.push_back(each.message);
  }
  return messages;
}

/// A Cv with one position, which the layout of the tests shows whole.
Cv one_position() {
  Cv cv;
  cv.person.name = "Ada";
  cv.person.contacts.push_back({"email", {}, "ada@example.org", {}, {}});
  Section section;
  section.id = "experience";
  section.entries = {testing::position("Org", "Role", 2020, 2021)};
  section.entries[0].summary = {plain_text("s")};
  cv.sections = {section};
  return cv;
}

Style style() {
  Style made = testing::test_style();
  made.section_order = {"*"};
  return made;
}

}  // namespace

TEST_CASE("a layout that shows all has nothing to say") {
  CHECK(told(one_position(), style()).empty());
}

TEST_CASE("a section that the order leaves out is told") {
  Style some = style();
  some.section_order = {"education"};
  CHECK(told(one_position(), some) ==
        Told{"the layout \"test\" does not show the section \"experience\""});
}

TEST_CASE("a photo is told") {
  Cv cv = one_position();
  cv.person.photo = "ada.jpg";
  CHECK(told(cv, style()) == Told{"the layout \"test\" does not show the photo"});
  Style showing = style();
  showing.header.photo.shown = true;
  CHECK(told(cv, showing).empty());
}

TEST_CASE("a contact that the header does not list is told once") {
  Cv cv = one_position();
  cv.person.contacts.push_back({"github", {}, "ada", {}, {}});
  cv.person.contacts.push_back({"github", {}, "eda", {}, {}});
  CHECK(told(cv, style()) == Told{"the layout \"test\" does not show the contact \"github\""});
}

TEST_CASE("fields that no template names are told once for all entries, unless they are hidden") {
  Cv cv = one_position();
  std::vector<Entry>& entries = cv.sections[0].entries;
  entries[0].fields.push_back({"unit", plain_text("Lab"), {}});
  entries[0].note = plain_text("declined");
  entries.push_back(entries[0]);
  entries[1].note = {};
  CHECK(told(cv, style()) ==
        Told{"the layout \"test\" does not show \"note\" of [[experience]]",
             "the layout \"test\" does not show \"unit\" of [[experience]] (2 entries have it)"});
  Style hiding = style();
  hiding.entries.at("default").hidden = {"note", "unit"};
  CHECK(told(cv, hiding).empty());
}

TEST_CASE("a field that the sub-headings tell is shown") {
  Cv cv = one_position();
  cv.sections[0].entries[0].fields.push_back({"unit", plain_text("Lab"), {}});
  cv.sections[0].grouped_by = "unit";
  CHECK(told(cv, style()).empty());
}

TEST_CASE("sums, terms and years show what they are made of") {
  Cv cv = one_position();
  cv.sections[0].entries[0].fields.push_back({"amount", 5.0, {}});
  cv.sections[0].entries[0].fields.push_back({"currency", std::string("EUR"), {}});
  Style made = style();
  const TemplateNames names{{"organization", "position", "money", "year"}, {}};
  Sink sink;
  EntryStyle& look = made.entries.at("default");
  look.title = parse_template("{organization}, {position}, {money} ({year})", {}, names, sink);
  look.aside = look.part_aside = look.part_title = {};
  CHECK(told(cv, made).empty());
}

TEST_CASE("a collaboration is shown where authors are") {
  Cv cv = one_position();
  cv.sections[0].entries[0].fields.push_back({"collaboration", plain_text("ATLAS"), {}});
  Style made = style();
  CHECK(told(cv, made).size() == 1);
  const TemplateNames names{{"organization", "position", "authors"}, {}};
  Sink sink;
  EntryStyle& look = made.entries.at("default");
  look.title = parse_template("{organization}, {position}, {authors}", {}, names, sink);
  CHECK(told(cv, made).empty());
}

}  // namespace vitaset
