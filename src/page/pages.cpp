#include "page/pages.h"

namespace vitaset {
namespace {

struct Mover {
  Point by;

  void operator()(GlyphRun& run) const { run.origin = run.origin + by; }
  void operator()(Rule& rule) const { rule.area.origin = rule.area.origin + by; }
  void operator()(Path& path) const {
    for (Point& point : path.points) point = point + by;
  }
  void operator()(Image& image) const { image.area.origin = image.area.origin + by; }
  void operator()(LinkArea& link) const { link.area.origin = link.area.origin + by; }
};

}  // namespace

Pt GlyphRun::width() const {
  Pt total;
  for (const Glyph& glyph : glyphs) total += glyph.advance;
  return total;
}

void move_item(PageItem& item, Point by) { std::visit(Mover{by}, item); }

std::optional<NodeId> content_node(const PageItem& item) {
  return std::visit(
      [](const auto& each) -> std::optional<NodeId> {
        if constexpr (requires { each.node; }) {
          return each.node;
        } else {
          const NodeId* const node = std::get_if<NodeId>(&each.mark);
          return node == nullptr ? std::nullopt : std::optional(*node);
        }
      },
      item);
}

}  // namespace vitaset
