#pragma once

#include <vector>

#include "bibliography/record.h"
#include "toml/value.h"

namespace vitaset {

/// Entries of a .bib file as the [[publication]] of a profile: a table with that one list, its
/// tables in the order of `records`, without those that others take fields from. Text is in the
/// markup of profiles, names are as `parse_person_name` reads them, and what no key has a place for
/// is "x-bib-FIELD". Cost: O(size).
[[nodiscard]] Table import_bib(const std::vector<BibRecord>& records);

}  // namespace vitaset
