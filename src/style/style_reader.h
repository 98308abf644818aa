#pragma once

#include <vector>

#include "style/layout_files.h"
#include "style/layout_keys.h"
#include "style/load.h"
#include "style/style.h"

namespace vitaset {

/// Gives a layout its meaning: every key as the type it has.
/// Errors: CV0201 to CV0204, CV0206 to CV0209, each at the very value; the Style is then not fit
/// for use.
[[nodiscard]] Style read_style(const LayoutTable& layout, Language language,
                               const FieldCatalog& catalog, const Sources& sources, Sink& sink);

/// Every key a layout may have, as read_style reads them.
[[nodiscard]] std::vector<LayoutKey> layout_keys(const FieldCatalog& catalog);

}  // namespace vitaset
