#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/sink.h"
#include "base/sources.h"
#include "style/load.h"

namespace vitaset {

/// The layout that is asked for, with all it extends and the overrides laid over it, as a layout of
/// its own that extends nothing: TOML with the tables of `base` in their order, and behind each
/// value where it comes from ("academic.toml:24", "--set"). Files are named as they were read,
/// those that come with the program without their folder. Out:    nothing if the layout cannot be
/// read; otherwise the text, even if there is something
///         wrong with what it says.
/// Errors: as load_style.
[[nodiscard]] std::optional<std::string> show_layout(const StyleRequest& request,
                                                     const FieldCatalog& catalog, Sources& sources,
                                                     Sink& sink);

}  // namespace vitaset
