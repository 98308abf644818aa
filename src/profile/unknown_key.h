#pragma once

#include <string_view>

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// The key that was probably meant by an unknown one.
struct MeantKey {
  std::string_view name;      ///< a key of the scope; empty if none is known
  bool same_content = false;  ///< its tables can be checked as those of that key
};

/// Reports CV0103 for a key that `scope` does not have, with what was probably meant: the key
/// that others call so ("company"), the table it belongs to, or the nearest key.
MeantKey report_unknown_key(const Member& member, const Scope& scope, BindContext& context);

}  // namespace vitaset
