#pragma once

#include <filesystem>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// Lays `overrides` over a layout with all that it extends, one after the other; those of the
/// profile are passed over. `style.page.size` is the key `page.size`.
///
/// A value of the command line is read as what stands in its place: of a string, text; of anything
/// else, a TOML value. Where nothing stands, what every entry or every style of text has is asked
/// for the same key, and then the value itself: text, if it is no TOML value. What has no value
/// falls back to what the layout `base` in `folder` says, or is taken away if that says nothing.
///
/// Errors: CV0115 no key behind "style"; what is wrong with `base`, if it is asked. Whether there
/// are
///         such keys, and whether the values fit, is found by whoever reads the layout.
void apply_layout_overrides(Table& layout, const std::vector<Override>& overrides,
                            const std::filesystem::path& folder, Sources& sources, Sink& sink);

}  // namespace vitaset
