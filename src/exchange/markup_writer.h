#pragma once

#include <string>

#include "cv/rich_text.h"

namespace vitaset {

/// `text` in the markup of profiles, so that `parse_markup` reads the same nodes. Emphasis that
/// begins or ends inside a word, which the markup does not know, is left out. Cost: O(size).
[[nodiscard]] std::string markup_of(const RichText& text);

}  // namespace vitaset
