#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"
#include "toml/value.h"

namespace vitaset {

/// Reads `word` as one TOML value, blanks around it allowed and nothing else.
/// In:     `word`: valid UTF-8. `place`: where it stands in its file, which is never before the
/// third
///         byte: a value stands behind a key and a sign.
/// Out:    the value, every span in it as of that file; nothing if `word` is no value, or is nested
///         deeper than kDeepestNesting.
/// Cost:   O(word).
[[nodiscard]] std::optional<Value> parse_value(std::string_view word, const Span& place);

}  // namespace vitaset
