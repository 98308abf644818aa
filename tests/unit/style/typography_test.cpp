#include "style/typography.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "cv/markup.h"
#include "style/language_file.h"
#include "style/style_help.h"

namespace vitaset {
namespace {

constexpr Typography kSpaces{true, false, false};
constexpr Typography kQuotes{false, true, false};
constexpr Typography kDashes{false, false, true};

const Language& language(const std::string& tag) {
  static std::map<std::string, Language> known;
  const auto found = known.find(tag);
  if (found != known.end()) return found->second;
  Sources sources;
  Sink sink;
  const auto read = read_language(tag, {}, bundled_layouts() / "languages", sources, sink);
  REQUIRE(read);
  return known.emplace(tag, *read).first->second;
}

RichText rich(std::string_view text) {
  Sink sink;
  return parse_markup(text, {}, sink);
}

/// The text as it is set, with no-break spaces that can be seen: ~ the wide one, ^ the narrow one.
std::string set(std::string_view text, const Typography& typography, const std::string& tag) {
  std::string result = set_typography(rich(text), typography, language(tag)).plain();
  for (const auto& [from, to] : {std::pair<std::string, char>{"\u00A0", '~'}, {"\u202F", '^'}}) {
    for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from)) {
      result.replace(at, from.size(), 1, to);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("no line ends between a figure and its unit, or in a grouped figure") {
  const auto english = [](std::string_view text) { return set(text, kSpaces, "en"); };
  CHECK(english("took 5 ms, 20 % less (3 GB)") == "took 5~ms, 20~% less (3~GB)");
  CHECK(english("a 5 min talk") == "a 5~min talk");
  CHECK(english("in 5 months, 20 people") == "in 5 months, 20 people");
  CHECK(english("GPT-4 m") == "GPT-4~m");
  CHECK(english("4 000 entries, 12 400 words") == "4~000 entries, 12~400 words");
  CHECK(set("12 400 mots", kSpaces, "fr") == "12^400 mots");
  CHECK(english("in 2024 300 people") == "in 2024 300 people");
  CHECK(english("007 100") == "007 100");
}

TEST_CASE("words that stay with what follows do") {
  CHECK(set("Dr. Example (Prof. Other)", kSpaces, "en") == "Dr.~Example (Prof.~Other)");
  CHECK(set("see pp. 3 and no. 4", kSpaces, "en") == "see pp.~3 and no. 4");
  CHECK(set("Nr. 5 und S. 12", kSpaces, "de") == "Nr.~5 und S.~12");
  CHECK(set("praca w domu i na uczelni", kSpaces, "pl") == "praca w~domu i~na uczelni");
  CHECK(set("в Москве", kSpaces, "ru") == "в~Москве");
}

TEST_CASE("abbreviations of several words are held together by narrow spaces") {
  CHECK(set("Modelle, z. B. i. d. R. große", kSpaces, "de") == "Modelle, z.^B. i.^d.^R. große");
  CHECK(set("Satz. Buch", kSpaces, "de") == "Satz. Buch");
  CHECK(set("xz. B.", kSpaces, "de") == "xz. B.");
}

TEST_CASE("French sets off its signs, and what stands in guillemets") {
  const auto french = [](std::string_view text) { return set(text, kSpaces, "fr"); };
  CHECK(french("Quoi ? Deux choses : l’une ; l’autre !") ==
        "Quoi^? Deux choses~: l’une^; l’autre^!");
  CHECK(french("un « mot » entre guillemets") == "un «~mot~» entre guillemets");
  CHECK(french("20 %") == "20^%");
  CHECK(french("std :x") == "std :x");
  CHECK(set("Quoi ?", kSpaces, "en") == "Quoi ?");
}

TEST_CASE("straight quotes become those of the language, in pairs") {
  CHECK(set("a \"new\" way (\"here\")", kQuotes, "en") == "a “new” way (“here”)");
  CHECK(set("a \"new\" way", kQuotes, "de") == "a „new“ way");
  CHECK(set("a \"new\" way", kQuotes, "fr") == "a «~new~» way");
  CHECK(set("\"the 'inner' one\" and 'another'", kQuotes, "en") ==
        "“the ‘inner’ one” and “another”");
  CHECK(set("\"**bold**\" and \"*it*\"", kQuotes, "en") == "“bold” and “it”");
}

TEST_CASE("an apostrophe is none of a pair") {
  CHECK(set("Ada's and students' work, don't", kQuotes, "en") == "Ada’s and students’ work, don’t");
  CHECK(set("the '90s and O'Brien", kQuotes, "en") == "the ’90s and O’Brien");
  CHECK(set("l'une", kQuotes, "fr") == "l’une");
}

TEST_CASE("a quote without its partner stays") {
  CHECK(set("a 19\" rack, 5' 10\"", kQuotes, "en") == "a 19\" rack, 5' 10\"");
  CHECK(set("say \"it", kQuotes, "en") == "say \"it");
  CHECK(set("“done” already", kQuotes, "en") == "“done” already");
}

TEST_CASE("hyphens that stand for dashes become dashes") {
  const auto english = [](std::string_view text) { return set(text, kDashes, "en"); };
  CHECK(english("one - two -- three---four--five") == "one – two – three—four–five");
  CHECK(english("2019-2021, (12-15)") == "2019–2021, (12–15)");
  CHECK(english("pre-training, GPT-4, -5") == "pre-training, GPT-4, -5");
}

TEST_CASE("hyphens of dates, numbers, addresses and options stay") {
  for (const char* text :
       {"2021-05", "978-3-16-148410-0", "555-0100", "10.1000/12-15", "https://example.org/a--b",
        "run it with --verbose", "01-02", "12345-12399", "9-3"}) {
    CHECK(set(text, kDashes, "en") == text);
  }
}

TEST_CASE("code and words of another language stay as they are written") {
  CHECK(set("`a \"b\" -- 5 ms` \"c\"", {true, true, true}, "en") == "a \"b\" -- 5 ms “c”");
  RichText text = plain_text("\"a\" ");
  Inline other;
  other.kind = InlineKind::language;
  other.target = "fr";
  other.children = {text_node("\"mot\"")};
  text.nodes.push_back(other);
  CHECK(set_typography(text, kQuotes, language("en")).plain() == "“a” \"mot\"");
}

TEST_CASE("every text of a Cv is set, and nothing that is no text") {
  Cv cv;
  cv.person.name = "A \"B\" C";
  cv.person.headline = rich("\"a\"");
  cv.person.affiliation = {rich("\"a\"")};
  cv.person.details = {{rich("\"a\""), rich("\"a\""), {}, false, {}}};
  Entry entry;
  entry.url = "https://example.org/\"a\"";
  entry.location = entry.note = rich("\"a\"");
  entry.summary = {rich("\"a\"")};
  Highlight highlight;
  highlight.text = rich("\"a\"");
  highlight.nested = {highlight};
  entry.highlights = {highlight};
  entry.fields = {{"title", rich("\"a\""), {}},
                  {"authors", std::vector<RichText>{rich("\"a\"")}, {}},
                  {"doi", std::string("10.1000/\"a\""), {}}};
  entry.parts = {entry};
  Section section;
  section.title = rich("\"a\"");
  section.intro = section.text = {rich("\"a\"")};
  section.items = {highlight};
  section.entries = {entry};
  cv.sections = {section};

  Cv expected = cv;
  const RichText set_text = rich("“a”");
  expected.person.headline = set_text;
  expected.person.affiliation = {set_text};
  expected.person.details = {{set_text, set_text, {}, false, {}}};
  highlight.text = set_text;
  highlight.nested.front().text = set_text;
  entry.location = entry.note = set_text;
  entry.summary = {set_text};
  entry.highlights = {highlight};
  entry.fields[0].value = set_text;
  entry.fields[1].value = std::vector<RichText>{set_text};
  entry.parts = {entry};
  entry.parts.front().parts.clear();
  section.title = set_text;
  section.intro = section.text = {set_text};
  section.items = {highlight};
  section.entries = {entry};
  expected.sections = {section};

  set_typography(cv, kQuotes, language("en"));
  const auto plain = [](const Cv& of) {
    std::string all = of.person.headline.plain() + of.person.details[0].value.plain();
    const Section& only = of.sections.front();
    all += only.title.plain() + only.intro[0].plain() + only.items[0].nested[0].text.plain();
    for (const Entry* each : {&only.entries.front(), &only.entries.front().parts.front()}) {
      all += each->location.plain() + each->note.plain() + each->summary[0].plain();
      all += each->highlights[0].text.plain() + each->highlights[0].nested[0].text.plain();
      all += std::get<RichText>(each->fields[0].value).plain();
      all += std::get<std::vector<RichText>>(each->fields[1].value)[0].plain();
      all += std::get<std::string>(each->fields[2].value) + each->url;
    }
    return all;
  };
  CHECK(plain(cv) == plain(expected));
  CHECK(cv.person.name == "A \"B\" C");
}

}  // namespace vitaset
