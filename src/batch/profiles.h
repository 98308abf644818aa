#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// What a TOML file of a folder is taken for.
struct FileContent {
  bool profile = false;               ///< it has [person], or cannot be read for what it is
  bool jobs = false;                  ///< it has [[job]]: a file of jobs
  std::vector<std::string> includes;  ///< the names in its `include`
};

/// Looks at the text of a TOML file. Cost: O(size); most profiles are known by a line of theirs.
[[nodiscard]] FileContent look_at(const std::string& text);

/// Whether `file` is one of jobs; one that cannot be read is none.
[[nodiscard]] bool is_job_file(const std::filesystem::path& file);

/// The profiles among `files`: all TOML files that are not of jobs and that none of the others
/// includes. A file that cannot be read is taken for one, so that it is told of. Order is kept.
[[nodiscard]] std::vector<std::filesystem::path> profiles_among(
    const std::vector<std::filesystem::path>& files);

/// The profiles in `folder`, by name; folders in it are not searched.
[[nodiscard]] std::vector<std::filesystem::path> profiles_in(const std::filesystem::path& folder);

}  // namespace vitaset
