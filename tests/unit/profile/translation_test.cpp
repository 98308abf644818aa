#include "profile/translation.h"

#include <doctest/doctest.h>

#include <string>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

const Section& only_section(const Bound& bound) { return bound.cv.sections.at(0); }

std::string line(const Entry& entry, std::string_view name) {
  return std::get<RichText>(*entry.field(name)).plain();
}

}  // namespace

TEST_CASE("a text in several languages is that of the document") {
  const char* award = R"([[award]]
title = { en = "Prize", de = "Preis" }
)";
  const Bound english(award);
  CHECK(english.found() == Found{});
  CHECK(line(only_section(english).entries[0], "title") == "Prize");
  const Bound german(std::string("document.language = \"de-CH\"\n") + award);
  CHECK(german.found() == Found{});
  CHECK(line(only_section(german).entries[0], "title") == "Preis");
}

TEST_CASE("every kind of text may be translated") {
  const Bound bound(R"([document]
language = "de"
keywords.de = ["Knoten"]
keywords.en = ["knots"]
[person]
name = { zh = "张伟", de = "Wei Zhang" }
headline = { en = "Professor of Mathematics", de = "Professor für Mathematik" }
affiliation = [{ en = "Example University", de = "Beispieluniversität" }, "Institute"]
bio = { en = "One.", de = "Eins.\n\nZwei." }
[person.contact]
location = { en = "Vienna", de = "Wien" }
homepage = { en = "https://example.org/en", de = "https://example.org/de" }
[[experience]]
organization = "X"
date = { en = "since ever", de = "seit jeher" }
url = { en = "https://example.org/1", de = "https://example.org/2" }
group = { en = "Abroad", de = "Ausland" }
highlights.de = ["erstens", ["darunter"], { text = "zweitens", priority = 90 }]
highlights.en = ["first", ["below it"], { text = "second", priority = 90 }]
[[talk]]
title = "T"
kind = { en = "invited", de = "Plenarvortrag" }
[sections.talk]
title = { en = "Lectures", de = "Vorträge" }
)");
  CHECK(bound.found() == Found{});
  const Cv& cv = bound.cv;
  CHECK(cv.keywords == std::vector<std::string>{"Knoten"});
  CHECK(cv.person.name == "Wei Zhang");
  CHECK(cv.person.headline.plain() == "Professor für Mathematik");
  REQUIRE(cv.person.affiliation.size() == 2);
  CHECK(cv.person.affiliation[0].plain() == "Beispieluniversität");
  REQUIRE(cv.section("bio") != nullptr);
  CHECK(cv.section("bio")->text.size() == 2);
  REQUIRE(cv.person.contacts.size() == 2);
  CHECK(cv.person.contacts[0].text == "Wien");
  CHECK(cv.person.contacts[1].url == "https://example.org/de");
  const Entry& job = cv.section("experience")->entries[0];
  CHECK(job.dates.end.text == "seit jeher");
  CHECK(job.url == "https://example.org/2");
  CHECK(job.group == "Ausland");
  REQUIRE(job.highlights.size() == 2);
  CHECK(job.highlights[0].text.plain() == "erstens");
  CHECK(job.highlights[0].nested.at(0).text.plain() == "darunter");
  CHECK(job.highlights[1].text.plain() == "zweitens");
  CHECK(job.highlights[1].priority == 90);
  CHECK(std::get<std::string>(*cv.section("talk")->entries[0].field("kind")) == "Plenarvortrag");
  CHECK(cv.section("talk")->title.plain() == "Vorträge");
}

TEST_CASE(
    "a text that is not there in the document's language stays, is marked, and is told once") {
  const Bound bound(R"([document]
language = "fr"
[[award]]
title = { en = "Prize", de = "Preis" }
from = { en = "Society", fr = "Société" }
note = { en = "Twice" }
)");
  REQUIRE(bound.found() == Found{"4:9 CV0116"});
  const Diagnostic& told = bound.sink.diagnostics()[0];
  CHECK(told.severity == Severity::note);
  CHECK(told.message.find("1 more") != std::string::npos);
  REQUIRE(told.notes.size() == 1);
  CHECK(bound.sources.place(told.notes[0].span).line == 6);
  const Entry& award = only_section(bound).entries[0];
  const RichText& title = std::get<RichText>(*award.field("title"));
  REQUIRE(title.nodes.size() == 1);
  CHECK(title.nodes[0].kind == InlineKind::language);
  CHECK(title.nodes[0].target == "en");
  CHECK(line(award, "from") == "Société");
}

TEST_CASE("a single text may name its language") {
  const Bound bound(R"([[education]]
institution = "X"
thesis = { text = "Gastransport in *Böden*", lang = "de" }
summary = { text = "Eins.\n\nZwei.", lang = "de" }
highlights = [{ text = "drei", lang = "de" }, { text = "four", lang = "en" }]
)");
  CHECK(bound.found() == Found{});
  const Entry& entry = only_section(bound).entries[0];
  const RichText& thesis = std::get<RichText>(*entry.field("thesis"));
  CHECK(thesis.plain() == "Gastransport in Böden");
  CHECK(thesis.nodes.at(0).kind == InlineKind::language);
  CHECK(thesis.nodes.at(0).target == "de");
  REQUIRE(entry.summary.size() == 2);
  CHECK(entry.summary[1].nodes.at(0).target == "de");
  CHECK(entry.highlights.at(0).text.nodes.at(0).target == "de");
  CHECK(entry.highlights.at(1).text.nodes.at(0).kind == InlineKind::text);
}

TEST_CASE("mistakes in translations are told where they are") {
  const Bound bound(R"([person]
name = { en = "Ada", deutsch = "Ada" }
headline = { en = 7, de = true }
bio = { text = "x", language = "de" }
affiliation = { en = { de = "nested" } }
pronouns = {}
[document]
language = "de_CH"
[[award]]
title = "T"
tags = [{ en = "a" }]
)");
  CHECK(bound.found() == Found{"2:22 CV0103", "3:19 CV0104", "3:27 CV0104", "4:21 CV0103",
                               "5:22 CV0104", "5:22 CV0116", "6:12 CV0104", "8:12 CV0108",
                               "11:9 CV0104"});
}

TEST_CASE("tables in the place of bullets and contacts are no translations") {
  const Bound bound(R"([person]
name = "Ada"
[person.contact]
phone = [{ label = "office", value = { en = "+47 22 85 50 50" } }]
)");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.person.contacts.at(0).label == "office");
}

}  // namespace vitaset
