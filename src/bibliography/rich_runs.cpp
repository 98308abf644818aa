#include "bibliography/rich_runs.h"

#include <iterator>
#include <optional>
#include <utility>

namespace vitaset {
namespace {

/// From the outermost node to the innermost.
constexpr int kLinkLevel = 0;
constexpr int kBoldLevel = 1;
constexpr int kItalicLevel = 2;
constexpr int kScriptLevel = 3;
constexpr int kLeafLevel = 4;

/// What two neighbours have in common: the look of the space between them.
TextStyle common_style(const TextStyle& a, const TextStyle& b) {
  TextStyle common;
  common.bold = a.bold && b.bold;
  common.italic = a.italic && b.italic;
  common.code = a.code && a == b;
  if (a.script == b.script) common.script = a.script;
  if (a.link == b.link) common.link = a.link;
  return common;
}

/// What `style` says on `level`; 0 for nothing.
std::uint32_t mark_of(const TextStyle& style, int level) {
  switch (level) {
    case kLinkLevel:
      return style.link;
    case kBoldLevel:
      return style.bold ? 1 : 0;
    case kItalicLevel:
      return style.italic ? 1 : 0;
    default:
      return static_cast<std::uint32_t>(style.script);
  }
}

InlineKind kind_of(const TextStyle& style, int level) {
  switch (level) {
    case kLinkLevel:
      return InlineKind::link;
    case kBoldLevel:
      return InlineKind::bold;
    case kItalicLevel:
      return InlineKind::italic;
    default:
      return style.script == TextScript::superscript ? InlineKind::superscript
                                                     : InlineKind::subscript;
  }
}

}  // namespace

void RichRuns::add(std::string_view text, const TextStyle& style, std::size_t begin,
                   std::size_t end) {
  if (text.empty()) return;
  bool space = std::exchange(space_pending_, false) && !runs_.empty();
  if (space) {
    const TextStyle between = common_style(runs_.back().style, style);
    if (between == runs_.back().style) {
      runs_.back().text += ' ';
      space = false;
    } else if (between != style) {
      runs_.push_back({" ", between, runs_.back().end, begin});
      space = false;
    }
  }
  if (runs_.empty() || runs_.back().style != style) {
    runs_.push_back({space ? " " : "", style, begin, end});
  }
  runs_.back().text += text;
  runs_.back().end = end;
}

void RichRuns::add(const RichRuns& other, TextScript script) {
  for (const Run& run : other.runs_) {
    TextStyle style = run.style;
    style.script = script;
    style.link = 0;  // those of `other` are not ours
    add(run.text, style, run.begin, run.end);
  }
}

std::uint32_t RichRuns::add_link(std::string target) {
  links_.push_back(std::move(target));
  return static_cast<std::uint32_t>(links_.size());
}

std::string RichRuns::plain() const {
  std::string text;
  for (const Run& run : runs_) text += run.text;
  return text;
}

Inline RichRuns::leaf(const Run& run, const TextMap& map) const {
  Inline node = text_node(run.text, map.span(run.begin, run.end));
  if (run.style.code) node.kind = InlineKind::code;
  return node;
}

std::vector<Inline> RichRuns::nest(std::size_t first, std::size_t last, int level,
                                   const TextMap& map) const {
  std::vector<Inline> nodes;
  while (first < last) {
    if (level == kLeafLevel) {
      nodes.push_back(leaf(runs_[first++], map));
      continue;
    }
    const std::uint32_t mark = mark_of(runs_[first].style, level);
    std::size_t end = first + 1;
    while (end < last && mark_of(runs_[end].style, level) == mark) ++end;
    std::vector<Inline> children = nest(first, end, level + 1, map);
    if (mark == 0) {
      std::ranges::move(children, std::back_inserter(nodes));
    } else {
      Inline node;
      node.kind = kind_of(runs_[first].style, level);
      if (level == kLinkLevel) node.target = links_[mark - 1];
      node.children = std::move(children);
      node.span = map.span(runs_[first].begin, runs_[end - 1].end);
      nodes.push_back(std::move(node));
    }
    first = end;
  }
  return nodes;
}

RichText RichRuns::take(const TextMap& map) const {
  return {nest(0, runs_.size(), kLinkLevel, map), map.token()};
}

}  // namespace vitaset
