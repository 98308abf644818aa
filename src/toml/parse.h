#pragma once

#include <cstddef>

#include "base/sink.h"
#include "base/sources.h"
#include "base/text_map.h"
#include "toml/value.h"

namespace vitaset {

/// Tables and arrays nested deeper than this are refused (the parser below recurses).
inline constexpr std::size_t kDeepestNesting = 64;

/// A file with more values than this is refused; it bounds the memory a file takes.
inline constexpr std::size_t kMostValues = 1'000'000;

/// Parses file `id` of `sources` as TOML 1.0, statement by statement.
/// Out:    the Value tree; a statement that is not TOML is reported and missing from it (unless it
/// is
///         plain what was meant, a string without quotes for example), the rest is there, so that
///         all syntax errors of a file, and all errors of meaning, show at once.
/// Errors: CV0004 invalid UTF-8, CV0101 syntax and redefinition, CV0102 nesting, CV0003 too many
///         values; at most 20, with hints for what people write (a bare 2025-06, a missing quote,
///         two pairs on a line …). A byte order mark and CRLF are fine.
/// Cost:   O(size · log members); recursion no deeper than kDeepestNesting.
[[nodiscard]] Table parse_toml(const Sources& sources, FileId id, Sink& sink);

/// Where each byte of the string `value` stands in its file, escapes and line continuations
/// considered. For a value that is no string, or came from no file, the whole token.
[[nodiscard]] TextMap text_map(const Sources& sources, const Value& value);

}  // namespace vitaset
