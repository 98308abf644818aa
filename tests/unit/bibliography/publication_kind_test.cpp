#include "bibliography/publication_kind.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

std::string_view kind(std::string_view type, std::string_view venue = {}, bool has_arxiv = false) {
  BibEntry entry;
  entry.type = type;
  return publication_kind(entry, venue, has_arxiv);
}

}  // namespace

TEST_CASE("the kind of an entry by its type") {
  CHECK(kind("article", "Nature") == "journal");
  CHECK(kind("conference") == "conference");
  CHECK(kind("mvbook") == "book");
  CHECK(kind("incollection") == "chapter");
  CHECK(kind("mastersthesis") == "thesis");
  CHECK(kind("techreport") == "report");
  CHECK(kind("patent") == "patent");
  CHECK(kind("dataset") == "dataset");
  CHECK(kind("software") == "software");
  CHECK(kind("invented") == "other");
}

TEST_CASE("and by where it appeared") {
  CHECK(kind("inproceedings", "Workshop on Examples") == "workshop");
  CHECK(kind("article", "bioRxiv") == "preprint");
  CHECK(kind("article", "Nature", true) == "journal");
  CHECK(kind("article", "", true) == "preprint");
  CHECK(kind("misc", "", true) == "preprint");
  CHECK(kind("book", "", true) == "book");
  BibEntry entry;
  entry.type = "misc";
  entry.fields.push_back({"publisher", "arXiv", TextMap(), {}});
  CHECK(publication_kind(entry, "", false) == "preprint");
}

TEST_CASE("parts and theses") {
  CHECK(is_part_of_book("inproceedings"));
  CHECK(is_part_of_book("inbook"));
  CHECK_FALSE(is_part_of_book("book"));
  CHECK(is_thesis("phdthesis"));
  CHECK_FALSE(is_thesis("nosuch"));
}

TEST_CASE("each kind has a type that is of that kind") {
  for (const char* name : {"journal", "conference", "book", "chapter", "thesis", "report", "patent",
                           "dataset", "software", "other"}) {
    CAPTURE(name);
    CHECK(kind(std::string(type_of_kind(name))) == name);
  }
  CHECK(type_of_kind("workshop") == "inproceedings");
  CHECK(type_of_kind("") == "misc");
  CHECK(words_of_type("mastersthesis") == "Master’s thesis");
  CHECK(words_of_type("article").empty());
}

}  // namespace vitaset
