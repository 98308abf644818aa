#pragma once

#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// What `set`, the table of an edition, says, in its order. A key is dotted, in quotes or not:
/// "experience.qwen.priority" = 90, experience.qwen.priority = 90, or 90 below the header of a
/// table for the beginning of the key. A table in braces is a value. Each override, and each part
/// of its key, has its place in the profile. Errors: CV0115 a key in quotes that is none. Cost:
/// O(size).
[[nodiscard]] std::vector<Override> read_edition_settings(const Table& set, const Sources& sources,
                                                          Sink& sink);

}  // namespace vitaset
