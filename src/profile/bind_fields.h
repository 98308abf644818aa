#pragma once

#include <string>
#include <vector>

#include "cv/cv.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"

namespace vitaset {

/// What a kind of entry has of its own, in the order of the table of keys; dates stand elsewhere.
/// Errors: CV0108 a DOI or arXiv number that cannot be one; CV0109.
[[nodiscard]] std::vector<Field> bind_fields(const TableReader& reader, const Scope& scope,
                                             BindContext& context);

/// A URL that may be linked to, in ASCII; empty if it is none. Errors: CV0109.
[[nodiscard]] std::string read_url(const Value& value, BindContext& context);

}  // namespace vitaset
