#include "render/hyphenation_catalog.h"

#include <doctest/doctest.h>

#include <string>

#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

struct Reading {
  TemporaryFolder folder, system;
  Sources sources;
  Sink sink;

  std::vector<HyphenationRecord> read(std::string_view list) {
    static_cast<void>(folder.write("patterns.toml", list));
    return read_hyphenation_catalog(folder.path(), system.path(), sources, sink);
  }
};

}  // namespace

TEST_CASE("patterns are looked for in the folder, then in the system's") {
  Reading reading;
  const fs::path own = reading.folder.write("a.dic", "");
  static_cast<void>(reading.system.write("a.dic", ""));
  const fs::path other = reading.system.write("b.dic", "");
  const auto records = reading.read(
      "[[patterns]]\nlanguage = \"aa\"\nfile = \"a.dic\"\nlicence = \"a.txt\"\n"
      "[[patterns]]\nlanguage = \"bb\"\nfile = \"b.dic\"\ndebian = \"hyphen-bb\"\n"
      "[[patterns]]\nlanguage = \"cc\"\nfile = \"c.dic\"\n");
  CHECK(reading.sink.diagnostics().empty());
  REQUIRE(records.size() == 3);
  CHECK(records[0].language == "aa");
  CHECK(records[0].file == own);
  CHECK(records[0].licence == (reading.folder.path() / "a.txt").string());
  CHECK(records[1].file == other);
  CHECK(records[1].debian == "hyphen-bb");
  CHECK(records[1].licence.empty());
  CHECK(records[2].file.empty());
}

TEST_CASE("what is wrong with the list is told with its place and left out") {
  Reading reading;
  const auto records = reading.read(
      "[[patterns]]\nlanguage = 5\nfile = \"a.dic\"\n[[patterns]]\nlanguage = \"bb\"\n");
  CHECK(records.empty());
  REQUIRE(reading.sink.diagnostics().size() == 2);
  CHECK(reading.sink.diagnostics()[0].code == Code::wrong_type);
  CHECK(reading.sink.diagnostics()[1].code == Code::missing_key);
  CHECK(reading.read("other = 1\n").empty());
}

TEST_CASE("a list that is not there is a warning: CVs can be set without") {
  const TemporaryFolder empty;
  Sources sources;
  Sink sink;
  CHECK(read_hyphenation_catalog(empty.path(), empty.path(), sources, sink).empty());
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::cannot_read);
  CHECK_FALSE(sink.has_errors());
}

TEST_CASE("English and German travel with the program, and the list is sound") {
  const TemporaryFolder none;
  Sources sources;
  Sink sink;
  const fs::path folder = fs::path(VITASET_SOURCE_DIR) / "hyphenation";
  const HyphenationLibrary library(read_hyphenation_catalog(folder, none.path(), sources, sink));
  CHECK(sink.diagnostics().empty());
  std::string carried;
  for (std::size_t i = 0; i < library.records().size(); ++i) {
    const HyphenationRecord& record = library.records()[i];
    CHECK(record.debian.starts_with("hyphen-"));
    if (record.file.empty()) continue;
    carried += record.language + " ";
    CHECK(library.patterns(i).ok());
    CHECK(fs::is_regular_file(record.licence));
  }
  CHECK(carried == "en-US en-GB de-DE ");
}

}  // namespace vitaset
