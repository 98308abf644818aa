#include "style/publication_style_reader.h"

#include <doctest/doctest.h>

#include "unit/style/style_help.h"

namespace vitaset {
namespace {

LoadedStyle with(std::string_view keys) {
  return LoadedStyle("[layout]\nextends = \"academic\"\n[publications]\n" + std::string(keys));
}

}  // namespace

TEST_CASE("what a layout says of publications") {
  const LoadedStyle loaded = with(R"(names = "initials-last"
own_name = "underline"
max_authors = 12
equal = "°"
label = "{number}."
label_gap = "2em"
notes = ["{legend}"]
prefixes = { journal = "A" }
)");
  REQUIRE(loaded.style.has_value());
  const PublicationStyle& look = loaded.style->publications;
  CHECK(look.names == NameForm::initials_last);
  CHECK(look.own_name == NameMark::underline);
  CHECK(look.max_authors == 12);
  CHECK(look.equal == "°");
  CHECK(look.corresponding == "†");  // as base says
  CHECK(look.label_gap == Pt(21));
  CHECK(look.notes.size() == 1);
  CHECK(look.prefix("journal") == "A");
  CHECK(look.prefix("conference") == "C");
  CHECK(look.joins_by_language);
}

TEST_CASE("what is wrong is told at its place") {
  CHECK(with("names = \"short\"\n").told().starts_with("CV0203 4:9 `\"short\"`"));
  CHECK(with("max_authors = -1\n").told().starts_with("CV0203 4:15 `-1`"));
  CHECK(with("label = \"{numer}\"\n").told().starts_with("CV0207 4:11 `numer`"));
  CHECK(with("notes = \"{legend}\"\n").told().starts_with("CV0202 4:9"));
  CHECK(with("notes = [1]\n").told().starts_with("CV0202 4:10 `1`"));
  CHECK(with("join = { pair = \"{@ant}\", between = \"\", last = \"\" }\n")
            .told()
            .starts_with("CV0209 4:"));
  CHECK(with("join = { pair = \", \" }\n").told().starts_with("CV0204 4:"));
  CHECK(with("own = 1\n").told().starts_with("CV0201 4:1 `own`"));
}

}  // namespace vitaset
