#pragma once

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// Reports CV0103 for a key that `scope` does not have, with what was probably meant: the key
/// that others call so ("company"), the nearest one, or the table it belongs to.
void report_unknown_key(const Member& member, const Scope& scope, BindContext& context);

}  // namespace vitaset
