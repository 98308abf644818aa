#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// Reads the profile at `path`, and what it includes, into `sources`, lays `overrides` over it (but
/// those of the layout) and gives it its meaning.
/// Out:    the Cv; nothing if the file cannot be read or any error was reported.
/// Errors: everything wrong with the files and the overrides, in one run (CV00xx, CV01xx).
/// `defaults`: as of `read_profile_files`.
[[nodiscard]] std::optional<Cv> load_profile(const std::filesystem::path& path,
                                             const std::vector<Override>& overrides,
                                             Sources& sources, Sink& sink,
                                             const std::filesystem::path& defaults = {});
/// As it is, without overrides.
[[nodiscard]] std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources,
                                             Sink& sink);

/// Validates a Value tree against the key table and binds it. Reports all that is wrong; what is
/// right of the rest is in the Cv, so that later stages can find more.
[[nodiscard]] Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink);

}  // namespace vitaset
