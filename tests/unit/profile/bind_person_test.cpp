#include "profile/bind_person.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {

TEST_CASE("a person has a name, and what belongs to it") {
  const Bound bound(R"([person]
name = "Ada  van Example"
prefix = "Prof. Dr."
suffix = "FRS"
headline = "Scientist, *Lab*"
affiliation = ["Lab", "University"]
pronouns = "she/her"
)");
  CHECK(bound.found() == Found{});
  const Person& person = bound.cv.person;
  CHECK(person.name == "Ada van Example");
  CHECK(person.family == "Example");
  CHECK(person.prefix == "Prof. Dr.");
  CHECK(person.suffix == "FRS");
  CHECK(person.headline.plain() == "Scientist, Lab");
  CHECK(person.affiliation.size() == 2);
  CHECK(person.pronouns == "she/her");
  CHECK(bound.sources.place(person.name_span).line == 2);
}

TEST_CASE("the family name can be given") {
  CHECK(Bound("[person]\nname = \"Ada van Example\"\nfamily = \"van Example\"").cv.person.family ==
        "van Example");
  CHECK(Bound("[person]\nname = \"Ada\"").cv.person.family == "Ada");
}

TEST_CASE("contacts stand in the order of the profile, lists item by item") {
  const Bound bound(R"([person]
name = "A"
[person.contact]
github = "ada"
email = ["a@example.org", "", "b@example.org"]
phone = [{ label = "office", value = "+47 22 85 50 50" }, "(555) 010-0199"]
address = ["Room 5", "0316 Oslo"]
location = "Oslo"
homepage = ""
)");
  CHECK(bound.found() == Found{});
  const std::vector<Contact>& contacts = bound.cv.person.contacts;
  REQUIRE(contacts.size() == 7);
  CHECK(contacts[0].url == "https://github.com/ada");
  CHECK(contacts[1].text == "a@example.org");
  CHECK(contacts[2].text == "b@example.org");
  CHECK(contacts[3].label == "office");
  CHECK(contacts[3].url == "tel:+4722855050");
  CHECK(contacts[4].label.empty());
  CHECK(contacts[5].kind == "address");
  CHECK(contacts[5].text == "Room 5, 0316 Oslo");
  CHECK(contacts[6].text == "Oslo");
  CHECK(bound.sources.place(contacts[2].span).column == 31);
}

TEST_CASE("contacts that cannot be right are told at the value") {
  const Bound bound(
      "[person]\nname = \"A\"\n[person.contact]\nemail = [\"a@b.org\", \"ada\"]\n"
      "phone = { value = \"call me\" }");
  CHECK(bound.found() == Found{"4:21 CV0110", "5:19 CV0110"});
}

TEST_CASE("details are kept in order, private ones left out") {
  const Bound bound(R"([person]
name = "A"
[[person.detail]]
label = "Nationality"
value = "*Norwegian*"
tags = ["german"]
[[person.detail]]
label = "Born"
value = "1815"
private = true
)");
  CHECK(bound.found() == Found{});
  REQUIRE(bound.cv.person.details.size() == 1);
  CHECK(bound.cv.person.details[0].label.plain() == "Nationality");
  CHECK(bound.cv.person.details[0].value.plain() == "Norwegian");
  CHECK(bound.cv.person.details[0].tags == std::vector<std::string>{"german"});
}

TEST_CASE("a photo is the file as it is given, with its place") {
  const Bound bound("[person]\nname = \"Ada\"\nphoto = \"ada.jpg\"\n");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.person.photo == "ada.jpg");
  CHECK(bound.sources.place(bound.cv.person.photo_span).line == 3);
}

}  // namespace vitaset
