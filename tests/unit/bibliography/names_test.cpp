#include "bibliography/names.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace vitaset {
namespace {

/// "given|particle|family|suffix" of each name, "{}" around a group; "+" for others.
std::string split(std::string_view names) {
  Sink sink;
  const BibNames list = read_names(names, {}, sink);
  CHECK_MESSAGE(sink.diagnostics().empty(), names);
  std::string out;
  for (const BibName& each : list.names) {
    const PersonName& name = each.name;
    if (!out.empty()) out += "; ";
    if (name.corporate) {
      out += "{" + name.family + "}";
    } else {
      out += name.given + "|" + name.particle + "|" + name.family + "|" + name.suffix;
    }
  }
  return list.others ? out + " +" : out;
}

struct Case {
  std::string_view names, parts;
};

}  // namespace

TEST_CASE("names as Tame the BeaST splits them") {
  constexpr Case kCases[] = {
      {"AA BB", "AA||BB|"},
      {"AA", "||AA|"},
      {"AA bb", "AA||bb|"},
      {"aa", "||aa|"},
      {"AA bb CC", "AA|bb|CC|"},
      {"AA bb CC dd EE", "AA|bb CC dd|EE|"},
      {"AA 1B cc dd", "AA 1B|cc|dd|"},
      {"AA 1b cc dd", "AA|1b cc|dd|"},
      {"AA {b}B cc dd", "AA bB|cc|dd|"},
      {"AA {B}b cc dd", "AA|Bb cc|dd|"},
      {"AA \\BB{b} cc dd", "AA b|cc|dd|"},
      {"AA {\\bb} cc DD", "AA|cc|DD|"},
      {"bb CC, AA", "AA|bb|CC|"},
      {"bb, AA", "AA||bb|"},
      {"bb CC dd EE, AA", "AA|bb CC dd|EE|"},
      {"bb, AA", "AA||bb|"},
      {"BB,", "||BB|"},
      {"bb CC,XX, AA", "AA|bb|CC|XX"},
      {"BB,, AA", "AA||BB|"},
      {"jean de la fontaine,", "|jean de la|fontaine|"},
      {"de la fontaine, Jean", "Jean|de la|fontaine|"},
      {"De La Fontaine, Jean", "Jean||De La Fontaine|"},
      {"De la Fontaine, Jean", "Jean|De la|Fontaine|"},
      {"de La Fontaine, Jean", "Jean|de|La Fontaine|"},
      {"jean de la fontaine", "|jean de la|fontaine|"},
      {"Jean de la fontaine", "Jean|de la|fontaine|"},
      {"Jean {de} la fontaine", "Jean de|la|fontaine|"},
      {"jean {de} {la} fontaine", "|jean|de la fontaine|"},
      {"Jean {de} {la} fontaine", "Jean de la||fontaine|"},
      {"Jean De La Fontaine", "Jean De La||Fontaine|"},
      {"jean De la Fontaine", "|jean De la|Fontaine|"},
      {"Jean de La Fontaine", "Jean|de|La Fontaine|"},
  };
  for (const auto& [names, parts] : kCases) {
    Sink sink;
    const BibNames list = read_names(names, {}, sink);
    REQUIRE_MESSAGE(list.names.size() == 1, names);
    const PersonName& name = list.names[0].name;
    CHECK_MESSAGE(name.given + "|" + name.particle + "|" + name.family + "|" + name.suffix == parts,
                  names);
  }
}

TEST_CASE("names split as another program that follows BibTeX does") {
  std::ifstream file(std::string(VITASET_TEST_DATA) + "/bibliography/names.json");
  const nlohmann::json record = nlohmann::json::parse(file);
  REQUIRE(record["names"].size() > 100);
  // It keeps the braces.
  const auto bare = [](const nlohmann::json& value) {
    std::string text = value.get<std::string>();
    std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    return text;
  };
  for (const nlohmann::json& each : record["names"]) {
    const std::string written = each["name"];
    Sink sink;
    const BibNames list = read_names(written, {}, sink);
    REQUIRE_MESSAGE(list.names.size() == 1, written);
    const PersonName& name = list.names[0].name;
    CHECK_MESSAGE(name.given == bare(each["given"]), written);
    CHECK_MESSAGE(name.particle == bare(each["particle"]), written);
    CHECK_MESSAGE(name.family == bare(each["family"]), written);
    CHECK_MESSAGE(name.suffix == bare(each["suffix"]), written);
  }
}

