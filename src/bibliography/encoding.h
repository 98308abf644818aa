#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace vitaset {

/// The text of a .bib file in UTF-8: UTF-16 (by its byte order mark) is converted, and so is every
/// byte that is not UTF-8, taken as Windows-1252, which Latin-1 is a part of. Cost: O(size).
struct BibText {
  std::string text;
  std::optional<std::size_t> first_converted;  ///< offset in `text` of what was no UTF-8
};
[[nodiscard]] BibText decode_bib(std::string bytes);

/// CV0604, a warning, if anything had to be converted; `id` is the file that `text` became.
[[nodiscard]] std::optional<Diagnostic> encoding_warning(const BibText& text, FileId id);

}  // namespace vitaset
