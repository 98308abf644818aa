#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/value.h"

namespace vitaset {

/// A profile with all that it includes, as one table; not yet given a meaning.
struct ProfileTable {
  Table table;  ///< without any `include`
  Span start;   ///< of the profile's own file: where what is missing from the whole is told
};

/// How many names the `include`s of a profile may hold, and how deep files may include each other.
inline constexpr std::size_t kMostIncludes = 1000;
inline constexpr std::size_t kDeepestIncludes = 32;

/// Reads the profile at `path` and the files it includes, which are added to `sources`: its own
/// first, every other before those that it includes itself. The folder of the profile is the one it
/// was named in, also if it is a link to a file elsewhere.
///
/// Tables merge key by key. A file wins over what it includes, and of two that it includes the
/// later one. Lists of tables are joined: the entries of included files in the order of inclusion,
/// then the file's own; any other list, an empty one too, is a value and replaced. A file that is
/// reached on several ways counts once, where it is reached first.
///
/// A table { csv = "talks.csv", as = "talk" } in a list of includes takes in a spreadsheet: its
/// rows are entries of that kind, as `csv_entries` makes them.
///
/// Out:    nothing if the profile itself cannot be read; what cannot be included is left out.
/// Errors: CV0001, CV0003 of the profile; what is wrong with the text of any file, all in one run;
///         CV0104 an `include` that is neither text nor table; of a spreadsheet CV0103, CV0105,
///         CV0108, CV0701; CV0114 a file that is missing, is no regular file,
///         is included on the way to itself, or lies outside the folder of the profile, by its path
///         or through a link; more includes than the limits above, or
///         all files together larger than one may be. No file outside is ever opened.
/// `defaults`, if not empty, is a file that lies under all of these, with what it includes from its
/// own folder; errors in it are told as those of the profile.
[[nodiscard]] std::optional<ProfileTable> read_profile_files(
    const std::filesystem::path& path, Sources& sources, Sink& sink,
    const std::filesystem::path& defaults = {});

}  // namespace vitaset
