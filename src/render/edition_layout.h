#pragma once

#include <filesystem>

#include "base/sink.h"
#include "base/sources.h"
#include "profile/load.h"

namespace vitaset {

/// Lets the layout of an edition, and the publication style it sets, be files only beside the
/// profile at `path` or below: their names become paths without links, seen from the file they
/// stand in. Names of what comes with the program stay. Errors: CV0112 at the name; it is taken
/// away then.
void find_layout_files(EditedProfile& profile, const std::filesystem::path& path,
                       const Sources& sources, Sink& sink);

}  // namespace vitaset
