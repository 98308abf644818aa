#pragma once

#include <string_view>

#include "base/sink.h"
#include "base/text_map.h"
#include "cv/rich_text.h"

/// The markup of profiles: exactly `**bold**`, `*italic*`, `` `code` ``, `[text](url)`, `^sup^`,
/// `~sub~` and
/// `\` before one of these signs. All else is itself: `f*g and h*k`, `__init__`, `vector<int>`.
namespace vitaset {

/// Parses one line of inline text. White space (line ends too) collapses to single spaces, none at
/// the ends. `map` tells where its bytes stand in the file.
/// Errors: CV0109 a link of another scheme than http, https, mailto, tel (its text is kept).
/// Cost: O(size); nesting is bounded. Source: emphasis as CommonMark 0.31 §6.2 (left- and
/// right-flanking runs), without intraword emphasis.
[[nodiscard]] RichText parse_markup(std::string_view text, const TextMap& map, Sink& sink);

/// The same for text of several paragraphs, parted by blank lines. Empty paragraphs are none.
[[nodiscard]] Paragraphs parse_paragraphs(std::string_view text, const TextMap& map, Sink& sink);

/// Whether `url` may be linked to: http, https, mailto or tel, and no white space or control.
[[nodiscard]] bool is_safe_url(std::string_view url);

}  // namespace vitaset
