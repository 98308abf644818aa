#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "base/text_map.h"

namespace vitaset {

/// One name on the way.
struct KeyPart {
  std::string name;
  Span span;  ///< as written, quotes included
};

/// The way to a value through tables: "experience.qwen.priority".
struct KeyPath {
  std::vector<KeyPart> parts;  ///< never empty
  Span span;
};

/// Reads a dotted key as TOML writes it: bare names of letters, digits, '-' and '_', or names in
/// quotes, with dots and perhaps blanks between.
/// In:     `text`: valid UTF-8. `map`: where its bytes stand.
/// Errors: CV0115 at the very part: an empty name, a sign that needs quotes, a quote that is not
///         closed, more than kDeepestNesting names.
[[nodiscard]] Result<KeyPath> parse_key_path(std::string_view text, const TextMap& map);

}  // namespace vitaset
