#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"

namespace vitaset {

/// A file of a profile with other text.
struct RewrittenFile {
  std::filesystem::path path;
  std::string text;
};

/// Writes `pins` as what the edition `edition` shows where pages are fitted, into the file that
/// says [edition.NAME]. Nothing else of it changes, neither its order nor its comments. An empty
/// list takes the key away.
/// Out:    the file with its new text, nothing if any error was reported; the disk is as it was.
/// Errors: as load_profile if it cannot be read, CV0122 no such edition, CV0126 an edition that has
///         no header of its own to write below.
[[nodiscard]] std::optional<RewrittenFile> write_pins(const std::filesystem::path& profile,
                                                      std::string_view edition,
                                                      const std::vector<std::string>& pins,
                                                      Sources& sources, Sink& sink);

}  // namespace vitaset
