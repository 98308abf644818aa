#pragma once

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

/// `diagnostics` as text in the order given, each place looked up in `sources`. Whatever the input
/// holds, no control character but the line feed, and with `color` the colour codes of ANSI
/// terminals, reaches the text. `human` closes with how many there are of each severity.
///
/// JSON: [{"severity": "error", "code": "CV0103", "message": "…",
///         "place": {"file": "me.toml", "line": 3, "column": 1, "end_line": 3, "end_column": 5,
///                   "begin": 20, "end": 24} or null,
///         "hints": ["…"], "notes": [{"message": "…", "place": {…} or null}]}]
/// Lines and columns count from 1, columns in code points; begin and end are bytes; the end is the
/// place right after. Non-ASCII characters are escaped; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics,
                                             const Sources& sources, DiagnosticFormat format,
                                             bool color);

}  // namespace vitaset
