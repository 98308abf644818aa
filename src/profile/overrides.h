#pragma once

#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// Lays `overrides` over a profile that was read and not yet validated, one after the other; those
/// of the layout are passed over. Keys are those of the key table; entries, their parts and
/// sections of one's own are named by their id behind their kind, `experience.qwen.priority`, a
/// part also behind its entry, `experience.qwen.roles.lead.unit`. What has no value takes its key
/// away: one value, a whole table, or an entry.
///
/// Errors: CV0103 an unknown key, CV0104 no value of the key's type, CV0115 an id that nothing has,
///         an entry or table that is given a value; each at the very part of the override. What
///         else may be wrong with a value is found by whoever reads the profile.
/// Cost:   O(overrides · keys of a table), and once O(entries) for each kind that is named.
void apply_overrides(Table& profile, const std::vector<Override>& overrides, const Sources& sources,
                     Sink& sink);

}  // namespace vitaset
