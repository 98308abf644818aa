#pragma once

#include "base/sink.h"
#include "base/sources.h"
#include "base/text_map.h"
#include "toml/value.h"

namespace vitaset {

/// Tables and arrays nested deeper than this are refused (the parser below recurses).
inline constexpr int kDeepestNesting = 64;

/// Parses file `id` of `sources` as TOML 1.0.
/// Out:    the Value tree; a statement that is not TOML is missing from it and reported, the rest
/// is
///         there, so that all syntax errors of a file, and all errors of meaning, show at once.
/// Errors: CV0004 invalid UTF-8, CV0101 syntax (at most 20), CV0102 nesting; with hints for what
/// people
///         write (a bare 2025-06, a missing quote, two pairs on a line …). A byte order mark and
///         CRLF are fine.
/// Cost:   O(size) plus one more parse for each syntax error.
[[nodiscard]] Table parse_toml(const Sources& sources, FileId id, Sink& sink);

/// Where each byte of the string `value` stands in its file, escapes and line continuations
/// considered. For a value that is no string, or came from no file, the whole token.
[[nodiscard]] TextMap text_map(const Sources& sources, const Value& value);

}  // namespace vitaset
