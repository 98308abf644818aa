#pragma once

#include <vector>

#include "cv/cv.h"
#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// The entries of a list of tables, in order; hidden and private ones are left out.
/// In:     `list` as `validate` has checked it against `scope`; what is of a wrong type is passed
/// over. Errors: CV0106 to CV0111 for what the values mean.
[[nodiscard]] std::vector<Entry> bind_entries(const Value& list, const Scope& scope,
                                              std::string_view kind, BindContext& context);

}  // namespace vitaset
