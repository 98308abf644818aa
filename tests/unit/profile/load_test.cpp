#include "profile/load.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "temporary_folder.h"

namespace vitaset {
namespace {

const std::filesystem::path kProfiles = std::filesystem::path(VITASET_SOURCE_DIR) / "profiles";

std::string words(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

void append(std::string& out, const RichText& text) { out += text.plain() + "\n"; }

void append(std::string& out, const std::vector<Highlight>& highlights) {
  for (const Highlight& each : highlights) {
    append(out, each.text);
    append(out, each.nested);
  }
}

/// Every word of a Cv.
std::string all_text(const Cv& cv) {
  std::string out = cv.person.name + "\n";
  append(out, cv.person.headline);
  for (const Section& section : cv.sections) {
    append(out, section.title);
    for (const RichText& paragraph : section.text) append(out, paragraph);
    append(out, section.items);
    for (const Entry& entry : section.entries) {
      for (const Field& field : entry.fields) {
        if (const auto* text = std::get_if<RichText>(&field.value)) append(out, *text);
        if (const auto* list = std::get_if<std::vector<RichText>>(&field.value)) {
          for (const RichText& text : *list) append(out, text);
        }
      }
      for (const RichText& paragraph : entry.summary) append(out, paragraph);
    }
  }
  return words(out);
}

}  // namespace

TEST_CASE("the minimal profile is a name") {
  Sources sources;
  Sink sink;
  const std::optional<Cv> cv = load_profile(kProfiles / "minimal.toml", sources, sink);
  REQUIRE(cv.has_value());
  CHECK(cv->person.name == "Firstname Lastname");
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("the research scientist's profile says all that the homepage says") {
  Sources sources;
  Sink sink;
  const std::optional<Cv> cv = load_profile(kProfiles / "research-scientist.toml", sources, sink);
  REQUIRE(cv.has_value());
  CHECK(sink.diagnostics().empty());
  const std::string text = all_text(*cv);
  std::ifstream homepage(std::string(VITASET_TEST_DATA) + "/homepage.txt");
  REQUIRE(homepage.good());
  int lines = 0;
  for (std::string line; std::getline(homepage, line);) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) continue;
    line.erase(0, begin);
    if (line.starts_with("•")) line.erase(0, std::string("• ").size());
    // Headings come from the language's words; dates are looked at below.
    if (line == "Experience" || line == "Publications") continue;
    const std::size_t dates = line.find(" – ");
    if (dates != std::string::npos) line.erase(line.rfind(" (", dates));
    CAPTURE(line);
    CHECK(text.find(words(line)) != std::string::npos);
    ++lines;
  }
  CHECK(lines == 4 + 1 + 4 + 4 * 3);
}

TEST_CASE("the research scientist's positions have the dates of the homepage, in its order") {
  Sources sources;
  Sink sink;
  const std::optional<Cv> cv = load_profile(kProfiles / "research-scientist.toml", sources, sink);
  REQUIRE(cv.has_value());
  const Section* experience = cv->section("experience");
  REQUIRE(experience != nullptr);
  REQUIRE(experience->entries.size() == 4);
  const auto is = [](const Date& date, int year, int month) {
    return date.year == year && date.month == month;
  };
  const std::vector<Entry>& entries = experience->entries;
  CHECK(is(entries[0].dates.start, 2026, 0));
  CHECK(entries[0].dates.end.precision == DatePrecision::present);
  CHECK(is(entries[1].dates.start, 2025, 6));
  CHECK(is(entries[1].dates.end, 2025, 9));
  CHECK(is(entries[2].dates.start, 2025, 2));
  CHECK(is(entries[2].dates.end, 2025, 6));
  CHECK(is(entries[3].dates.start, 2024, 6));
  CHECK(is(entries[3].dates.end, 2024, 8));
  CHECK(cv->section("publication") == nullptr);
}

TEST_CASE("a profile with an error gives no Cv, one with a note does") {
  Sources sources;
  Sink sink;
  const std::filesystem::path data = std::filesystem::path(VITASET_TEST_DATA) / "profiles";
  CHECK_FALSE(load_profile(data / "unknown-key.toml", sources, sink).has_value());
  CHECK(sink.count(Severity::error) == 1);
  const std::optional<Cv> noted = load_profile(data / "control-character.toml", sources, sink);
  REQUIRE(noted.has_value());
  CHECK(noted->person.headline.plain() == "Research Scientist");
  CHECK(sink.count(Severity::note) == 1);
}

TEST_CASE("a file that cannot be read is told by its name") {
  Sources sources;
  Sink sink;
  CHECK_FALSE(load_profile("no/such/profile.toml", sources, sink).has_value());
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::cannot_read);
  CHECK(sink.diagnostics()[0].message.find("no/such/profile.toml") != std::string::npos);
  CHECK_FALSE(load_profile(kProfiles, sources, sink).has_value());
}

