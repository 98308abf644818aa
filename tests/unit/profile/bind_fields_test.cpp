#include "profile/bind_fields.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

Bound publication(std::string_view keys) {
  return Bound("[[publication]]\ntitle = \"A\"\n" + std::string(keys));
}

std::string text(std::string_view keys, std::string_view name) {
  const Bound bound = publication(keys);
  CHECK(bound.found() == Found{});
  const FieldValue* value = bound.cv.sections.at(0).entries.at(0).field(name);
  REQUIRE(value != nullptr);
  return std::get<std::string>(*value);
}

}  // namespace

TEST_CASE("fields stand in the order of the table of keys, each with its place") {
  const Bound bound = publication(
      "venue = \"V\"\nauthors = [\"B *C*\", \"D\"]\nkind = \"journal\"\n"
      "citations = 42");
  const Entry& entry = bound.cv.sections.at(0).entries.at(0);
  REQUIRE(entry.fields.size() == 5);
  CHECK(entry.fields[0].name == "title");
  CHECK(entry.fields[1].name == "authors");
  CHECK(std::get<std::vector<RichText>>(entry.fields[1].value).at(0).plain() == "B C");
  CHECK(entry.fields[2].name == "kind");
  CHECK(std::get<std::string>(entry.fields[2].value) == "journal");
  CHECK(std::get<RichText>(entry.fields[3].value).plain() == "V");
  CHECK(std::get<double>(entry.fields[4].value) == 42);
  CHECK(bound.sources.place(entry.fields[3].span).line == 3);
}

TEST_CASE("one text where a list may stand is a list of one") {
  const Bound bound("[[education]]\ninstitution = \"A\"\nadvisor = \"B\"");
  const Entry& entry = bound.cv.sections.at(0).entries.at(0);
  CHECK(std::get<std::vector<RichText>>(*entry.field("institution")).size() == 1);
}

TEST_CASE("an empty value is no field") {
  const Bound bound = publication("venue = \"\"\nauthors = []\ndoi = \"\"");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.sections.at(0).entries.at(0).fields.size() == 1);
}

TEST_CASE("volumes and pages are text, given as number or text") {
  CHECK(text("volume = 12", "volume") == "12");
  CHECK(text("pages = \"1–10\"", "pages") == "1–10");
}

TEST_CASE("a DOI is kept without the address it may be given with") {
  CHECK(text("doi = \"10.1000/182\"", "doi") == "10.1000/182");
  CHECK(text("doi = \"https://doi.org/10.1000/a(b)c\"", "doi") == "10.1000/a(b)c");
  CHECK(text("doi = \"doi: 10.1000/182\"", "doi") == "10.1000/182");
  for (const char* doi : {"10.1000", "11.1000/1", "10./1", "10.1000/", "10.1000/a b", "x"}) {
    CHECK(publication("doi = \"" + std::string(doi) + "\"").found() == Found{"3:7 CV0108"});
  }
}

TEST_CASE("an arXiv number is kept without the address it may be given with") {
  CHECK(text("arxiv = \"2406.01234v2\"", "arxiv") == "2406.01234v2");
  CHECK(text("arxiv = \"arXiv:math.GT/0309136\"", "arxiv") == "math.GT/0309136");
  CHECK(text("arxiv = \"https://arxiv.org/abs/2406.01234\"", "arxiv") == "2406.01234");
  for (const char* number : {"soon", "2406 01234", "https://example.org/2406.01234"}) {
    CHECK(publication("arxiv = \"" + std::string(number) + "\"").found() == Found{"3:9 CV0108"});
  }
}

TEST_CASE("a URL that cannot be linked to is an error") {
  CHECK(text("pdf = \"https://example.org/ø.pdf\"", "pdf") == "https://example.org/%C3%B8.pdf");
  const Bound bound = publication("pdf = \"example.org/a.pdf\"\nurl = \"javascript:x\"");
  CHECK(bound.found() == Found{"3:7 CV0109", "4:7 CV0109"});
  CHECK(bound.hints().at(0) == "write \"https://example.org/a.pdf\"");
}

}  // namespace vitaset
