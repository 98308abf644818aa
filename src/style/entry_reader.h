#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "style/layout_reader.h"
#include "style/load.h"
#include "style/style.h"

namespace vitaset {

/// Reads [entry]: [entry.default], which has every key, [entry.KIND] for the kinds of `catalog`,
/// which takes from it what it leaves out, and [entry.KIND.SUBKIND], which takes that from
/// [entry.KIND]. In titles {tail} stands for the look's own tail. `em`: the body's size. `words`:
/// what templates may name. Errors: CV0201 to CV0204, CV0206 to CV0209.
[[nodiscard]] std::map<std::string, EntryStyle> read_entries(
    LayoutReader entries, Pt em, const FieldCatalog& catalog,
    const std::vector<std::string_view>& words);

}  // namespace vitaset
