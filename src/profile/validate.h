#pragma once

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// Whether anything was given: "", text of nothing but white space, and [] are as if the key were
/// not there.
[[nodiscard]] bool is_given(const Value& value);

/// Checks a table, and the tables in it, against the table of keys.
/// In:     `span`: the header, where missing keys are told.
/// Errors: CV0103 unknown keys (but "x-…"), CV0104 values of another type, CV0105 missing keys,
///         CV0108 values out of range. What values mean (dates, links) is not looked at.
/// Cost:   O(size of the tree · keys of a scope).
void validate(const Table& table, const Span& span, const Scope& scope, BindContext& context);

}  // namespace vitaset
