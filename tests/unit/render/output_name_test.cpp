#include "render/output_name.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Cv cv_of(std::string name, std::string family) {
  Cv cv;
  cv.person.name = std::move(name);
  cv.person.family = std::move(family);
  cv.updated = *parse_date("2026-11-01");
  return cv;
}

std::string named(std::string_view pattern, const Cv& cv = cv_of("Ada M. Example", "Example")) {
  return output_name({"cvs/me.toml", "short", pattern, "modern"}, cv);
}

}  // namespace

TEST_CASE("an output is called by the profile and the edition") {
  CHECK(output_name({"cvs/me.toml", {}, {}, "modern"}, Cv()) == "me.pdf");
  CHECK(output_name({"cvs/mé.v2.toml", {}, {}, "modern"}, Cv()) == "mé.v2.pdf");
  CHECK(named({}) == "me-short.pdf");
}

TEST_CASE("the pattern of an edition says what its output is called") {
  CHECK(named("{family}-{given}-{edition}") == "Example-Ada-M.-short.pdf");
  CHECK(named("{name}_{layout}_{language}_{updated}_{profile}") ==
        "Ada-M.-Example_modern_en_2026-11-01_me.pdf");
  CHECK(named("{given}", cv_of("Zhang San", "Zhang")) == "San.pdf");
  CHECK(named("{given}", cv_of("Example, Ada", "Ex")) == "Ada.pdf");
  Cv cv = cv_of("A B", "B");
  cv.updated = *parse_date("2026-11");
  CHECK(named("{updated}", cv) == "2026-11.pdf");
  cv.updated = {};
  CHECK(named("cv-{updated}", cv) == "cv.pdf");
}

TEST_CASE("a pattern that comes to nothing counts as none") {
  CHECK(named("{family}", cv_of("张 三", "三")) == "me-short.pdf");
}

}  // namespace vitaset
