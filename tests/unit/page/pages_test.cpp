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

TEST_CASE("items move with all that has a place in them") {
  const Point by{Pt(2), Pt(3)};
  GlyphRun run;
  run.origin = {Pt(1), Pt(1)};
  Path path;
  path.points = {{Pt(0), Pt(0)}, {Pt(5), Pt(7)}};
  PageItem items[] = {run, Rule{{{Pt(1), Pt(1)}, {Pt(4), Pt(4)}}, {}, {}}, path,
                      LinkArea{{{Pt(1), Pt(1)}, {Pt(4), Pt(4)}}, NodeId{1}}};
  for (PageItem& item : items) move_item(item, by);
  CHECK(std::get<GlyphRun>(items[0]).origin == Point{Pt(3), Pt(4)});
  CHECK(std::get<Rule>(items[1]).area == Rect{{Pt(3), Pt(4)}, {Pt(4), Pt(4)}});
  CHECK(std::get<Path>(items[2]).points == std::vector<Point>{{Pt(2), Pt(3)}, {Pt(7), Pt(10)}});
  CHECK(std::get<LinkArea>(items[3]).area == Rect{{Pt(3), Pt(4)}, {Pt(4), Pt(4)}});
}

}  // namespace vitaset
