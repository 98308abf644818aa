#pragma once

#include <cstdint>
#include <vector>

#include "toml/value.h"

namespace vitaset {

/// What becomes of a list of tables that both sides have.
enum class TableLists : std::uint8_t {
  replaced,  ///< as any other value
  appended,  ///< the entries of the base, then those of the other
};

/// `over` laid on `base`: tables merge key by key, anything else of `over` replaces what stood
/// there. Keys keep the order of `base`; new ones follow. Spans stay those of the file each value
/// came from. An empty list is no list of tables: it replaces. Cost: O(n log n) of the members.
[[nodiscard]] Table merged(Table base, Table over, TableLists lists = TableLists::replaced);

/// All `layers` laid on each other, the first one lowest. Cost: O(n log n) of all members, however
/// many layers they come in.
[[nodiscard]] Table merged(std::vector<Table> layers, TableLists lists);

}  // namespace vitaset
