#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "render/job.h"

namespace vitaset {

/// What an output was made of. Hashes are of base/hash.h, in hexadecimal.
struct MadeOf {
  std::string recipe;  ///< hash of all but files: version, layout, edition, settings …
  std::string bytes;   ///< hash of the output
  std::map<std::string, std::string> files;  ///< that were read, with the hash of each
  ProfileFacts facts;
};

/// The hash of `bytes` in hexadecimal.
[[nodiscard]] std::string hash_text(std::string_view bytes);
/// The hash of a file's bytes; empty if it cannot be read.
[[nodiscard]] std::string hash_of_file(const std::filesystem::path& file);
/// The hash of all files in `folder` and below, with their names.
[[nodiscard]] std::string hash_of_folder(const std::filesystem::path& folder);

/// What a folder of outputs remembers of how each was made, in its file `.vitaset-batch`, so that
/// only what has changed is made anew. Any thread may ask and tell.
class BatchIndex {
 public:
  /// Reads the file in `folder`. One that is not there or that is damaged is as an empty one: it
  /// costs time, nothing else.
  explicit BatchIndex(const std::filesystem::path& folder);

  /// How `output` was made, if it is there as it was made, of this recipe, and of files that are
  /// all as they were. Cost: that of reading them.
  [[nodiscard]] std::optional<MadeOf> current(const std::filesystem::path& output,
                                              const std::string& recipe) const;
  void set(const std::filesystem::path& output, MadeOf made);

  /// Writes the file, whole or not. Errors: CV0002.
  [[nodiscard]] std::optional<Diagnostic> save() const;

 private:
  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::map<std::string, MadeOf> made_;  // by output
};

}  // namespace vitaset
