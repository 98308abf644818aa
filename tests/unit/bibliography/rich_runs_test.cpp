#include "bibliography/rich_runs.h"

#include <doctest/doctest.h>

#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

const TextStyle kPlain;
const TextStyle kBold{.bold = true};
const TextStyle kItalic{.italic = true};
const TextStyle kBoldItalic{.bold = true, .italic = true};

}  // namespace

TEST_CASE("text of one style is one node") {
  RichRuns runs;
  runs.add("a", kPlain, 0, 1);
  runs.add("b", kPlain, 1, 2);
  CHECK(runs.take({}).nodes.size() == 1);
  CHECK(runs.plain() == "ab");
}

TEST_CASE("space is single, inside, and as plain as its neighbours allow") {
  RichRuns runs;
  runs.add_space();
  runs.add("a", kPlain, 0, 1);
  runs.add_space();
  runs.add_space();
  runs.add("b", kItalic, 1, 2);
  runs.add_space();
  runs.add("c", kPlain, 2, 3);
  runs.add_space();
  runs.add("d", kBold, 3, 4);
  runs.add_space();
  runs.add("e", kItalic, 4, 5);
  runs.add_space();
  CHECK(shown(runs.take({})) == "a i(b) c b(d) i(e)");
}

TEST_CASE("styles nest from bold to italic to scripts, links outside") {
  RichRuns runs;
  TextStyle linked = kBold;
  linked.link = runs.add_link("https://example.org");
  runs.add("a", linked, 0, 1);
  linked.italic = true;
  runs.add("b", linked, 1, 2);
  runs.add("c", kBoldItalic, 2, 3);
  runs.add("d", {.italic = true, .script = TextScript::subscript}, 3, 4);
  CHECK(shown(runs.take({})) == "<https://example.org>(b(ai(b)))b(i(c))i(_(d))");
}

TEST_CASE("runs of another may become a script") {
  RichRuns inner;
  inner.add("n", kItalic, 0, 1);
  RichRuns runs;
  runs.add("x", kPlain, 0, 1);
  runs.add(inner, TextScript::superscript);
  CHECK(shown(runs.take({})) == "xi(^(n))");
  CHECK(runs.plain() == "xn");
}

}  // namespace vitaset
