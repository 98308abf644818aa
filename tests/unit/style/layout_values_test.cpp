#include "style/layout_values.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {

TEST_CASE("lengths have units, each of its own size") {
  CHECK(parse_length("10.5pt", Pt(10)) == Pt(10.5));
  CHECK(parse_length("25.4mm", Pt(10))->value() == doctest::Approx(72));
  CHECK(parse_length("2.54cm", Pt(10))->value() == doctest::Approx(72));
  CHECK(parse_length("1in", Pt(10)) == Pt(72));
  CHECK(parse_length("1.5em", Pt(10)) == Pt(15));
  CHECK(parse_length("12 pt", Pt(10)) == Pt(12));
  CHECK(parse_length("-3pt", Pt(10)) == Pt(-3));
  CHECK(parse_length("0pt", Pt(10)) == Pt(0));
  CHECK(parse_length(".5pt", Pt(10)) == Pt(0.5));
}

TEST_CASE("a number is taken from the front of a text") {
  std::string_view text = "-2.5em";
  CHECK(take_number(text) == -2.5);
  CHECK(text == "em");
  CHECK_FALSE(take_number(text));
  CHECK(text == "em");
}

TEST_CASE("what is no length is none") {
  for (const char* text :
       {"", "pt", "10", "10 ", "10px", "10PT", "1,5pt", "1.2.3pt", "1e3pt", "0x10pt", "infpt",
        "nanpt", "--1pt", "10  pt", " 10pt", "10pt ", "1-2pt", "+1pt"}) {
    CAPTURE(text);
    CHECK(!parse_length(text, Pt(10)));
  }
  CHECK(!parse_length(std::string(100000, '9') + "pt", Pt(10)));
}

TEST_CASE("weights have the names of CSS") {
  CHECK(weight_of("thin") == 100);
  CHECK(weight_of("extralight") == 200);
  CHECK(weight_of("light") == 300);
  CHECK(weight_of("regular") == 400);
  CHECK(weight_of("normal") == 400);
  CHECK(weight_of("medium") == 500);
  CHECK(weight_of("semibold") == 600);
  CHECK(weight_of("bold") == 700);
  CHECK(weight_of("extrabold") == 800);
  CHECK(weight_of("black") == 900);
  CHECK(weight_of("Bold") == 0);
}

TEST_CASE("a weight in figures is itself, also as text") {
  CHECK(weight_of("100") == 100);
  CHECK(weight_of("650") == 650);
  CHECK(weight_of("900") == 900);
  for (const std::string_view text : {"", "99", "901", "600x", " 600", "-400", "6e2"}) {
    CAPTURE(text);
    CHECK(weight_of(text) == 0);
  }
}

TEST_CASE("the names of weights are told, and known") {
  const std::vector<std::string_view> names = weight_names();
  CHECK(names.front() == "thin");
  CHECK(names.back() == "black");
  for (const std::string_view name : names) CHECK(weight_of(name) > 0);
}

}  // namespace vitaset
