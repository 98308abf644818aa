#include "profile/bibliography_files.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "profile/load.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

struct Loaded {
  Loaded(std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    for (const auto& [name, text] : files) folder.write(name, text);
    cv = load_profile(folder.path() / "me.toml", sources, sink);
  }

  [[nodiscard]] std::string titles() const {
    std::string out;
    const Section* const section = cv ? cv->section("publication") : nullptr;
    if (section == nullptr) return "none";
    for (const Entry& entry : section->entries) {
      out += std::get<RichText>(*entry.field("title")).plain() + "; ";
    }
    return out;
  }
  /// "CV0601 papers.bib:1:2" for each diagnostic.
  [[nodiscard]] std::string told() const {
    std::string out;
    for (const Diagnostic& each : sink.diagnostics()) {
      const Place place = sources.place(each.span);
      const auto file = std::filesystem::path(place.file).lexically_relative(folder.path());
      out += fmt::format("{} {}:{}:{} ", code_text(each.code), file.string(), place.line,
                         place.column);
    }
    return out;
  }

  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::optional<Cv> cv;
};

constexpr std::string_view kPerson = "[person]\nname = \"Ada Example\"\n";

std::string profile(std::string_view files) {
  return fmt::format("{}[publications]\nbibliography = {}\n", kPerson, files);
}

}  // namespace

TEST_CASE("the files that a profile names, each once, in their order") {
  const Loaded one({{"me.toml", profile("[\"a.bib\", \"sub/b.bib\", \"./a.bib\"]")},
                    {"a.bib", "@book{a, title = {A}, year = 2020}"},
                    {"sub/b.bib", "@book{b, title = {B}, year = 2020}"}});
  CHECK(one.titles() == "A; B; ");
  CHECK(one.told().empty());
}

TEST_CASE("a file is seen from the one that names it") {
  const Loaded one({{"me.toml", fmt::format("include = \"sub/x.toml\"\n{}", kPerson)},
                    {"sub/x.toml", "[publications]\nbibliography = \"b.bib\"\n"},
                    {"sub/b.bib", "@book{b, title = {B}}"}});
  CHECK(one.titles() == "B; ");
}

TEST_CASE("files that are missing or outside are refused at their name") {
  const Loaded one(
      {{"me.toml", profile("[\"b.bib\", \"../x.bib\", \"/etc/passwd\"]")}, {"a.bib", ""}});
  CHECK(one.told() == "CV0609 me.toml:4:17 CV0609 me.toml:4:26 CV0609 me.toml:4:38 ");
  CHECK_FALSE(one.cv);
}

TEST_CASE("what is wrong in a file costs one entry, with its place") {
  const Loaded one({{"me.toml", profile("\"a.bib\"")},
                    {"a.bib",
                     "@book{a, title = {A}, year = 2020}\n@book{b, title = {B}\n@book{c, title = "
                     "{C}, year = 2019}"}});
  CHECK(one.titles() == "A; C; ");
  CHECK(one.told() == "CV0601 a.bib:2:1 ");
}

TEST_CASE("proceedings of papers are no publications unless they are named") {
  constexpr std::string_view kBib =
      "@inproceedings{p, title = {Paper}, crossref = {q}}@proceedings{q, title = {All}}";
  CHECK(Loaded({{"me.toml", profile("\"a.bib\"")}, {"a.bib", kBib}}).titles() == "Paper; ");
  const Loaded named(
      {{"me.toml", profile("\"a.bib\"") + "[[publication]]\nkey = \"q\"\n"}, {"a.bib", kBib}});
  CHECK(named.titles() == "All; Paper; ");
}

}  // namespace vitaset
