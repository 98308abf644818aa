#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/sink.h"
#include "base/sources.h"
#include "style/load.h"

namespace vitaset {

/// The JSON Schema of layouts, made from what the reader of layouts asks for and from what the
/// layout `base` in `folder` says of it: its values are the defaults, its comments the
/// descriptions. Out:    JSON, draft-07, UTF-8, with a line end; nothing if `base` cannot be read.
/// Errors, in `sources`: what is wrong with the file of `base`, as read_layout_files.
[[nodiscard]] std::optional<std::string> layout_json_schema(const std::filesystem::path& folder,
                                                            const FieldCatalog& catalog,
                                                            Sources& sources, Sink& sink);

}  // namespace vitaset
