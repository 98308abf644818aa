#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// A layout with all that it extends, as one table; not yet given a meaning.
struct LayoutTable {
  Table table;
  std::string name;  ///< what it was asked by: "academic", or a file's name without ".toml"
  Span span;         ///< its [layout], or its beginning: where what it leaves open is told
};

/// What every other layout extends: it has every key's default and is no look of its own.
inline constexpr std::string_view kBaseLayout = "base";

/// Layout files larger than this are refused (CV0003): they are written by hand.
inline constexpr std::size_t kLargestLayout = std::size_t{1} << 20;

/// Whether `layout` is the path of a file ("my.toml", "./looks/x.toml") rather than a name.
[[nodiscard]] bool is_layout_path(std::string_view layout);

/// Reads a layout and what it extends, each laid over the one before. A layout may extend one that
/// comes with the program, by its name, or a file beside it or below, by its path.
/// The publication style of the nearest layout that names one lies right below that layout; that of
/// `publication_style`, an override of publications.style, above all. A style comes with the
/// program, by its name, or stands beside the layout that names it, by its path.
/// `asked_by`: what names the layout, if that is no command line; a path is taken as it is.
/// `folder`: of the layouts that come with the program. Files are added to `sources`.
/// Errors: CV0112 none such, with the nearest; CV0202, CV0203 a wrong `extends`; CV0205 a circle,
/// with the places of it; syntax errors. Nothing if a file is missing or extends itself.
[[nodiscard]] std::optional<LayoutTable> read_layout_files(
    const std::string& layout, const std::filesystem::path& folder, Sources& sources, Sink& sink,
    const Override* publication_style = nullptr, const Span& asked_by = {});

/// The names of the files NAME.toml in `folder`, sorted.
[[nodiscard]] std::vector<std::string> toml_names(const std::filesystem::path& folder);

}  // namespace vitaset
