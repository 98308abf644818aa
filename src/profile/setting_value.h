#pragma once

#include <optional>

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/override.h"

namespace vitaset {

/// The value an override gives `key`, which is no table. One of the command line is read as its key
/// says: keys that take text take it as it stands, or what a TOML string holds; keys that take
/// several texts take a TOML list too; numbers and flags are TOML values; dates are either. Of
/// other overrides, the value. Whether it fits the key in all else is for `validate`. Errors:
/// CV0104 no number, or neither true nor false.
[[nodiscard]] std::optional<Value> setting_value(const Override& each, const Key& key,
                                                 BindContext& context);

}  // namespace vitaset