TEST_CASE("names as people have them") {
  constexpr Case kCases[] = {
      {"Donald E. Knuth", "Donald E.||Knuth|"},
      {"Knuth, Donald~E.", "Donald E.||Knuth|"},
      {"Johannes Diderik van der Waals", "Johannes Diderik|van der|Waals|"},
      {"King, Jr., Martin Luther", "Martin Luther||King|Jr."},
      {"von Hicks, III, Michael", "Michael|von|Hicks|III"},
      {"{\\'E}tienne de la Bo{\\'e}tie", "Étienne|de la|Boétie|"},
      {"\\'Etienne Ghys", "Étienne||Ghys|"},
      {"\\v{C}ech, Eduard", "Eduard||Čech|"},
      {"Eduard \\v{C}ech", "Eduard||Čech|"},
      {"Paul Erd{\\H{o}}s", "Paul||Erdős|"},
      {"Hans {\\o}rsted Christian", "Hans|ørsted|Christian|"},
      {"Åke Björck", "Åke||Björck|"},
      {"Jan östlund Berg", "Jan|östlund|Berg|"},
      {"Jean-Pierre Serre", "Jean-Pierre||Serre|"},
      {"Jean-baptiste Say", "Jean-baptiste||Say|"},
      {"Lloyd-Jones, Hugh", "Hugh||Lloyd-Jones|"},
      {"Garc{\\'\\i}a M{\\'a}rquez, Gabriel", "Gabriel||García Márquez|"},
      {"Mu\\~noz, Ana", "Ana||Muñoz|"},
      {"Fran\\c cois Vi\\`ete", "François||Viète|"},
      {"王, 小明", "小明||王|"},
      {"王小明", "||王小明|"},
      {"d'Alembert, Jean", "Jean||d’Alembert|"},
      {"{ATLAS Collaboration}", "{ATLAS Collaboration}"},
      {"{Barnes and Noble} and Ada Example", "{Barnes and Noble}; Ada||Example|"},
      {"{\\'Ecole Polytechnique}", "||École Polytechnique|"},
      {"A. Example AND B. Student and others", "A.||Example|; B.||Student| +"},
      {"A. Example\n  and\n  B. Student", "A.||Example|; B.||Student|"},
      {"Anderson Band and Andy Andrew", "Anderson||Band|; Andy||Andrew|"},
      {"family=Waals, given=Johannes Diderik, prefix=van der, useprefix=true",
       "Johannes Diderik|van der|Waals|"},
      {"given={Martin Luther}, family=\"King\", suffix=Jr., given-i=M", "Martin Luther||King|Jr."},
      {"", ""},
      {"others", " +"},
  };
  for (const auto& [names, parts] : kCases) CHECK_MESSAGE(split(names) == parts, names);
}

TEST_CASE("what is no name is told at its place") {
  Sink sink;
  const Span token{FileId{0}, 0, 80};
  const std::string_view text = "A. Example and and B. Student";
  CHECK(read_names(text, TextMap(token, 0), sink).names.size() == 2);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::bib_value);
  Sink commas;
  const std::string_view list = "Ada Example, Bo Student, Cy Dent, Di Eff";
  CHECK(read_names(list, TextMap(token, 0), commas).names.size() == 1);
  REQUIRE(commas.diagnostics().size() == 1);
  CHECK(commas.diagnostics()[0].span == Span{FileId{0}, 0, 40});
}

TEST_CASE("a name knows where it stands") {
  Sink sink;
  const BibNames list =
      read_names("A. Example and B. Student", TextMap({FileId{0}, 0, 40}, 5), sink);
  REQUIRE(list.names.size() == 2);
  CHECK(list.names[1].span == Span{FileId{0}, 20, 30});
}

TEST_CASE("a name in full") {
  CHECK(full_name({"Johannes", "Waals", "van der", "", false}) == "Johannes van der Waals");
  CHECK(full_name({"Martin Luther", "King", "", "Jr.", false}) == "Martin Luther King, Jr.");
  CHECK(full_name({"", "Consortium", "", "", true}) == "Consortium");
}

TEST_CASE("many names and braces end") {
  std::string list = "A";
  std::string braces;
  for (int i = 0; i < 50000; ++i) {
    list += " and A";
    braces += "{";
  }
  Sink sink;
  CHECK(read_names(list, {}, sink).names.size() == 50001);
  CHECK(read_names(braces + "a, b", {}, sink).names.size() <= 1);
}

}  // namespace vitaset
