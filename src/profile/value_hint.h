#pragma once

#include <string>
#include <string_view>

#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// How to write `value`, which is of another type than `key` takes: in the user's own words where
/// they are plain to see, else by an example. `written`: the value as it stands in the file.
[[nodiscard]] std::string value_hint(const Key& key, const Value& value, std::string_view written);

}  // namespace vitaset
