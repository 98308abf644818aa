#include "bibliography/bib_file.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a field is found by its name") {
  BibEntry entry;
  entry.fields.push_back({"title", "T", TextMap(Span{FileId{0}, 3, 6}), {}});
  REQUIRE(entry.field("title") != nullptr);
  CHECK(entry.field("title")->span() == Span{FileId{0}, 3, 6});
  CHECK(entry.text("title") == "T");
  CHECK(entry.field("year") == nullptr);
  CHECK(entry.text("year").empty());
}

}  // namespace vitaset
