#include "cv/person_name.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

namespace vitaset {
namespace {

PersonName name(std::string given, std::string family, std::string particle = {},
                std::string suffix = {}) {
  return {std::move(given), std::move(family), std::move(particle), std::move(suffix), false};
}

}  // namespace

TEST_CASE("names in the spellings people use") {
  const std::vector<std::pair<std::string_view, PersonName>> cases{
      {"Ada M. Example", name("Ada M.", "Example")},
      {"Example, Ada M.", name("Ada M.", "Example")},
      {" Example ,Ada ", name("Ada", "Example")},
      {"A.M. Example", name("A.M.", "Example")},
      {"Example A. M.", name("A. M.", "Example")},
      {"Example AM", name("AM", "Example")},
      {"García Márquez, María José", name("María José", "García Márquez")},
      {"García Márquez MJ", name("MJ", "García Márquez")},
      {"van der Berg, Jan", name("Jan", "Berg", "van der")},
      {"Jan van der Berg", name("Jan", "Berg", "van der")},
      {"Martin Luther King, Jr.", name("Martin Luther", "King", "", "Jr.")},
      {"King, Jr., Martin Luther", name("Martin Luther", "King", "", "Jr.")},
      {"Ada Example III", name("Ada", "Example", "", "III")},
      {"Jean-Luc Picard", name("Jean-Luc", "Picard")},
      {"Plato", name("", "Plato")},
      {"ADA EXAMPLE", name("ADA", "EXAMPLE")},
      {"", PersonName{}},
      {" , ", PersonName{}},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const PersonName parsed = parse_person_name(text);
    CHECK(parsed.given == expected.given);
    CHECK(parsed.family == expected.family);
    CHECK(parsed.particle == expected.particle);
    CHECK(parsed.suffix == expected.suffix);
    CHECK_FALSE(parsed.corporate);
  }
}

TEST_CASE("groups are no persons") {
  for (const char* text : {"{The Example Group}", "ATLAS Collaboration", "{ATLAS, and CMS}"}) {
    CHECK(parse_person_name(text).corporate);
    CHECK(parse_person_name(text).given.empty());
  }
  CHECK(parse_person_name("{ATLAS, and CMS}").family == "ATLAS, and CMS");
  CHECK(write_person_name(parse_person_name("ATLAS Collaboration"), NameForm::initials) ==
        "ATLAS Collaboration");
}

TEST_CASE("names in the forms layouts write them") {
  struct Row {
    const char* text;
    const char *full, *initials, *last, *first, *family_initials;
  };
  const std::vector<Row> rows{
      {"Example, Ada Maria", "Ada Maria Example", "A.\u00A0M.\u00A0Example", "Example\u00A0AM",
       "Example, Ada Maria", "Example, A.\u00A0M."},
      {"A.M. Example", "A.M.\u00A0Example", "A.\u00A0M.\u00A0Example", "Example\u00A0AM",
       "Example, A.M.", "Example, A.\u00A0M."},
      {"Example AM", "AM Example", "A.\u00A0M.\u00A0Example", "Example\u00A0AM", "Example, AM",
       "Example, A.\u00A0M."},
      {"Jean-Luc Picard", "Jean-Luc Picard", "J.-L.\u00A0Picard", "Picard\u00A0JL",
       "Picard, Jean-Luc", "Picard, J.-L."},
      {"van der Berg, Jan", "Jan van der Berg", "J.\u00A0van der Berg", "van der Berg\u00A0J",
       "van der Berg, Jan", "van der Berg, J."},
      {"King, Jr., Martin", "Martin King Jr.", "M.\u00A0King Jr.", "King\u00A0M Jr.",
       "King, Martin, Jr.", "King, M., Jr."},
      {"Øystein Ås", "Øystein Ås", "Ø.\u00A0Ås", "Ås\u00A0Ø", "Ås, Øystein", "Ås, Ø."},
      {"张三", "张三", "张三", "张三", "张三", "张三"},
      {"Plato", "Plato", "Plato", "Plato", "Plato", "Plato"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const PersonName parsed = parse_person_name(row.text);
    CHECK(write_person_name(parsed, NameForm::full) == row.full);
    CHECK(write_person_name(parsed, NameForm::as_written) == row.full);
    CHECK(write_person_name(parsed, NameForm::initials) == row.initials);
    CHECK(write_person_name(parsed, NameForm::initials_last) == row.last);
    CHECK(write_person_name(parsed, NameForm::family_first) == row.first);
    CHECK(write_person_name(parsed, NameForm::family_initials) == row.family_initials);
  }
}

TEST_CASE("no line ends after an initial") {
  CHECK(with_bound_initials("A. M. Example") == "A.\u00A0M.\u00A0Example");
  CHECK(with_bound_initials("Ada Example et al. and more") == "Ada Example et al. and more");
  CHECK(with_bound_initials("Example, A.") == "Example, A.");
}

TEST_CASE("braces tell the family name, or that it is a group") {
  const auto parts = [](std::string_view text) {
    const PersonName name = parse_person_name(text);
    return name.given + "|" + name.particle + "|" + name.family + "|" + name.suffix +
           (name.corporate ? "|group" : "");
  };
  CHECK(parts("Gabriel {García Márquez}") == "Gabriel||García Márquez|");
  CHECK(parts("{García Márquez}, Gabriel") == "Gabriel||García Márquez|");
  CHECK(parts("Jan van {Berg Dal}, Jr.") == "Jan|van|Berg Dal|Jr.");
  CHECK(parts("{Example, Inc.}") == "||Example, Inc.||group");
  CHECK(parts("{} Example") == "{}||Example|");
}

TEST_CASE("a name for a profile is read back in the same parts, with as few braces as may be") {
  struct Row {
    PersonName name;
    const char* written;
  };
  const Row rows[] = {
      {{"Ada M.", "Example", "", "", false}, "Ada M. Example"},
      {{"Jan", "Berg", "van der", "", false}, "Jan van der Berg"},
      {{"Martin", "King", "", "Jr.", false}, "Martin King, Jr."},
      {{"Gabriel", "García Márquez", "", "", false}, "Gabriel {García Márquez}"},
      {{"F.", "de Marco", "", "", false}, "F. {de Marco}"},
      {{"", "ATLAS Collaboration", "", "", true}, "ATLAS Collaboration"},
      {{"", "Example, Inc.", "", "", true}, "{Example, Inc.}"},
      {{"", "Plato", "", "", false}, "Plato"},
  };
  for (const Row& row : rows) {
    CHECK(name_for_profile(row.name) == row.written);
    CHECK(parse_person_name(row.written) == row.name);
  }
  // Of what no spelling tells, the words stay together.
  CHECK(name_for_profile({"z, w", "x", "", "y", false}) == "{z, w x, y}");
}

TEST_CASE("what says that a list goes on") {
  for (const char* text : {"et al.", "et al", "and others", "others"}) CHECK(is_others(text));
  CHECK_FALSE(is_others("A. Others"));
}

}  // namespace vitaset
