#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace vitaset {

/// Offset of the first control character in [begin, end) of `text` that TOML allows nowhere: any
/// but tab, line feed, and a carriage return before a line feed.
[[nodiscard]] std::optional<std::size_t> find_control(std::string_view text, std::size_t begin,
                                                      std::size_t end);

/// What to say of the control character at `at`.
[[nodiscard]] Diagnostic control_error(std::string_view text, FileId id, std::size_t at);

/// Whether `text` is UTF-16, as old editors save it, by its first bytes.
[[nodiscard]] bool is_utf16(std::string_view text);

/// CV0101 if `text`, the text of file `id`, is a PDF, an image, a document of a word processor, a
/// web page, by its first bytes.
[[nodiscard]] std::optional<Diagnostic> foreign_file_error(std::string_view text, FileId id);

/// CV0004 if `text`, the text of file `id`, is not UTF-8: with the first place, how many more there
/// are, and a guess at what it is instead.
[[nodiscard]] std::optional<Diagnostic> utf8_error(std::string_view text, FileId id);

/// `text` with every byte that is not UTF-8 replaced by '?', so that all else can be read and keeps
/// its place.
[[nodiscard]] std::string with_question_marks(std::string_view text);

}  // namespace vitaset
