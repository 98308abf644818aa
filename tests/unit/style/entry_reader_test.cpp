#include "style/entry_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "base/file.h"
#include "style/style_help.h"

namespace vitaset {
namespace {

const std::string kExtends = "[layout]\nextends = \"base\"\n";

std::string told(const std::string& text) { return LoadedStyle(kExtends + text).told(); }

Style style_of(const std::string& text) {
  const LoadedStyle loaded(kExtends + text);
  REQUIRE(loaded.told() == "");
  return *loaded.style;
}

}  // namespace

TEST_CASE("an entry's look has every key") {
  const EntryStyle look = style_of(
                              "[entry.education]\ngap = \"1pt\"\ndates = \"start\"\ntitle = "
                              "\"{institution}\"\naside = \"{year}\"\naside_gap = \"2pt\"\nlines = "
                              "[\"{degree}\", \"{highlights}\", \"{summary}\", \"{parts}\"]\n"
                              "part_title = \"{field}\"\npart_aside = \"{start}\"\n"
                              "columns = 3\ncolumn_gap = \"9pt\"")
                              .entry("education", "");
  CHECK(look.gap == Pt(1));
  CHECK(look.dates == DatePlacement::start);
  CHECK(look.title.only_field() == "institution");
  CHECK(look.aside.only_field() == "year");
  CHECK(look.aside_gap == Pt(2));
  CHECK(look.columns == 3);
  CHECK(look.column_gap == Pt(9));
  REQUIRE(look.lines.size() == 4);
  CHECK(look.lines[0].kind == EntryLineKind::text);
  CHECK(look.lines[0].text.only_field() == "degree");
  CHECK(look.lines[1].kind == EntryLineKind::highlights);
  CHECK(look.lines[2].kind == EntryLineKind::summary);
  CHECK(look.lines[3].kind == EntryLineKind::parts);
  CHECK(look.part_title.only_field() == "field");
  CHECK(look.part_aside.only_field() == "start");
}

TEST_CASE("a kind takes from the default what it leaves out, a subkind from its kind") {
  const Style style = style_of(
      "[entry.default]\ngap = \"1pt\"\naside_gap = \"2pt\"\n[entry.publication]\ngap = \"3pt\"\n"
      "[entry.publication.journal]\naside_gap = \"4pt\"");
  CHECK(style.entry("section", "").gap == Pt(1));
  CHECK(style.entry("publication", "").gap == Pt(3));
  CHECK(style.entry("publication", "").aside_gap == Pt(2));
  CHECK(style.entry("publication", "journal").gap == Pt(3));
  CHECK(style.entry("publication", "journal").aside_gap == Pt(4));
  CHECK(style.entry("publication", "book").aside_gap == Pt(2));
}

TEST_CASE("the tail stands where the title says so, and either may change alone") {
  const Style style = style_of(
      "[entry.publication]\ntitle = \"{title}{tail}\"\ntail = \", {pages}\"\n"
      "[entry.publication.journal]\ntitle = \"*{title}[{tail}]*\"\n"
      "[entry.publication.preprint]\ntail = \", {publisher}\"\n"
      "[entry.publication.thesis]\ntitle = \"{title}\"\n");
  const auto title = [&](std::string_view subkind) {
    const FieldSource names = [](std::string_view name, const std::vector<std::string>&) {
      return plain_text(std::string(name));
    };
    return shown(expand(style.entry("publication", subkind).title, names, style.language).nodes);
  };
  CHECK(title("") == "title, pages");
  CHECK(title("journal") == "i(title, pages)");
  CHECK(title("preprint") == "title, publisher");
  CHECK(title("thesis") == "title");
}

TEST_CASE("a tail is of titles, has none itself and stands alone") {
  CHECK(told("[entry.talk]\nlines = [\"{tail}\"]").starts_with("CV0207 4:12 `tail`: "));
  CHECK(told("[entry.talk]\ntail = \"{tail}\"").starts_with("CV0207 4:10 `tail`: "));
  CHECK(told("[entry.talk]\ntail = \"{summary}\"").starts_with("CV0206 4:9 "));
  const std::string filtered = told("[entry.talk]\ntitle = \"x [{tail|plain}]\"");
  CHECK(filtered.starts_with("CV0206 4:13 `{tail|plain}`: {tail} stands for a template"));
  CHECK(told("[entry.talk]\ntitle = \"{tail/title}\"").starts_with("CV0206 4:10 "));
}

TEST_CASE("dates stand at the end, at the start or in the line") {
  const auto placement = [](const std::string& value) {
    return style_of("[entry.default]\ndates = \"" + value + "\"").entry("section", "").dates;
  };
  CHECK(placement("end") == DatePlacement::end);
  CHECK(placement("start") == DatePlacement::start);
  CHECK(placement("inline") == DatePlacement::inside);
  CHECK(told("[entry.default]\ndates = \"left\"") ==
        "CV0203 4:9 `\"left\"`: entry.default.dates takes \"end\", \"start\" or \"inline\", not "
        "\"left\" | did you mean \"start\"?\n");
}

TEST_CASE("a kind that profiles do not have is told with the nearest") {
  CHECK(told("[entry.eduction]\ngap = \"1pt\"")
            .starts_with("CV0201 3:8 `eduction`: entry has no key \"eduction\" | did you mean "
                         "\"education\"?"));
}

TEST_CASE("a template names the fields of its kind, the shared ones and no others") {
  CHECK(told("[entry.education]\ntitle = \"{institution} {location} {year}\"") == "");
  CHECK(told("[entry.education]\ntitle = \"{institution} {volume}\"")
            .starts_with("CV0207 4:25 `volume`: there is no field \"volume\" here"));
  CHECK(told("[entry.education]\nlines = [\"{degree}\", \"{@thesys}: {thesis}\"]")
            .starts_with("CV0209 4:25 `thesys`: there is no word of the language \"thesys\" here | "
                         "did you mean \"thesis\"?"));
  // The default look serves every kind.
  CHECK(told("[entry.default]\ntitle = \"{institution} {volume}\"") == "");
}

TEST_CASE("mistakes in subkinds are told") {
  CHECK(told("[entry.publication.journal]\ntitel = \"x\"")
            .starts_with("CV0201 4:1 `titel`: entry.publication.journal has no key \"titel\" | did "
                         "you mean \"title\"?"));
  CHECK(told("[entry.publication]\njournal = 3").starts_with("CV0201 4:1 `journal`: "));
}

TEST_CASE("what is more than a line stands alone") {
  CHECK(told("[entry.education]\nlines = [\"x {highlights}\"]") ==
        "CV0206 4:13 `{highlights}`: {highlights} is more than a line: it stands alone | give it a "
        "line of its own: lines = [\"{highlights}\"]\n");
  CHECK(told("[entry.education]\nlines = [\"{summary|plain}\"]").starts_with("CV0206 4:11 "));
  CHECK(told("[entry.education]\nlines = [\"[{parts}]\"]").starts_with("CV0206 4:12 "));
  CHECK(told("[entry.education]\ntitle = \"**{summary}**\"").starts_with("CV0206 4:12 "));
  CHECK(told("[entry.education]\npart_aside = \"{parts}\"").starts_with("CV0206 4:15 "));
}

TEST_CASE("lines are a list of templates") {
  CHECK(
      told("[entry.education]\nlines = \"{degree}\"") ==
      "CV0202 4:9 `\"{degree}\"`: entry.education.lines takes a list of templates, not a string | "
      "for example [\"{location}\", \"{highlights}\"]\n");
  CHECK(told("[entry.education]\nlines = [\"{degree}\", 3]") ==
        "CV0202 4:22 `3`: entry.education.lines takes templates in its list, not a whole number\n");
  CHECK(style_of("[entry.education]\nlines = []").entry("education", "").lines.empty());
}

TEST_CASE("without a default look a layout is not whole") {
  std::string text = *read_file(bundled_layouts() / "base.toml", std::size_t{1} << 20);
  const std::size_t begin = text.find("[entry.default]\n");
  text.erase(begin, text.find("[entry.education]\n") - begin);
  const LoadedStyle loaded(text);
  CHECK(!loaded.style);
  CHECK(loaded.told().find("the layout leaves entry.default open") != std::string::npos);
}

}  // namespace vitaset
