#pragma once

#include <string_view>

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// Reports CV0103 for a key that `scope` does not have, with what was probably meant: the key
/// that others call so ("company"), the table it belongs to, or the nearest key.
/// Out: the key of `scope` that was probably meant; empty if none is known.
std::string_view report_unknown_key(const Member& member, const Scope& scope, BindContext& context);

}  // namespace vitaset
