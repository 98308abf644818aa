#include "style/layout_help.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("comments at the end of lines tell of keys and tables") {
  const auto help = layout_help(R"(# A file of comments = prose.
top = 1              # of the top
[page]               # the paper
size = "a4"          # which # there are
"quoted" = 1         # told of nobody
plain = 2
[page.margin]
color = "#111111"    # of the margin
sign = '#'#none
items = [            # of several lines
  "a",               # not of a key
]
)");
  CHECK(help.at("top") == "of the top");
  CHECK(help.at("[page]") == "the paper");
  CHECK(help.at("page.size") == "which # there are");
  CHECK(help.at("page.margin.color") == "of the margin");
  CHECK(help.at("page.margin.sign") == "none");
  CHECK(help.at("page.margin.items") == "of several lines");
  CHECK(help.size() == 6);
}

TEST_CASE("a key that is commented out is told of too") {
  const auto help = layout_help("[layout]\n# extends = \"a\"   # the one below\n# [x] # prose\n");
  CHECK(help.at("layout.extends") == "the one below");
  CHECK(help.size() == 2);  // and [x]
}

TEST_CASE("broken files are no trouble") {
  for (const char* text :
       {"[", "[a", "#", "# ", "a =", "a = \"", "a = \"#", "=", "[]#", "a = '''#\n#"}) {
    CAPTURE(text);
    CHECK(layout_help(text).empty());
  }
}

TEST_CASE("a table that is commented out is explained too, a sentence with its name is none") {
  const auto help = layout_help(
      "[a]\n# [b.c]        # that\n# key = 1     # this\n# [d] is said of others # e\n# f = 2 # "
      "g\n");
  CHECK(help.at("[b.c]") == "that");
  CHECK(help.at("b.c.key") == "this");
  CHECK(help.at("b.c.f") == "g");
}

}  // namespace vitaset
