#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "page/pages.h"

namespace vitaset::pdf {

/// What of `pages` would make a broken or inaccessible PDF, if anything (CV0501): no pages, no
/// title, a glyph 0 or private-use text in a run, glyphs that do not divide their text, numbers no
/// page has room for, texts longer than PDF's strings, structure nodes that do not form a tree.
/// Everything behind this check relies on it. Cost: O(glyphs + text).
[[nodiscard]] std::optional<Diagnostic> check_pages(const Pages& pages);

}  // namespace vitaset::pdf
