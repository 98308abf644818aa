#pragma once

#include <nlohmann/json_fwd.hpp>

#include "toml/value.h"

namespace vitaset {

/// A value of TOML as JSON: a date as a text, tables in their order.
[[nodiscard]] nlohmann::ordered_json json_value(const Value& value);

}  // namespace vitaset
