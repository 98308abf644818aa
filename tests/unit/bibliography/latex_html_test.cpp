#include "bibliography/latex_html.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("entities by name and by number") {
  CHECK(html_entity("&amp; x")->text == "&");
  CHECK(html_entity("&amp; x")->length == 5);
  CHECK(html_entity("&ccedil;")->text == "ç");
  CHECK(html_entity("&Ouml;")->text == "Ö");
  CHECK(html_entity("&#x2013;")->text == "–");
  CHECK_FALSE(html_entity("&"));
  CHECK_FALSE(html_entity("& b;"));
  CHECK_FALSE(html_entity("&#0;"));
  CHECK_FALSE(html_entity("&#xZ;"));
  CHECK_FALSE(html_entity("&averyverylongname;"));
}

TEST_CASE("tags in the spellings of exporters") {
  CHECK(html_tag("<i>")->italic);
  CHECK(html_tag("</i>")->ends);
  CHECK(html_tag("<SUB>")->script == TextScript::subscript);
  CHECK(html_tag("<span class=\"nocase\">x")->length == 21);
  CHECK(html_tag("{\\textless}b{\\textgreater}")->bold);
  CHECK(html_tag("\\textless{}sup\\textgreater{}")->script == TextScript::superscript);
  CHECK(html_tag("<br/>"));
  CHECK_FALSE(html_tag("<x>"));
  CHECK_FALSE(html_tag("< i"));
  CHECK_FALSE(html_tag("i>"));
}

}  // namespace vitaset
