#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vitaset {

/// The files a profile may name: those in its own folder and below. The folder is the one the
/// profile was named in, also if it is a link to a file elsewhere.
class OwnFolder {
 public:
  explicit OwnFolder(const std::filesystem::path& profile);

  /// Why a file may not be read, in words for whoever named it.
  struct Refusal {
    enum class Kind { no_name, outside, missing, folder, other } kind;
    std::string message;
    std::vector<std::string> hints;  ///< none for a folder and what is no regular file: what to
                                     ///< name instead depends on what is asked for
  };

  /// The regular file called `name`, seen from the folder `beside`, without links; or why it may
  /// not be read: its name holds NUL or is not relative, it lies outside, by its path or through a
  /// link, it is missing (then the nearest name in its folder is in the hints), or no regular
  /// file. Nothing of any file is opened.
  /// Cost: that of the system; of the first 20 files that are missing also O(names in the folder).
  [[nodiscard]] std::variant<std::filesystem::path, Refusal> find(
      const std::string& name, const std::filesystem::path& beside);

 private:
  [[nodiscard]] Refusal outside(const std::string& name, const std::filesystem::path& path) const;
  [[nodiscard]] Refusal missing(const std::string& name, const std::filesystem::path& file);
  std::optional<std::string> nearest_file(const std::filesystem::path& file);

  std::filesystem::path named_;  // as the profile was named
  std::filesystem::path without_links_;
  int searches_left_;
};

}  // namespace vitaset
