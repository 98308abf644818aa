#include "cv/rich_text.h"

#include <utility>

namespace vitaset {
namespace {

void append_plain(std::string& out, const std::vector<Inline>& nodes) {
  for (const Inline& node : nodes) {
    out += node.text;
    append_plain(out, node.children);
  }
}

}  // namespace

std::string RichText::plain() const {
  std::string words;
  append_plain(words, nodes);
  return words;
}

Inline text_node(std::string text, Span span) {
  return {InlineKind::text, std::move(text), {}, {}, span};
}

RichText plain_text(std::string text, Span span) {
  RichText result{{}, span};
  if (!text.empty()) result.nodes.push_back(text_node(std::move(text), span));
  return result;
}

}  // namespace vitaset
