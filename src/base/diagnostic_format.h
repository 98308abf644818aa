#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"

namespace vitaset {

enum class DiagnosticFormat : std::uint8_t {
  human,        ///< the message, its place, the line with the value underlined, hints and notes
  short_lines,  ///< "file:line:column: error: message [CV0103]", one line each, for editors
  json,         ///< an array of objects, for programs; see below
};

/// `human` shows at most so many: nobody reads more, and each takes a screen's height of five
/// lines.
inline constexpr std::size_t kMostShown = 50;

/// `diagnostics` as text in the order given, each place looked up in `sources`. Whatever the input
/// holds, no control character but the line feed, and with `color` the colour codes of ANSI
/// terminals, reaches the text. `human` closes with how many there are of each severity; of more
/// than kMostShown it shows errors rather than warnings, warnings rather than notes, and the first
/// of each. The other forms leave nothing out.
///
/// JSON, an object on each line: [{"severity": "error", "code": "CV0103", "message": "…",
///         "place": {"file": "me.toml", "line": 3, "column": 1, "end_line": 3, "end_column": 5,
///                   "begin": 20, "end": 24} or null,
///         "hints": ["…"], "notes": [{"message": "…", "place": {…} or null}]}]
/// Lines and columns count from 1, columns in code points; begin and end are bytes; the end is the
/// place right after. Non-ASCII characters are escaped; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics,
                                             const Sources& sources, DiagnosticFormat format,
                                             bool color);

}  // namespace vitaset
