#include "page/pages.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a run is as wide as its advances") {
  GlyphRun run;
  run.glyphs = {{1, Pt(2), {}, {}, 0}, {2, Pt(3.5), {}, {}, 1}};
  CHECK(run.width() == Pt(5.5));
}

TEST_CASE("items are content of a node or artifacts") {
  GlyphRun run;
  run.mark = NodeId{3};
  CHECK(content_node(run) == NodeId{3});
  Rule rule;
  rule.mark = Artifact::layout;
  CHECK(content_node(rule) == std::nullopt);
  CHECK(content_node(LinkArea{{}, NodeId{7}}) == NodeId{7});
}

}  // namespace vitaset
