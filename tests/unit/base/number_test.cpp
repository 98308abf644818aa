#include "base/number.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("numbers have no trailing zeros and no negative zero") {
  CHECK(number_text(12.5, 3) == "12.5");
  CHECK(number_text(12, 3) == "12");
  CHECK(number_text(0, 3) == "0");
  CHECK(number_text(-0.0, 3) == "0");
  CHECK(number_text(-0.0001, 3) == "0");
  CHECK(number_text(100, 0) == "100");
}

TEST_CASE("zeros after the point are kept where digits follow") {
  CHECK(number_text(1.001, 3) == "1.001");
  CHECK(number_text(-0.05, 2) == "-0.05");
  CHECK(number_text(3.000001, 6) == "3.000001");
}

TEST_CASE("halves round away from zero") {
  CHECK(number_text(0.5, 0) == "1");
  CHECK(number_text(-0.5, 0) == "-1");
  CHECK(number_text(2.5, 0) == "3");
  CHECK(number_text(0.125, 2) == "0.13");
  CHECK(number_text(-0.3333, 3) == "-0.333");
}

TEST_CASE("the largest double below a half rounds down") {
  CHECK(number_text(0.49999999999999994, 0) == "0");
}

TEST_CASE("large numbers keep their digits") {
  CHECK(number_text(999999999999.0, 0) == "999999999999");
  CHECK(number_text(123456789.25, 2) == "123456789.25");
}

TEST_CASE("a number is appended to what is there") {
  std::string text = "x ";
  append_number(text, 1.5, 1);
  CHECK(text == "x 1.5");
}

}  // namespace vitaset
