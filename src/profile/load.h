#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// Reads the profile at `path`, and what it includes, into `sources`, lays `overrides` over it (but
/// those of the layout) and gives it its meaning.
/// Out:    the Cv; nothing if the file cannot be read or any error was reported.
/// Errors: everything wrong with the files and the overrides, in one run (CV00xx, CV01xx).
[[nodiscard]] std::optional<Cv> load_profile(const std::filesystem::path& path,
                                             const std::vector<Override>& overrides,
                                             Sources& sources, Sink& sink);
/// As it is, without overrides.
[[nodiscard]] std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources,
                                             Sink& sink);

/// A profile as one of its editions shows it.
struct EditedProfile {
  std::optional<Cv> cv;            ///< nothing if any error was reported
  GivenName layout;                ///< that the edition asks for; empty: none
  std::string file;                ///< the edition's pattern of the output's name; empty: none
  std::string extends;             ///< the edition it extends; empty: none
  std::vector<Override> settings;  ///< of the edition, then those given; of the layout too
};

/// As load_profile, by way of the edition called `edition`, whose settings come before `overrides`;
/// an empty name is none.
/// Errors: those too, and CV0122 no such edition, CV0125 an edition that shows nothing. What is
///         wrong with the names in any edition of the profile (CV0122 to CV0124) is told whichever
///         is asked for. `defaults`: as of `read_profile_files`.
[[nodiscard]] EditedProfile load_edition(const std::filesystem::path& path,
                                         std::string_view edition,
                                         const std::vector<Override>& overrides, Sources& sources,
                                         Sink& sink, const std::filesystem::path& defaults = {});

/// The names of the editions of the profile at `path`, in its order; nothing if it cannot be read.
/// Errors: what is wrong with its text, as load_profile tells it.
[[nodiscard]] std::optional<std::vector<std::string>> edition_names(
    const std::filesystem::path& path, Sources& sources, Sink& sink);

/// Validates a Value tree against the key table and binds it. Reports all that is wrong; what is
/// right of the rest is in the Cv, so that later stages can find more.
[[nodiscard]] Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink);

}  // namespace vitaset