TEST_CASE("a profile is named in diagnostics as the user named it") {
  Sources sources;
  Sink sink;
  const std::filesystem::path path = kProfiles / "minimal.toml";
  CHECK(load_profile(path, sources, sink).has_value());
  CHECK(sources.file(FileId{0}).name() == path.string());
}

TEST_CASE("settings are laid over the profile and what it includes, before it is given a meaning") {
  const TemporaryFolder folder;
  folder.write("a.toml", "[[award]]\nid = \"prize\"\ntitle = \"Prize\"\n");
  const auto path = folder.write("me.toml", "include = \"a.toml\"\n[person]\nname = \"Ada\"\n");
  Sources sources;
  Sink sink;
  const auto overrides = read_overrides(
      {"person.name=Bo", "award.prize.title=Medal", "document.language=de"}, sources, sink);
  const std::optional<Cv> cv = load_profile(path, overrides, sources, sink);
  REQUIRE(cv.has_value());
  CHECK(cv->person.name == "Bo");
  CHECK(cv->language == "de");
  REQUIRE(cv->section("award") != nullptr);
  CHECK(cv->section("award")->entries.at(0).span.file != FileId::none);
  CHECK(all_text(*cv).find("Medal") != std::string::npos);
}

TEST_CASE("a setting that cannot be made leaves no Cv") {
  Sources sources;
  Sink sink;
  const auto overrides = read_overrides({"person.nam=x"}, sources, sink);
  CHECK_FALSE(load_profile(kProfiles / "minimal.toml", overrides, sources, sink).has_value());
  CHECK(sink.count(Severity::error) == 1);
}

TEST_CASE("an edition's settings come after the file and before others") {
  const TemporaryFolder folder;
  const std::filesystem::path path =
      folder.write("me.toml",
                   "[person]\nname = \"Ada Example\"\nheadline = \"a\"\nsuffix = \"a\"\n"
                   "[edition.x]\nset = { person.headline = \"b\", person.suffix = \"b\" }\n");
  Sources sources;
  Sink sink;
  const std::vector<Override> overrides = read_overrides({"person.suffix=c"}, sources, sink);
  const EditedProfile profile = load_edition(path, "x", overrides, sources, sink);
  REQUIRE(profile.cv);
  CHECK(profile.cv->person.headline.plain() == "b");
  CHECK(profile.cv->person.suffix == "c");
  CHECK(profile.settings.size() == 3);
  CHECK(edition_names(path, sources, sink) == std::vector<std::string>{"x"});
  CHECK_FALSE(load_edition(path, "y", {}, sources, sink).cv);
  CHECK(sink.diagnostics().back().code == Code::unknown_edition);
}

TEST_CASE("numbers and counts of publications are those of all, whatever an edition shows") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.write(
      "me.toml",
      "[person]\nname = \"Ada Example\"\n[publications]\nnumbering = \"plain\"\n"
      "[[publication]]\ntitle = \"New\"\nyear = 2026\n[[publication]]\ntitle = \"Old\"\n"
      "year = 2020\nselected = true\n[[publication]]\ntitle = \"Older\"\nyear = 2019\n"
      "private = true\n[edition.x]\nonly = \"publication:selected\"\n"
      "[edition.y]\nprivate = true\n");
  Sources sources;
  Sink sink;
  const auto numbers = [&](std::string_view edition) {
    std::vector<int> all;
    const EditedProfile profile = load_edition(path, edition, {}, sources, sink);
    for (const Entry& each : profile.cv.value().sections.at(0).entries) all.push_back(each.number);
    return all;
  };
  CHECK(numbers("") == std::vector<int>{2, 1});
  CHECK(numbers("x") == std::vector<int>{1});
  CHECK(numbers("y") == std::vector<int>{3, 2, 1});
}

}  // namespace vitaset
