#pragma once

#include <string_view>

#include "bibliography/bib_file.h"

namespace vitaset {

/// Which kind of publication (of the profile's key `kind`) an entry is, by its type and, where that
/// says less than people do, by where it appeared: "workshop" for proceedings whose title says so,
/// "preprint" for articles and miscellany on a server of preprints. `venue`: the journal or book,
/// as text. `has_arxiv`: it has a number there. Cost: O(size).
[[nodiscard]] std::string_view publication_kind(const BibEntry& entry, std::string_view venue,
                                                bool has_arxiv);

/// The type of BibTeX for entries of `kind`: of theses "phdthesis". Empty or unknown: "misc".
[[nodiscard]] std::string_view type_of_kind(std::string_view kind);

/// What entries of that type are called if they do not say it: "PhD thesis"; empty for most.
[[nodiscard]] std::string_view words_of_type(std::string_view type);

/// Whether entries of this type are parts of a book or of proceedings, whose title is `booktitle`.
[[nodiscard]] bool is_part_of_book(std::string_view type);
[[nodiscard]] bool is_thesis(std::string_view type);

}  // namespace vitaset
