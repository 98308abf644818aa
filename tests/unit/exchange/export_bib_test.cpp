#include "exchange/export_bib.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/file.h"
#include "base/sink.h"
#include "base/sources.h"
#include "bibliography/encoding.h"
#include "bibliography/inherit.h"
#include "bibliography/parse_bib.h"
#include "exchange/import_bib.h"
#include "toml/write.h"
#include "unit/profile/profile_help.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

/// Every .bib file of the tests: exports of many programs, files made hard, what a fuzzer found.
std::vector<fs::path> samples() {
  std::vector<fs::path> all;
  const fs::path tests = fs::path(VITASET_SOURCE_DIR) / "tests";
  for (const fs::path& folder : {tests / "data/bibliography", tests / "fuzz/corpus/bibliography"}) {
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() == ".bib") all.push_back(file.path());
    }
  }
  std::ranges::sort(all);
  return all;
}

std::vector<BibRecord> records_of(const std::string& text) {
  Sink sink;
  return read_bibliography(text, FileId{0}, sink);
}

std::string imported(const std::string& bib) { return write_toml(import_bib(records_of(bib))); }

/// The publications of a profile that is nothing but `toml`.
std::vector<Entry> publications_of(const std::string& toml) {
  const Bound profile(toml + "[publications]\nkeep_preprints = true\n");
  for (const Diagnostic& each : profile.sink.diagnostics()) {
    CAPTURE(each.message);
    CHECK(each.severity != Severity::error);
  }
  const Section* const section = profile.cv.section("publication");
  return section == nullptr ? std::vector<Entry>() : section->entries;
}

}  // namespace

TEST_CASE("nothing is lost from .bib to a profile, back and into a profile again") {
  const std::vector<fs::path> files = samples();
  REQUIRE(files.size() > 12);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    const std::string bib = decode_bib(*read_file(file)).text;
    const std::string once = imported(bib);
    CHECK(imported(export_bib(publications_of(once))) == once);
  }
}

TEST_CASE("a profile that names the .bib file writes what it read") {
  for (const fs::path& file : samples()) {
    CAPTURE(file.string());
    const std::string bib = decode_bib(*read_file(file)).text;
    std::vector<Entry> entries;
    for (BibRecord& record : records_of(bib)) {
      if (record.is_parent) continue;
      entries.push_back(std::move(record.entry));
      entries.back().key = record.key;
    }
    CHECK(imported(export_bib(entries)) == imported(bib));
  }
}

TEST_CASE("every field that came is there, under its name or one that means the same") {
  const std::map<std::string, std::string> renamed{{"journaltitle", "journal"},
                                                   {"location", "address"},
                                                   {"arxivid", "eprint"},
                                                   {"eprinttype", "archiveprefix"},
                                                   {"subtitle", "title"},
                                                   {"titleaddon", "title"},
                                                   {"ee", "url"},
                                                   {"date", "year"},
                                                   {"issue", "number"},
                                                   {"distinction", "award"},
                                                   {"inventor", "author"},
                                                   {"institution", "school"}};
  for (const fs::path& file : samples()) {
    const std::string folder = file.parent_path().parent_path().filename().string();
    if (folder == "corpus") continue;  // of what is hardly a .bib file
    CAPTURE(file.string());
    const std::string bib = decode_bib(*read_file(file)).text;
    Sink sink;
    std::vector<BibEntry> before = parse_bib(bib, FileId{0}, sink);
    inherit_fields(before, sink);
    const std::string exported = export_bib(publications_of(imported(bib)));
    const std::vector<BibEntry> after = parse_bib(exported, FileId{0}, sink);
    for (const BibEntry& entry : before) {
      const auto same = std::ranges::find(after, entry.key, &BibEntry::key);
      if (same == after.end()) continue;  // a parent, or without a title
      for (const BibField& field : entry.fields) {
        CAPTURE(entry.key);
        CAPTURE(field.name);
        const auto other = renamed.find(field.name);
        const bool there = same->field(field.name) != nullptr ||
                           (other != renamed.end() && same->field(other->second) != nullptr);
        const bool says_nothing = field.text.find_first_not_of(" {}\n\t") == std::string::npos ||
                                  field.name == "crossref" || field.name == "xdata";
        CHECK((there || says_nothing));
      }
    }
  }
}

TEST_CASE("an exported entry") {
  CHECK(export_bib(publications_of("[[publication]]\ntitle = \"On the DNA\"\n"
                                   "authors = [\"Ada Example\"]\nkind = \"journal\"\nyear = 2020\n"
                                   "key = \"e\"\n[[publication]]\ntitle = \"T\"\nkey = \"f\"\n")) ==
        "@article{e,\n  title = {On the {DNA}},\n  author = {Example, Ada},\n  year = {2020}\n}\n"
        "\n@misc{f,\n  title = {T}\n}\n");
  CHECK(export_bib({}).empty());
}

}  // namespace vitaset
