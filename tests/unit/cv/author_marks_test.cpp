#include "cv/author_marks.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Entry paper(const std::vector<std::string>& authors) {
  Entry entry;
  entry.kind = "publication";
  std::vector<RichText> texts;
  for (const std::string& author : authors) texts.push_back(plain_text(author));
  entry.fields.push_back({"authors", std::move(texts), {}});
  return entry;
}

Person person(std::string name, std::string family) {
  Person person;
  person.name = std::move(name);
  person.family = std::move(family);
  return person;
}

}  // namespace

TEST_CASE("what is known of each author") {
  Publications publications;
  publications.self = {{"A. Maiden", {}}};
  publications.groups = {{{{"Bea Student", {}}}, NameMark::underline, "student", {}},
                         {{{"Bea Student", {}}, {"C. Other", {}}}, NameMark::italic, "", {}}};
  AuthorMarker marker(person("Ada Example", "Example"), publications);
  CHECK(marker.own_names() == std::vector<std::string>{"Ada Example", "A. Maiden"});
  Entry entry = paper({"B. Student", "Example, A.", "Ada Maiden", "C. Other", "D. Else"});
  entry.equal = {{"Ada Example", {}}, {"B. Student", {}}};
  entry.corresponding = {{"D. Else", {}}};
  marker.mark(entry);
  CHECK(entry.author_marks == std::vector<AuthorMarks>{{false, true, false, NameMark::underline},
                                                       {true, true, false, NameMark::none},
                                                       {true, false, false, NameMark::none},
                                                       {false, false, false, NameMark::italic},
                                                       {false, false, true, NameMark::none}});
}

TEST_CASE("a family name that is not the last word counts as given") {
  AuthorMarker marker(person("Zhang San", "Zhang"), {});
  Entry entry = paper({"S. Zhang", "Z. San"});
  marker.mark(entry);
  CHECK(entry.author_marks[0].self);
  CHECK_FALSE(entry.author_marks[1].self);
}

TEST_CASE("patents have inventors, most kinds have neither") {
  CHECK(authors_field("patent") == "inventors");
  CHECK(authors_field("talk").empty());
  Entry talk;
  talk.kind = "talk";
  CHECK(authors_of(talk) == nullptr);
  AuthorMarker(person("Ada Example", "Example"), {}).mark(talk);
  CHECK(talk.author_marks.empty());
}

}  // namespace vitaset
