#include "profile/bind_highlights.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

std::vector<Highlight> highlights(std::string_view value) {
  const Bound bound("[[section]]\nid = \"s\"\ntext = \"t\"\nitems = " + std::string(value));
  CHECK(bound.found() == Found{});
  return bound.cv.sections.at(0).items;
}

Found mistakes(std::string_view value) {
  return Bound("[[section]]\nid = \"s\"\nitems = " + std::string(value)).found();
}

}  // namespace

TEST_CASE("one string is one bullet") {
  const auto one = highlights("\"a *b*\"");
  REQUIRE(one.size() == 1);
  CHECK(one[0].text.plain() == "a b");
  CHECK(one[0].priority == 50);
  CHECK(one[0].span.known());
}

TEST_CASE("a list inside the list is nested below the bullet before it") {
  const auto all = highlights(R"(["a", ["a1", ["a11"], "a2"], ["a3"], "b"])");
  REQUIRE(all.size() == 2);
  REQUIRE(all[0].nested.size() == 3);
  CHECK(all[0].nested[0].text.plain() == "a1");
  REQUIRE(all[0].nested[0].nested.size() == 1);
  CHECK(all[0].nested[0].nested[0].text.plain() == "a11");
  CHECK(all[0].nested[2].text.plain() == "a3");
  CHECK(all[1].nested.empty());
}

TEST_CASE("a table says more about a bullet") {
  const auto all =
      highlights(R"([{ text = "a", tags = ["t"], priority = 80, keep = true }, ["n"]])");
  REQUIRE(all.size() == 1);
  CHECK(all[0].text.plain() == "a");
  CHECK(all[0].tags == std::vector<std::string>{"t"});
  CHECK(all[0].priority == 80);
  CHECK(all[0].keep);
  CHECK(all[0].nested.size() == 1);
}

TEST_CASE("empty bullets are none") {
  CHECK(highlights("[\"\", \" \", []]").empty());
  CHECK(highlights("\"\"").empty());
}

TEST_CASE("a nested list needs a bullet before it") {
  CHECK(mistakes("[[\"a\"], \"b\"]") == Found{"3:10 CV0108"});
  CHECK(mistakes("[\"\", [\"a\"]]") == Found{"3:14 CV0108"});
}

TEST_CASE("bullets that are no text are told one by one") {
  CHECK(mistakes("[1, \"a\", true, { tags = \"t\" }]") ==
        Found{"3:10 CV0104", "3:18 CV0104", "3:24 CV0105"});
}

}  // namespace vitaset
