#include "base/nearest.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("one slip of any kind is a distance of one") {
  CHECK(edit_distance("name", "name") == 0);
  CHECK(edit_distance("nme", "name") == 1);
  CHECK(edit_distance("naame", "name") == 1);
  CHECK(edit_distance("nome", "name") == 1);
  CHECK(edit_distance("nmae", "name") == 1);
  CHECK(edit_distance("", "name") == 4);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("capitals and the hyphen for an underscore cost nothing") {
  CHECK(edit_distance("Google-Scholar", "google_scholar") == 0);
}

TEST_CASE("the nearest candidate is suggested, the first of equals") {
  CHECK(nearest("instituton", {"location", "institution", "title"}) == "institution");
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
}

TEST_CASE("what is too far from everything gets no suggestion") {
  CHECK_FALSE(nearest("colour", {"institution", "title"}).has_value());
  CHECK_FALSE(nearest("abc", {"xyz"}).has_value());
  CHECK_FALSE(nearest("", {"a"}).has_value());
  CHECK_FALSE(nearest("name", {}).has_value());
}

TEST_CASE("a third of the letters may be wrong and no more") {
  CHECK(nearest("abcdef", {"abcdxy"}) == "abcdxy");
  CHECK_FALSE(nearest("abcdef", {"abcxyz"}).has_value());
}

TEST_CASE("a beginning of at least three letters is enough") {
  CHECK(nearest("org", {"date", "organization"}) == "organization");
  CHECK(nearest("highlights_list", {"highlights"}) == "highlights");
  CHECK_FALSE(nearest("or", {"organization"}).has_value());
}

TEST_CASE("a name of megabytes is no slip of the pen") {
  CHECK_FALSE(nearest(std::string(1'000'000, 'a'), {"name"}).has_value());
}

}  // namespace vitaset
