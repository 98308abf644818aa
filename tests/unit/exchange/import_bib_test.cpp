#include "exchange/import_bib.h"

#include <doctest/doctest.h>

#include "base/sink.h"
#include "toml/write.h"

namespace vitaset {
namespace {

std::string imported(std::string_view bib) {
  Sink sink;
  return write_toml(import_bib(read_bibliography(bib, FileId{0}, sink)));
}

}  // namespace

TEST_CASE("an entry as a profile has it") {
  CHECK(
      imported(
          "@article{e, author = {Example, Ada and {Example, Inc.} and"
          " Garc{\\'i}a M{\\'a}rquez, Gabriel and others}, title = {On \\emph{Soils} *},"
          " journal = {J}, year = 2020, month = jun, volume = 12, number = {03}, pages = {1--9},"
          " doi = {https://doi.org/10.1000/1}, url = {https://example.org}, note = {N},"
          " collaboration = {X}, abstract = {An {\\em abstract}}}") ==
      "[[publication]]\n"
      "title = 'On *Soils* \\*'\n"
      "authors = [\"Ada Example\", \"{Example, Inc.}\", \"Gabriel {García Márquez}\", \"et al.\"]\n"
      "collaboration = \"X\"\n"
      "kind = \"journal\"\n"
      "year = \"2020-06\"\n"
      "venue = \"J\"\n"
      "volume = 12\n"
      "number = \"03\"\n"
      "pages = \"1–9\"\n"
      "doi = \"10.1000/1\"\n"
      "url = \"https://example.org\"\n"
      "note = \"N\"\n"
      "key = \"e\"\n"
      "x-bib-abstract = 'An {\\em abstract}'\n");
}

TEST_CASE("dates stand under the key that takes them") {
  const auto dates = [](const std::string& fields) {
    const std::string toml = imported("@misc{e, title = {T}, " + fields + "}");
    const std::string before = "kind = \"other\"\n";
    const std::size_t begin = toml.find(before) + before.size();
    return toml.substr(begin, toml.find("key = ") - begin);
  };
  CHECK(dates("year = 2020") == "year = 2020\n");
  CHECK(dates("date = {2020-06-03}") == "year = \"2020-06-03\"\n");
  CHECK(dates("date = {2019/2020-02}") == "start = \"2019\"\nend = \"2020-02\"\n");
  CHECK(dates("date = {2019/..}") == "start = \"2019\"\n");
  CHECK(dates("year = {c. 1850}") == "date = \"c. 1850\"\n");
  // What a profile would refuse is kept aside.
  CHECK(dates("year = {2020-13}") == "x-bib-year = \"2020-13\"\n");
  CHECK(dates("date = {2020/2019}") == "x-bib-date = \"2020/2019\"\n");
}

TEST_CASE("entries that others take from are none of one's publications") {
  CHECK(imported("@inproceedings{a, title = {T}, crossref = {p}}"
                 "@proceedings{p, booktitle = {P}, title = {P}, year = 2020}") ==
        "[[publication]]\ntitle = \"T\"\nkind = \"conference\"\nyear = 2020\nvenue = \"P\"\n"
        "key = \"a\"\n");
  CHECK(imported("nothing").empty());
}

TEST_CASE("control characters stay behind") {
  CHECK(
      imported("@misc{e, title = {T}, abstract = {a\x01 b}}") ==
      "[[publication]]\ntitle = \"T\"\nkind = \"other\"\nkey = \"e\"\nx-bib-abstract = \"a b\"\n");
}

}  // namespace vitaset
