#pragma once

#include <string>
#include <string_view>

#include "base/sink.h"
#include "base/text_map.h"
#include "cv/rich_text.h"

/// LaTeX, as it stands in the values of .bib files, to text.
namespace vitaset {

/// One line of inline text.
/// In:     a value without its delimiters; braces need not match. `map` tells where it stands.
/// Out:    accents and symbols as characters, composed where Unicode has them; \emph and its like
///         as nodes; formulas as text, with nodes for scripts, their letters upright; quotes,
///         dashes and the apostrophe as typeset; ~ as a no-break space. Braces that keep capitals
///         are gone, the capitals stay. The HTML that databases leave is read too.
/// Errors: CV0606, a note, once for each command that has no meaning here; its arguments are kept.
/// Cost:   O(size); nesting is bounded.
[[nodiscard]] RichText latex_text(std::string_view latex, const TextMap& map, Sink& sink);

/// The same without styles.
[[nodiscard]] std::string latex_plain(std::string_view latex, const TextMap& map, Sink& sink);

/// What is no prose (an address, a DOI, a file): `\_`, `{\_}`, `\textasciitilde`, `$\sim$` and
/// their like are the signs they stand for, \url{…} its argument, braces are gone, all else is
/// itself.
[[nodiscard]] std::string latex_verbatim(std::string_view latex);

}  // namespace vitaset
