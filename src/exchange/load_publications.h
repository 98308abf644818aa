#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "toml/override.h"

namespace vitaset {

/// The publications of the profile at `path`, with those of its .bib files, merged: all of them in
/// the order of the files, whatever its sections show. Reads and reports as `load_profile`, but
/// not whose names are missing, which is of the page too; nothing if there was any error.
[[nodiscard]] std::optional<std::vector<Entry>> load_publications(
    const std::filesystem::path& path, const std::vector<Override>& overrides, Sources& sources,
    Sink& sink);

}  // namespace vitaset
