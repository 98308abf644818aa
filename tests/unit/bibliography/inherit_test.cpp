#include "bibliography/inherit.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "bibliography/parse_bib.h"

namespace vitaset {
namespace {

const FileId kFile{0};

std::vector<BibEntry> inherited(std::string_view text, Sink& sink) {
  std::vector<BibEntry> entries = parse_bib(text, kFile, sink);
  inherit_fields(entries, sink);
  return entries;
}

}  // namespace

TEST_CASE("what an entry lacks it has from its parent, wherever that stands") {
  Sink sink;
  const std::vector<BibEntry> entries = inherited(
      "@book{p, title = {Whole}, subtitle = {Sub}, editor = {E}, year = 1, pages = {9}}"
      "@inbook{c, title = {Part}, year = 2, crossref = p}"
      "@inproceedings{d, title = {Paper}, crossref = {q}}"
      "@proceedings{q, title = {Full}, booktitle = {Short}}"
      "@article{a, title = {Piece}, crossref = {i}} @periodical{i, title = {Journal}}"
      "@book{v, title = {Volume}, crossref = {m}} @mvbook{m, title = {All}}",
      sink);
  CHECK(entries[1].text("title") == "Part");
  CHECK(entries[1].text("booktitle") == "Whole");
  CHECK(entries[1].text("booksubtitle") == "Sub");
  CHECK(entries[1].text("editor") == "E");
  CHECK(entries[1].text("year") == "2");
  CHECK(entries[1].field("pages") == nullptr);
  CHECK(entries[2].text("booktitle") == "Short");
  CHECK(entries[4].text("journaltitle") == "Journal");
  CHECK(entries[6].text("maintitle") == "All");
  CHECK(entries[0].is_parent);
  CHECK_FALSE(entries[1].is_parent);
  CHECK(sink.diagnostics().size() == 1);  // p is no macro, and means itself
}

TEST_CASE("xdata gives its fields to many, and is no entry") {
  Sink sink;
  const std::vector<BibEntry> entries = inherited(
      "@xdata{x, publisher = {P}, xdata = {y}} @xdata{y, location = {L}}"
      "@book{a, xdata = {x}} @book{b, xdata = {nothing, y}, publisher = {Q}}",
      sink);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].text("publisher") == "P");
  CHECK(entries[0].text("location") == "L");
  CHECK(entries[1].text("publisher") == "Q");
  CHECK(entries[1].text("location") == "L");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::bib_parent);
}

TEST_CASE("other keys of a parent count") {
  Sink sink;
  const std::vector<BibEntry> entries = inherited(
      "@book{p, title = {Whole}, ids = {old, older}}@inbook{c, crossref = {older}}", sink);
  CHECK(entries[1].text("booktitle") == "Whole");
}

TEST_CASE("parents that are missing, or parents of each other, are told at the field") {
  Sink sink;
  const std::string_view text = "@inbook{c, crossref = {parnet}} @book{parent, title = {T}}";
  static_cast<void>(inherited(text, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].span == Span{kFile, 22, 30});
  CHECK(sink.diagnostics()[0].hints[0] == "did you mean parent?");
  Sink loop;
  static_cast<void>(inherited("@book{a, crossref = {b}} @book{b, crossref = {a}}", loop));
  CHECK(loop.diagnostics().size() == 1);
  Sink self;
  static_cast<void>(inherited("@book{a, crossref = {a}}", self));
  REQUIRE(self.diagnostics().size() == 1);
  CHECK(self.diagnostics()[0].message == "\"a\" takes fields from itself");
}

TEST_CASE("long chains and large parents end") {
  std::string chain;
  for (int i = 0; i < 20000; ++i)
    chain += fmt::format("@book{{k{}, crossref = {{k{}}}}}", i, i + 1);
  std::string large = "@book{p, abstract = {" + std::string(1 << 20, 'x') + "}}";
  for (int i = 0; i < 2000; ++i) large += fmt::format("@inbook{{c{}, crossref = {{p}}}}", i);
  Sink sink;
  static_cast<void>(inherited(chain, sink));
  std::size_t bytes = 0;
  for (const BibEntry& entry : inherited(large, sink)) bytes += entry.text("abstract").size();
  CHECK(bytes <= kMostBibCopies + (2U << 20U));
}

}  // namespace vitaset
