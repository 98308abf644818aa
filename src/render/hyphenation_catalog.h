#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "text/hyphenation_library.h"

namespace vitaset {

/// Where distributions put the patterns of their packages hyphen-*.
inline constexpr std::string_view kSystemHyphenation = "/usr/share/hyphen";

/// Reads `folder`/patterns.toml, the list of the hyphenation patterns there are for languages, in
/// its order: of several varieties of a language the first serves those that are not listed. A
/// file is looked for in `folder`, then in `system`; none is read.
/// Warnings: CV0001 the list cannot be read.
/// Errors:   CV0101, CV0104, CV0105 with the place in the list; what is wrong is left out.
[[nodiscard]] std::vector<HyphenationRecord> read_hyphenation_catalog(
    const std::filesystem::path& folder, const std::filesystem::path& system, Sources& sources,
    Sink& sink);

}  // namespace vitaset
