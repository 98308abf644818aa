#include "profile/csv_entries.h"

#include <doctest/doctest.h>

#include "toml/write.h"

namespace vitaset {
namespace {

struct Reading {
  Reading(std::string text, std::string_view kind) {
    const auto table = read_csv(sources, sources.add("t.csv", std::move(text)), sink);
    REQUIRE(table);
    entries = csv_entries(*table, entry_scope(kind), sources, sink);
  }

  /// The value of `key` of an entry as TOML; empty if it has none.
  [[nodiscard]] std::string value(std::size_t entry, std::string_view key) const {
    const Value* const found = entries.at(entry).table()->value(key);
    return found == nullptr ? std::string() : toml_value(*found);
  }

  [[nodiscard]] std::string text_at(const Span& span) const {
    return std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin));
  }

  Sources sources;
  Sink sink;
  Array entries;
};

}  // namespace

TEST_CASE("rows are entries, cells what their keys take") {
  const Reading csv(
      "title,year,authors,selected,number,tags,highlights\n"
      "\"A, b\",2024,\"Ada Example; Bo Other\",yes,2,x,\"one; two\nthree\"\n"
      "Second,in press,Ada Example,,,,\n",
      "publication");
  CHECK(csv.sink.diagnostics().empty());
  REQUIRE(csv.entries.size() == 2);
  CHECK(csv.value(0, "title") == "\"A, b\"");
  CHECK(csv.value(0, "year") == "\"2024\"");  // a date, as text reads too
  CHECK(csv.value(0, "authors") == R"(["Ada Example", "Bo Other"])");
  CHECK(csv.value(0, "selected") == "true");
  CHECK(csv.value(0, "tags") == "\"x\"");
  CHECK(csv.value(0, "highlights") == R"(["one; two", "three"])");
  CHECK(csv.value(1, "year") == "\"in press\"");
  CHECK(csv.value(1, "authors") == "\"Ada Example\"");
  CHECK(csv.value(1, "selected").empty());
}

TEST_CASE("the parts of a list stand where they are written") {
  const Reading csv("title,authors\nT,\"A. One ; B. Two\"\n", "publication");
  const Array& authors = *csv.entries[0].table()->value("authors")->array();
  CHECK(csv.text_at(authors[0].span) == "A. One");
  CHECK(csv.text_at(authors[1].span) == "B. Two");
}

TEST_CASE("a column that is no key is told once, with the nearest, and left out") {
  const Reading csv("titel,date\nT,2020\nU,2021\n", "talk");
  REQUIRE(csv.sink.diagnostics().size() == 1);
  const Diagnostic& unknown = csv.sink.diagnostics().front();
  CHECK(unknown.code == Code::unknown_key);
  CHECK(csv.text_at(unknown.span) == "titel");
  CHECK(unknown.hints == std::vector<std::string>{"did you mean title?"});
  CHECK(csv.value(0, "titel").empty());
}

TEST_CASE("a key that holds tables cannot be a column") {
  const Reading csv("organization,roles\nX,y\n", "experience");
  REQUIRE(csv.sink.diagnostics().size() == 1);
  CHECK(csv.sink.diagnostics().front().code == Code::wrong_type);
}

TEST_CASE("spreadsheets hold every kind of entry but sections") {
  const std::vector<std::string_view> kinds = spreadsheet_kinds();
  CHECK(kinds.size() + 1 == entry_kinds().size());
  CHECK(std::find(kinds.begin(), kinds.end(), "section") == kinds.end());
}

}  // namespace vitaset
