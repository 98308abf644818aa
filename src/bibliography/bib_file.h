#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/text_map.h"

/// What a .bib file says, before anything is given a meaning: entries and their fields as written.
namespace vitaset {

/// A field of an entry.
struct BibField {
  std::string name;  ///< in small letters
  std::string text;  ///< LaTeX, macros put in, the outer delimiters gone
  TextMap map;       ///< of `text`; its token is the value as written
  Span name_span;

  [[nodiscard]] const Span& span() const { return map.token(); }
};

struct BibEntry {
  std::string type;  ///< in small letters: "article"
  std::string key;   ///< as written; empty if none was given
  std::vector<BibField> fields;
  Span type_span, key_span;
  Span span;               ///< from the @ to the closing brace
  bool is_parent = false;  ///< other entries take fields from it (`crossref`)

  /// The field called `name`, or null. Cost: O(fields).
  [[nodiscard]] const BibField* field(std::string_view name) const;
  /// Its text, or nothing.
  [[nodiscard]] std::string_view text(std::string_view name) const;
};

/// Fields an entry may have; what goes beyond is no entry.
inline constexpr std::size_t kMostBibFields = 200;
/// Bytes that macros, and parents of entries, may add to a file in all.
inline constexpr std::size_t kMostBibCopies = std::size_t{16} << 20;

}  // namespace vitaset
