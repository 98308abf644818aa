#pragma once

#include <filesystem>
#include <optional>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "toml/value.h"

namespace vitaset {

/// Reads the profile at `path` into `sources` and gives it its meaning.
/// Out:    the Cv; nothing if the file cannot be read or any error was reported.
/// Errors: everything wrong with the file, in one run (CV00xx, CV01xx).
[[nodiscard]] std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources,
                                             Sink& sink);

/// Validates a Value tree against the key table and binds it. Reports all that is wrong; what is
/// right of the rest is in the Cv, so that later stages can find more.
[[nodiscard]] Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink);

}  // namespace vitaset
