#pragma once

#include <string>
#include <vector>

#include "cv/rich_text.h"

namespace vitaset {

/// Rich text as a line: b(bold) i(italic) c(code) u(underlined) ^(superscript) _(subscript)
/// <url>(link).
inline std::string shown(const std::vector<Inline>& nodes) {
  std::string out;
  for (const Inline& node : nodes) {
    const std::string inside = node.children.empty() ? node.text : shown(node.children);
    switch (node.kind) {
      case InlineKind::text:
        out += inside;
        break;
      case InlineKind::bold:
        out += "b(" + inside + ")";
        break;
      case InlineKind::italic:
        out += "i(" + inside + ")";
        break;
      case InlineKind::code:
        out += "c(" + inside + ")";
        break;
      case InlineKind::link:
        out += "<" + node.target + ">(" + inside + ")";
        break;
      case InlineKind::underline:
        out += "u(" + inside + ")";
        break;
      case InlineKind::superscript:
        out += "^(" + inside + ")";
        break;
      case InlineKind::subscript:
        out += "_(" + inside + ")";
        break;
      case InlineKind::language:
        out += "lang(" + inside + ")";
        break;
    }
  }
  return out;
}

inline std::string shown(const RichText& text) { return shown(text.nodes); }

}  // namespace vitaset
