#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bibliography/rich_runs.h"

/// HTML in the values of .bib files, as databases and reference managers leave it there.
namespace vitaset {

/// A character written as an entity: "&amp;", "&#233;", "&eacute;".
struct HtmlEntity {
  std::string text;
  std::size_t length = 0;  ///< of the entity
};
/// The entity that `text` begins with, if it is one. Cost: O(1).
[[nodiscard]] std::optional<HtmlEntity> html_entity(std::string_view text);

/// The style that a tag begins, or ends.
struct HtmlTag {
  std::size_t length = 0;  ///< of the tag as written
  bool bold = false, italic = false;
  TextScript script = TextScript::none;
  bool ends = false;
};
/// The tag that `text` begins with, if it is one that databases use ("<i>", "</sub>",
/// "<jats:title>"), its < and > as they are or as the LaTeX of exporters:
/// "{\textless}i{\textgreater}". Cost: O(1).
[[nodiscard]] std::optional<HtmlTag> html_tag(std::string_view text);

}  // namespace vitaset
