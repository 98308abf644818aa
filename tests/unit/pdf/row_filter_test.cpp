#include "pdf/row_filter.h"

#include <doctest/doctest.h>

namespace vitaset::pdf {

using namespace std::string_view_literals;

TEST_CASE("rows have the filter before them that leaves the least") {
  // All zero, rising, like the row above, and the mean of left and above; by hand, as PNG has it.
  CHECK(filtered_rows("\0\0\0"sv, 3, 1) == "\0\0\0\0"sv);
  CHECK(filtered_rows("\x10\x11\x12"sv, 3, 1) == "\1\x10\1\1"sv);
  CHECK(filtered_rows("\x10\x50\x20\x10\x50\x20"sv, 3, 1).substr(4) == "\2\0\0\0"sv);
  CHECK(filtered_rows("\x0A\x1E\x14\x05\x11\x12"sv, 3, 1).substr(4) == "\3\0\0\0"sv);
}

TEST_CASE("Paeth's filter takes the neighbour nearest to what the three let expect") {
  // Above 16 16 80, and 48 48 112 here. First only above is there; then 48 + 16 − 16 are expected,
  // which is left; then 48 + 80 − 16 = 112, to which above is nearer. Up alone would leave 96.
  CHECK(filtered_rows("\x10\x10\x50\x30\x30\x70"sv, 3, 1).substr(4) == "\4\x20\0\x20"sv);
}

TEST_CASE("pixels of several bytes are compared colour by colour") {
  CHECK(filtered_rows("\x10\x60\x11\x62"sv, 4, 2) == "\1\x10\x60\1\2"sv);
}

TEST_CASE("differences go round at 256") {
  CHECK(filtered_rows("\xFF\1\3"sv, 3, 1) == "\0\xFF\1\3"sv);
  CHECK(filtered_rows("\x82\x81\x80"sv, 3, 1) == "\1\x82\xFF\xFF"sv);
}

}  // namespace vitaset::pdf
