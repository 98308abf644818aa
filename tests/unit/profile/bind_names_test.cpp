#include "profile/bind_names.h"

#include <doctest/doctest.h>

#include "cv/author_marks.h"
#include "unit/profile/profile_help.h"

namespace vitaset {
namespace {

Entry bound(const std::string& keys) {
  const Bound profile("[[publication]]\ntitle = \"T\"\n" + keys);
  return profile.cv.sections.at(0).entries.at(0);
}

std::string authors(const Entry& entry) {
  std::string out;
  for (const RichText& name : *authors_of(entry)) out += name.plain() + ";";
  return out;
}

}  // namespace

TEST_CASE("a last et al. is no author, and nobody's name") {
  for (const char* last : {"et al.", "and others", "others"}) {
    const Entry entry = bound("authors = [\"A. Example\", \"" + std::string(last) + "\"]");
    CHECK(authors(entry) == "A. Example;");
    CHECK(entry.authors.others);
    CHECK(entry.author_marks.size() == 1);
  }
  const Entry whole = bound("authors = [\"A. Example\", \"B. Student\"]");
  CHECK_FALSE(whole.authors.others);
  CHECK(whole.authors.names.empty());
  // Alone it says nothing.
  CHECK(authors(bound("authors = [\"et al.\"]")) == "et al.;");
}

TEST_CASE("braces tell the parts of names and are not printed") {
  const Entry entry = bound(
      "authors = [\"{Example, Inc.}\", \"Gabriel {García Márquez}\", \"A. Example\"]\n"
      "editors = [\"{Edi Tor}\", \"et al.\"]");
  CHECK(authors(entry) == "Example, Inc.;Gabriel García Márquez;A. Example;");
  REQUIRE(entry.authors.names.size() == 3);
  CHECK(entry.authors.names[0].corporate);
  CHECK(entry.authors.names[1].family == "García Márquez");
  CHECK(entry.authors.names[2].given == "A.");
  REQUIRE(entry.editors.names.size() == 1);
  CHECK(entry.editors.names[0].family == "Edi Tor");
  CHECK(entry.editors.others);
}

TEST_CASE("inventors are names too, other lists are not") {
  const Bound profile(
      "[[patent]]\ntitle = \"T\"\ninventors = [\"A. Example\", \"et al.\"]\n"
      "[[grant]]\ntitle = \"G\"\ninvestigators = [\"{B}\", \"et al.\"]");
  const Entry& patent = profile.cv.section("patent")->entries[0];
  CHECK(authors(patent) == "A. Example;");
  CHECK(patent.authors.others);
  const Entry& grant = profile.cv.section("grant")->entries[0];
  const auto& names = std::get<std::vector<RichText>>(*grant.field("investigators"));
  REQUIRE(names.size() == 2);
  CHECK(names[0].plain() == "{B}");
}

}  // namespace vitaset
