#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/publications.h"
#include "cv/selection.h"
#include "toml/override.h"
#include "toml/value.h"

/// The editions of a profile: [edition.NAME].
namespace vitaset {

/// How many editions a profile may have.
inline constexpr std::size_t kMostEditions = 1000;

/// An edition with all that it extends. A key of its own replaces what an ancestor says; weights
/// are joined, and settings follow those of its ancestors.
struct Edition {
  std::string extends;  ///< the edition it extends itself; empty: none
  GivenName layout;     ///< empty: none
  GivenName file;       ///< pattern of the output's name; empty: none
  Selection selection;
  std::vector<Override> settings;  ///< its language, and what it sets
};

/// The editions of `profile`, in its order; keys of the profile's own (x-…) are none.
[[nodiscard]] std::vector<const Member*> editions_of(const Table& profile);

/// The edition `name` of a profile that was read and not yet validated, or nothing if there is
/// none. What is wrong in it counts as not given: `validate` and `check_editions` tell that.
/// Errors: as read_edition_settings. Cost: O(size of the editions it extends · depth).
[[nodiscard]] std::optional<Edition> find_edition(const Table& profile, std::string_view name,
                                                  const Sources& sources, Sink& sink);

/// Section and tag of "talk:selected"; both empty if it is nothing of the kind.
[[nodiscard]] std::pair<std::string_view, std::string_view> only_parts(std::string_view text);

}  // namespace vitaset
