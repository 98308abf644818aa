// Bytes → paragraphs of inline text. Nothing may crash, and every node has to lie in the text.
#include <string_view>

#include "base/sources.h"
#include "cv/markup.h"
#include "fuzz.h"

namespace vitaset {
namespace {

// Far more than anybody writes; the page's structure tree recurses as deep as this.
constexpr int kDeepest = 100;

void check_nodes(const std::vector<Inline>& nodes, std::size_t size, int depth) {
  require(depth <= kDeepest, "nesting is bounded");
  for (const Inline& node : nodes) {
    const bool leaf = node.kind == InlineKind::text || node.kind == InlineKind::code;
    require(leaf ? node.children.empty() : node.text.empty(), "leaves hold text, the others nodes");
    require(node.span.begin <= node.span.end && node.span.end <= size, "a node lies in the text");
    require(node.kind != InlineKind::link || is_safe_url(node.target), "links are safe to follow");
    check_nodes(node.children, size, depth + 1);
  }
}

void check_markup(std::string_view text) {
  const Span token{FileId{0}, 0, static_cast<std::uint32_t>(text.size())};
  Sink sink;
  for (const RichText& paragraph : parse_paragraphs(text, TextMap(token, 0), sink)) {
    require(!paragraph.empty(), "empty paragraphs are none");
    check_nodes(paragraph.nodes, text.size(), 0);
  }
  check_nodes(parse_markup(text, TextMap(token, 0), sink).nodes, text.size(), 0);
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_markup({reinterpret_cast<const char*>(data), size});
  return 0;
}
