#pragma once

#include "toml/value.h"

namespace vitaset {

/// `over` laid on `base`: tables merge key by key, anything else of `over` replaces what stood
/// there. Keys keep the order of `base`; new ones follow. Spans stay those of the file each value
/// came from.
[[nodiscard]] Table merged(Table base, Table over);

}  // namespace vitaset
