#include "page/pages.h"

namespace vitaset {

Pt GlyphRun::width() const {
  Pt total;
  for (const Glyph& glyph : glyphs) total += glyph.advance;
  return total;
}

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
