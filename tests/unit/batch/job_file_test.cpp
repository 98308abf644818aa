#include "batch/job_file.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {
namespace {

struct Reading {
  Reading(std::string_view name, std::string_view text)
      : rows(read_job_file(folder.write(name, text), sources, sink)) {}

  /// "2:5" of the only diagnostic.
  [[nodiscard]] std::string place() const {
    REQUIRE(sink.diagnostics().size() == 1);
    const Place place = sources.place(sink.diagnostics().front().span);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }

  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::vector<JobRow> rows;
};

}  // namespace

TEST_CASE("a job of TOML has paths that are relative to its file, and typed settings") {
  const Reading reading("jobs.toml",
                        "[[job]]\nprofile = \"a.toml\"\nedition = \"e\"\nlayout = \"./x.toml\"\n"
                        "output = \"o.pdf\"\nset.style.page.size = \"letter\"\n"
                        "[[job]]\nprofile = \"b.toml\"\nlayout = \"plain\"\n");
  CHECK(reading.sink.diagnostics().empty());
  REQUIRE(reading.rows.size() == 2);
  const JobRow& row = reading.rows[0];
  CHECK(row.profile == reading.folder.path() / "a.toml");
  CHECK(row.edition == "e");
  CHECK(row.layout == (reading.folder.path() / "./x.toml").string());
  CHECK(row.output == "o.pdf");
  REQUIRE(row.settings.size() == 1);
  CHECK(row.settings[0].path.parts.size() == 3);
  CHECK_FALSE(row.settings[0].untyped);
  CHECK(reading.rows[1].layout == "plain");
}

TEST_CASE("a job of CSV is a row, its settings untyped texts at their cells") {
  const Reading reading("jobs.csv", "set.person.name,profile\n\"A B\",a.toml\n,b.toml\n");
  CHECK(reading.sink.diagnostics().empty());
  REQUIRE(reading.rows.size() == 2);
  REQUIRE(reading.rows[0].settings.size() == 1);
  const Override& setting = reading.rows[0].settings[0];
  CHECK(setting.untyped);
  CHECK(*setting.value.string() == "A B");
  CHECK(setting.span.begin == 24);
  CHECK(reading.rows[1].settings.empty());
}

TEST_CASE("what is wrong with jobs is told at its place") {
  CHECK(Reading("j.toml", "[[jobs]]\nprofile = \"a\"\n").place() == "1:3");
  CHECK(Reading("j.toml", "[[job]]\nprofil = \"a\"\nprofile = \"a\"\n").place() == "2:1");
  CHECK(Reading("j.toml", "[[job]]\nprofile = 1\n").sink.diagnostics().size() == 2);
  CHECK(Reading("j.toml", "[[job]]\nprofile = \"a\"\nset = 1\n").place() == "3:7");
  CHECK(Reading("j.toml", "[[job]]\noutput = \"a.pdf\"\n").place() == "1:3");
  CHECK(Reading("j.csv", "profile,set.\na,b\n").sink.count(Severity::error) == 1);
  CHECK(Reading("j.csv", "file\na\n").sink.count(Severity::error) == 2);
}

}  // namespace vitaset
