#include "style/author_list.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "unit/style/style_help.h"

namespace vitaset {
namespace {

const Style& academic() {
  static const LoadedStyle loaded("[layout]\nextends = \"academic\"\n");
  return *loaded.style;
}

/// Authors "A1" to "An".
std::vector<RichText> authors(std::size_t count) {
  std::vector<RichText> list;
  for (std::size_t i = 1; i <= count; ++i) list.push_back(plain_text(fmt::format("A{}", i)));
  return list;
}

/// Marks of `count` authors of whom number `own`, counted from 1, is oneself; 0: none is.
std::vector<AuthorMarks> marks(std::size_t count, std::size_t own) {
  std::vector<AuthorMarks> list(count);
  if (own > 0) list[own - 1].self = true;
  return list;
}

std::string cut(std::size_t count, std::size_t own, std::size_t most) {
  return shown(author_list(authors(count), marks(count, own), most, academic()).nodes);
}

}  // namespace

TEST_CASE("lists that are short enough are printed whole") {
  CHECK(cut(3, 2, 0) == "A1, b(A2), A3");
  CHECK(cut(3, 3, 3) == "A1, A2, b(A3)");
  CHECK(cut(1, 1, 1) == "b(A1)");
  CHECK(cut(0, 0, 3).empty());
}

TEST_CASE("of long lists one's own name is never cut") {
  CHECK(cut(9, 0, 3) == "A1, A2, A3, et al.");
  CHECK(cut(9, 2, 3) == "A1, b(A2), A3, et al.");
  CHECK(cut(9, 5, 3) == "A1, A2, …, b(A5) (5th), et al.");
  CHECK(cut(9, 9, 3) == "A1, A2, …, b(A9) (9th)");
  CHECK(cut(4, 4, 3) == "A1, A2, …, b(A4) (4th)");
  CHECK(cut(9, 5, 1) == "…, b(A5) (5th), et al.");
  CHECK(cut(9, 1, 1) == "b(A1), et al.");
}

TEST_CASE("from six on the last ones are printed too, and how many there are") {
  CHECK(cut(189, 97, 6) == "A1, A2, …, b(A97) (97th), …, A187, A188, A189 (189 authors)");
  CHECK(cut(189, 0, 6) == "A1, A2, A3, …, A187, A188, A189 (189 authors)");
  CHECK(cut(189, 1, 6) == "b(A1), A2, A3, …, A187, A188, A189 (189 authors)");
  CHECK(cut(189, 188, 6) == "A1, A2, A3, …, A187, b(A188), A189 (189 authors)");
  CHECK(cut(189, 186, 6) == "A1, A2, …, b(A186) (186th), A187, A188, A189 (189 authors)");
  CHECK(cut(2189, 101, 6).find("b(A101) (101st), …, A2187") != std::string::npos);
  CHECK(cut(189, 111, 6).find("(111th)") != std::string::npos);
  CHECK(cut(189, 42, 6).find("(42nd)") != std::string::npos);
}

TEST_CASE("as many as asked for are printed, oneself among them, whatever the list") {
  for (std::size_t total = 1; total <= 14; ++total) {
    for (std::size_t own = 0; own <= total; ++own) {
      for (std::size_t most = 1; most <= 15; ++most) {
        const std::vector<AuthorMarks> all = marks(total, own);
        const AuthorChoice choice = choose_authors(total, all, most);
        std::size_t printed = 0;
        for (std::size_t i = 0; i < total; ++i) printed += choice.has(i) ? 1U : 0U;
        CHECK(printed == std::min(total, most));
        if (own > 0) CHECK(choice.has(own - 1));
      }
    }
  }
}

TEST_CASE("the smaller of two bounds holds") {
  CHECK(most_authors(0, 0) == 0);
  CHECK(most_authors(10, 0) == 10);
  CHECK(most_authors(0, 3) == 3);
  CHECK(most_authors(10, 3) == 3);
}

TEST_CASE("signs and marks of authors") {
  std::vector<AuthorMarks> list(4);
  list[0] = {true, true, true, NameMark::none};
  list[1].mark = NameMark::italic;
  list[2].mark = NameMark::double_dagger;
  list[2].equal = true;
  list[3] = {true, false, false, NameMark::italic};
  CHECK(shown(author_list(authors(4), list, 0, academic()).nodes) ==
        "b(A1)*†, i(A2), A3‡*, b(i(A4))");
}

TEST_CASE("others stand for those that nobody listed") {
  const NameList more{{}, true};
  CHECK(shown(author_list(authors(2), {}, 0, academic(), more).nodes) == "A1, A2, et al.");
  CHECK(shown(author_list(authors(2), marks(2, 2), 1, academic(), more).nodes) ==
        "…, b(A2) (2nd), et al.");
}

TEST_CASE("names that are told in parts are turned by them, groups never") {
  static const LoadedStyle apa(
      "[layout]\nextends = \"academic\"\n[publications]\nstyle = \"apa\"\n");
  const std::vector<RichText> list{plain_text("Gabriel García Márquez"),
                                   plain_text("Example Research Society")};
  const NameList more{{{"Gabriel", "García Márquez", "", "", false},
                       {"", "Example Research Society", "", "", true}},
                      false};
  CHECK(shown(author_list(list, {}, 0, *apa.style, more).nodes) ==
        "García Márquez, G., & Example Research Society");
}

TEST_CASE("authors are followed by those they wrote for") {
  const auto with = [](const std::string& name) {
    return shown(with_collaboration(plain_text("G. Aad, et al."), plain_text(name)).nodes);
  };
  CHECK(with("") == "G. Aad, et al.");
  CHECK(with("ATLAS") == "G. Aad, et al. (ATLAS Collaboration)");
  CHECK(with("ATLAS Collaboration") == "G. Aad, et al. (ATLAS Collaboration)");
  CHECK(with("Example Consortium") == "G. Aad, et al. (Example Consortium)");
  CHECK(with("ATLAS, CMS") == "G. Aad, et al. (ATLAS, CMS Collaborations)");
  CHECK(shown(with_collaboration({}, plain_text("CMS")).nodes) == "CMS Collaboration");
}

TEST_CASE("names with a comma of their own are parted by semicolons") {
  CHECK(shown(author_list({plain_text("Example, A."), plain_text("B. Student")}, {}, 0, academic())
                  .nodes) == "Example, A.; B.\u00A0Student");
}

TEST_CASE("a style writes names in its form and joins them its own way, but not what has markup") {
  const LoadedStyle loaded(R"(
[layout]
extends = "academic"
[publications]
names = "initials"
join = { pair = " {@and} ", between = ", ", last = ", {@and} " }
)");
  REQUIRE(loaded.style.has_value());
  std::vector<RichText> list{plain_text("Example, Ada"), plain_text("Bea Student")};
  CHECK(shown(author_list(list, {}, 0, *loaded.style).nodes) ==
        "A.\u00A0Example and B.\u00A0Student");
  CHECK(shown(author_list({plain_text("Ada Example (ed.)")}, {}, 0, *loaded.style).nodes) ==
        "A.\u00A0Example (ed.)");
  RichText linked;
  linked.nodes = {{InlineKind::italic, {}, {}, {text_node("Cleo Other")}, {}}};
  list.push_back(linked);
  CHECK(shown(author_list(list, {}, 0, *loaded.style).nodes) ==
        "A.\u00A0Example, B.\u00A0Student, and i(Cleo Other)");
}

}  // namespace vitaset
