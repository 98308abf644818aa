#include "cv/rich_text.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("plain text of a tree is its words in order") {
  const Inline inner{InlineKind::italic, {}, {}, {text_node("b")}, {}};
  const Inline code{InlineKind::code, "c", {}, {}, {}};
  const Inline link{InlineKind::link, {}, "https://example.org", {inner, code}, {}};
  CHECK(RichText{{text_node("a "), link, text_node(" d")}, {}}.plain() == "a bc d");
}

TEST_CASE("plain text is taken as it is, and empty text gives no node") {
  const Span span{FileId{0}, 3, 8};
  const RichText text = plain_text("a *b*", span);
  REQUIRE(text.nodes.size() == 1);
  CHECK(text.nodes[0] == text_node("a *b*", span));
  CHECK(text.plain() == "a *b*");
  CHECK(plain_text("", span).empty());
  CHECK(plain_text("", span).span == span);
}

}  // namespace vitaset
