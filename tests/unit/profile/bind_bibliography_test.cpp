#include "profile/bind_bibliography.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "bibliography/record.h"
#include "profile/bind.h"
#include "profile/profile_help.h"

namespace vitaset {
namespace {

/// A profile with the publications of a .bib file.
struct Together {
  Together(std::string_view profile, std::string_view bib) {
    const FileId id =
        sources.add("me.toml", std::string(profile) + "\n[person]\nname = \"A. Example\"\n");
    const FileId bib_id = sources.add("papers.bib", std::string(bib));
    std::vector<Entry> entries;
    for (BibRecord& record : read_bibliography(sources.file(bib_id).text(), bib_id, sink)) {
      entries.push_back(std::move(record.entry));
    }
    const Table table = parse_toml(sources, id, sink);
    cv = bind_profile(table, Span{id, 0, 0}, std::move(entries), {}, sources, sink);
  }

  [[nodiscard]] std::string titles() const {
    std::string out;
    const Section* const section = cv.section("publication");
    if (section == nullptr) return "none";
    for (const Entry& entry : section->entries) {
      const FieldValue* const title = entry.field("title");
      out += (title == nullptr ? std::string("-") : std::get<RichText>(*title).plain()) + "; ";
    }
    return out;
  }
  [[nodiscard]] std::string codes() const {
    std::string out;
    for (const Diagnostic& each : sink.sorted()) out += code_text(each.code) + " ";
    return out;
  }

  Sources sources;
  Sink sink;
  Cv cv;
};

constexpr std::string_view kBib =
    "@article{a, title = {First of All Papers}, journal = {J}, year = 2020, doi = {10.1000/a}}"
    "@misc{p, title = {First of all papers}, year = 2019, eprint = {1901.00001}}"
    "@article{b, title = {Second}, journal = {J}, year = 2021}";

}  // namespace

TEST_CASE("publications of .bib files make a section, as they stand there, preprints merged") {
  const Together both("[publications]\nbibliography = \"papers.bib\"", kBib);
  CHECK(both.titles() == "First of All Papers; Second; ");
  CHECK(both.codes() == "CV0608 ");
  const Entry& first = both.cv.section("publication")->entries[0];
  REQUIRE(first.field("arxiv") != nullptr);
  CHECK(std::get<std::string>(*first.field("arxiv")) == "1901.00001");
  CHECK(first.field("key") == nullptr);
}

TEST_CASE("preprints stay if the profile says so") {
  const Together both("[publications]\nbibliography = \"papers.bib\"\nkeep_preprints = true", kBib);
  CHECK(both.titles() == "First of All Papers; First of all papers; Second; ");
  CHECK(both.codes().empty());
}

TEST_CASE("a publication with a key adds to its entry") {
  const Together both(
      "[publications]\nbibliography = \"papers.bib\"\n"
      "[[publication]]\nkey = \"b\"\ntitle = \"Mine\"\n"
      "[[publication]]\nkey = \"a\"\nvenue = \"Journal\"\n",
      kBib);
  CHECK(both.titles() == "Mine; First of All Papers; ");
  const Entry& first = both.cv.section("publication")->entries[1];
  REQUIRE(first.field("venue") != nullptr);
  CHECK(first.dates.end.year == 2020);
}

TEST_CASE("a key that no entry has") {
  const Together both(
      "[publications]\nbibliography = \"papers.bib\"\n[[publication]]\nkey = \"c\"\n",
      "@article{b, title = {Second}, journal = {J}, year = 2021}");
  CHECK(both.codes() == "CV0105 CV0609 ");
}

TEST_CASE("without .bib files there is no section of them") {
  const Together both("[publications]\nkeep_preprints = true", "");
  CHECK(both.titles() == "none");
}

}  // namespace vitaset
