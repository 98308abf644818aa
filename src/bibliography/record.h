#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "bibliography/bib_file.h"
#include "cv/cv.h"

namespace vitaset {

/// An entry of a .bib file as a publication of a CV.
struct BibRecord {
  std::string key;  ///< as written; empty if none was given
  /// Of kind "publication", its fields those of the profile's table of keys and in that order, each
  /// with the place of its value: title, authors (in full, given names first, their parts beside
  /// them), kind, venue, … What these do not tell of the .bib entry is in its `extras`.
  Entry entry;
  bool is_parent = false;  ///< other entries take fields from it
};

/// Gives an entry, with what it inherits, its meaning.
/// Out:    an entry without a title is none.
/// Errors: CV0606, CV0607: what is odd about its values; CV0601 a missing title.
[[nodiscard]] std::vector<BibRecord> make_records(std::vector<BibEntry> entries, Sink& sink);

/// Reads a .bib file, `text` that of file `id` in UTF-8: its entries with what they inherit, as
/// records. Errors: those of `parse_bib`, `inherit_fields` and `make_records`. Cost: O(size).
[[nodiscard]] std::vector<BibRecord> read_bibliography(std::string_view text, FileId id,
                                                       Sink& sink);

}  // namespace vitaset
