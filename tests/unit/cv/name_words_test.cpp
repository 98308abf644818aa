#include "cv/name_words.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("words are parted by spaces of any width") {
  CHECK(name_words("Ada  M.\u00A0Example ") ==
        std::vector<std::string_view>{"Ada", "M.", "Example"});
  CHECK(name_words("").empty());
}

TEST_CASE("initials are single capitals with dots and hyphens, or without") {
  for (const char* word : {"A.", "A", "A.M.", "J.-L.", "Ø.", "А.", "J-L"}) {
    CAPTURE(word);
    CHECK(is_initials(word));
  }
  for (const char* word : {"Ada", "a.", "AM", "Ch.", ".", "", "三", "3."}) {
    CAPTURE(word);
    CHECK_FALSE(is_initials(word));
  }
  CHECK(may_be_initials("AM"));
  CHECK(may_be_initials("JRR"));
  CHECK_FALSE(may_be_initials("A"));
  CHECK_FALSE(may_be_initials("ADAM"));
  CHECK_FALSE(may_be_initials("Am"));
}

TEST_CASE("what stands around names") {
  CHECK(is_name_suffix("Jr."));
  CHECK(is_name_suffix("III"));
  CHECK(is_name_suffix("Ph.D."));
  CHECK_FALSE(is_name_suffix("V"));  // an initial
  CHECK(is_name_title("Prof."));
  CHECK_FALSE(is_name_title("Drew"));
  CHECK(is_name_particle("van"));
  CHECK_FALSE(is_name_particle("Van"));
}

}  // namespace vitaset
