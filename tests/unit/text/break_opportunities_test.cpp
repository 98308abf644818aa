#include "text/break_opportunities.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/test_fonts.h"

namespace vitaset {
namespace {

/// The text with "|" where a line may end between words, "/" after a hyphen, "=" after a dash, "_"
/// in a URL.
std::string marked(const StyledText& text) {
  BreakFinder finder;
  const std::vector<BreakOpportunity> breaks = finder.find(text, {});
  std::string result = text.text;
  for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) {
    if (at->kind == BreakKind::last_resort) continue;
    constexpr char kSigns[] = "|=\\_~";
    result.insert(at->offset, 1, kSigns[static_cast<std::size_t>(at->kind)]);
  }
  return result;
}

std::string marked(const std::string& text) { return marked(testing::styled(text)); }

}  // namespace

TEST_CASE("lines end after spaces, and after hyphens inside words as a lesser choice") {
  CHECK(marked("one two") == "one |two");
  CHECK(marked("LLM pre-training.") == "LLM |pre-\\training.");
  CHECK(marked("this \u2013 that") == "this |\u2013 |that");
}

TEST_CASE("tokens that people read as one are not broken") {
  CHECK(marked("C++ and C#") == "C++ |and |C#");
  CHECK(marked("C++20") == "C++20");
  CHECK(marked("Node.js and .NET") == "Node.js |and |.NET");
  CHECK(marked("CI/CD") == "CI/CD");
  CHECK(marked("2024\u20132025") == "2024\u20132025");
  CHECK(marked("2024-2025") == "2024-2025");
  CHECK(marked("e.g., Muon") == "e.g., |Muon");
}

TEST_CASE("initials stay with the name that follows") {
  CHECK(marked("by A. B. Family, who") == "by |A. B. Family, |who");
  CHECK(marked("2000 A.M. Turing Award") == "2000 |A.M. Turing |Award");
}

TEST_CASE("a word of several capitals before a full stop is no initial") {
  CHECK(marked("an LLM. The next") == "an |LLM. |The |next");
}

TEST_CASE("addresses break by rules of their own, never at their hyphens") {
  CHECK(marked("see https://example.org/a-b/c.html now") ==
        "see |https://_example_.org/_a-b/_c_.html |now");
  CHECK(marked("ada.example@uni-x.example.org") == "ada_.example_@uni-x_.example_.org");
}

TEST_CASE("a piece is parted only as a last resort, a no-break space never") {
  StyledText text = testing::styled("a +86 10 5555 z");
  text.spans = {{0, 2, 0, 0, 0, {}}, {2, 13, 0, 0, 1, {}}, {13, 15, 0, 0, 0, {}}};
  CHECK(marked(text) == "a |+86 10 5555 |z");
  BreakFinder finder;
  CHECK(finder.find(text, {})[1] == BreakOpportunity{6, BreakKind::last_resort});
  // Two spans of one piece belong together.
  text.spans = {{0, 6, 0, 0, 1, {}}, {6, 15, 0, 0, 1, {}}};
  CHECK(marked(text) == "a +86 10 5555 z");
  CHECK(marked("a\u00a0b") == "a\u00a0b");
}

TEST_CASE("ideographs break between each other") {
  CHECK(marked("\u4e2d\u6587") == "\u4e2d|\u6587");
}

TEST_CASE("extra breaks are added in order and not twice") {
  BreakFinder finder;
  const std::vector<BreakOpportunity> breaks = finder.find(testing::styled("abc def"), {2, 4});
  REQUIRE(breaks.size() == 2);
  CHECK(breaks[0] == BreakOpportunity{2, BreakKind::dash});
  CHECK(breaks[1] == BreakOpportunity{4, BreakKind::space});
}

}  // namespace vitaset
