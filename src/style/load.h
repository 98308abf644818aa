#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "style/layout_files.h"
#include "style/style.h"
#include "toml/override.h"

namespace vitaset {

/// The fields entry templates may name, by entry kind. Comes from the profile's key table.
using FieldCatalog = std::map<std::string, std::vector<std::string_view>, std::less<>>;

struct StyleRequest {
  std::string layout;             ///< a name ("academic") or a path ("my.toml", "./looks/x.toml")
  std::string language = "en";    ///< BCP 47; "en-GB" falls back to "en"
  std::filesystem::path layouts;  ///< folder of the layouts that come with the program
  Span language_span = {};        ///< what asks for the language; unknown: nobody does
  Span layout_span = {};          ///< what asks for the layout; unknown: the command line
  std::vector<Override> overrides = {};  ///< laid over the layout; those of the profile are ignored
};

/// The layout that is asked for with all it extends and the overrides laid over it, not yet given a
/// meaning. Errors: as read_layout_files and apply_layout_overrides.
[[nodiscard]] std::optional<LayoutTable> resolve_layout(const StyleRequest& request,
                                                        Sources& sources, Sink& sink);

/// Finds a layout, follows its `extends`, lays the overrides over it, and resolves every value.
/// Out:    the Style; nothing if any error was reported.
/// Errors: CV0112, CV0113, CV0115, CV02xx, all of them in one run, with the nearest name.
[[nodiscard]] std::optional<Style> load_style(const StyleRequest& request,
                                              const FieldCatalog& catalog, Sources& sources,
                                              Sink& sink);

/// Name and description of a layout that comes with the program.
struct LayoutSummary {
  std::string name, description;
};

/// The layouts in `folder` that can be rendered with (those with an engine of their own or
/// inherited, not `base`), by name.
/// Errors: what is wrong with their files, without spans: the files are read for the list alone.
[[nodiscard]] std::vector<LayoutSummary> list_layouts(const std::filesystem::path& folder,
                                                      Sink& sink);

}  // namespace vitaset
