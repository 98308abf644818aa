#pragma once

#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "profile/key_table.h"
#include "toml/csv.h"
#include "toml/value.h"

namespace vitaset {

/// The kinds of entries a spreadsheet may hold: all but sections of one's own.
[[nodiscard]] std::vector<std::string_view> spreadsheet_kinds();

/// The rows of `table` as entries of the kind whose keys `scope` has: each column is a key, an
/// empty cell says nothing. A list is parted by ";", bullets by line ends; numbers and yes or no
/// are read where the key takes them, all else is text, so that whatever is wrong with it is told
/// at its cell by whoever validates the profile. Errors: CV0103 a column that is no key, with the
/// nearest; CV0104 a key that holds tables. Such
///         columns are left out.
/// Cost:   O(cells).
[[nodiscard]] Array csv_entries(const CsvTable& table, const Scope& scope, const Sources& sources,
                                Sink& sink);

}  // namespace vitaset
