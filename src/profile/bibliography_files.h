#pragma once

#include <filesystem>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "toml/value.h"

namespace vitaset {

/// How many .bib files a profile may name.
inline constexpr std::size_t kMostBibliographies = 100;

/// Reads the .bib files that `bibliography` of [publications] names, each seen from the file that
/// names it, into `sources`. `profile`: the file as it was named; none outside of its folder is
/// ever opened. Out:    the publications, in the order of the files, without those that others take
/// fields from
///         (proceedings of one's papers), unless a [[publication]] of the profile names their key.
/// Errors: CV0609 a file that cannot be used, at its name; of their text, CV0601 to CV0607.
[[nodiscard]] std::vector<Entry> read_bibliography_files(const Table& table,
                                                         const std::filesystem::path& profile,
                                                         Sources& sources, Sink& sink);

}  // namespace vitaset
