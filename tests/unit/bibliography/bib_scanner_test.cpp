#include "bibliography/bib_scanner.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("space, comments and names") {
  const BibScanner scan("  % said\n\t name = x");
  CHECK(scan.past_space(0) == 11);
  CHECK(scan.name_end(11) == 15);
  CHECK(scan.name_end(16) == 16);
  CHECK(scan.at(100) == '\0');
}

TEST_CASE("openings and where entries surely begin") {
  const BibScanner scan("x @misc{k}\n @book {k , a = 1}\n@string(a=1)\n@me {too}\n@comment{}");
  REQUIRE(scan.opening(2));
  CHECK(scan.opening(2)->type_end == 7);
  CHECK(scan.opening(2)->open == 7);
  CHECK_FALSE(scan.opening(0));
  CHECK_FALSE(scan.begins_line(2));
  CHECK(scan.begins_line(12));
  CHECK(scan.surely_begins_entry(12));
  CHECK(scan.surely_begins_entry(30));
  CHECK_FALSE(scan.surely_begins_entry(43));
  CHECK(scan.surely_begins_entry(53));
  CHECK(scan.next_entry(3) == 12);
  CHECK(scan.next_entry(54) == scan.text().size());
}

TEST_CASE("where what is delimited ends") {
  const BibScanner scan("{a{b}} \"a{\"}\" {\n@misc{k, a = 1} \"}\" ({)");
  CHECK(scan.braced(0).end == 5);
  CHECK(scan.quoted(7).end == 12);
  CHECK_FALSE(scan.braced(14).closed);
  CHECK(scan.braced(14).end == 16);
  CHECK_FALSE(scan.quoted(32).closed);
  CHECK(scan.quoted(32).end == 33);
  CHECK(scan.comment(36).end == 38);
}

}  // namespace vitaset
