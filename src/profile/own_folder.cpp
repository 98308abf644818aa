#include "profile/own_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/nearest.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Kind = OwnFolder::Refusal::Kind;

constexpr std::string_view kFolderHint =
    "a profile reads only files in its own folder and below; copy the file there";
constexpr std::size_t kMostNamesSearched = 1000;  // a search costs as much as there are names
constexpr int kMostFoldersSearched = 20;

/// Whether `file` lies in `folder` or below; nothing lies in a folder that could not be found.
bool is_inside(const fs::path& file, const fs::path& folder) {
  if (folder.empty()) return false;
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
         folder.end();
}

/// `path` from the root on, by its words alone.
fs::path spelled_out(const fs::path& path) {
  std::error_code error;
  const fs::path result = fs::absolute(path, error).lexically_normal();
  return result.has_filename() ? result : result.parent_path();
}

}  // namespace

OwnFolder::OwnFolder(const fs::path& profile) : searches_left_(kMostFoldersSearched) {
  const fs::path folder = profile.parent_path();
  named_ = folder.empty() ? fs::path(".") : folder;
  std::error_code error;
  without_links_ = fs::weakly_canonical(fs::absolute(named_, error), error);
}

std::variant<fs::path, OwnFolder::Refusal> OwnFolder::find(const std::string& name,
                                                           const fs::path& beside) {
  if (name.find('\0') != std::string::npos) {
    return Refusal{Kind::no_name, "no file has a name with NUL in it", {"remove the character"}};
  }
  const fs::path path = beside / name;
  std::error_code error;
  const fs::path file = fs::weakly_canonical(fs::absolute(path, error), error);
  if (!error && (fs::path(name).is_absolute() || !is_inside(file, without_links_))) {
    return outside(name, path);
  }
  const fs::file_status status = error ? fs::file_status() : fs::status(file, error);
  if (fs::is_regular_file(status)) return file;
  if (status.type() == fs::file_type::not_found) return missing(name, file);
  if (fs::is_directory(status)) {
    return Refusal{Kind::folder, fmt::format("{} is a folder", quoted_text(name)), {}};
  }
  return Refusal{Kind::other,
                 error ? fmt::format("{} cannot be read: {}", quoted_text(name), error.message())
                       : fmt::format("{} is not a regular file", quoted_text(name)),
                 {}};
}

OwnFolder::Refusal OwnFolder::outside(const std::string& name, const fs::path& path) const {
  std::string message = fmt::format("{} lies outside the folder of the profile", quoted_text(name));
  if (fs::path(name).is_absolute()) {
    message = fmt::format("{} is not relative to the file that names it", quoted_text(name));
  } else if (is_inside(spelled_out(path), spelled_out(named_))) {
    message = fmt::format("{} leads outside the folder of the profile, through a link",
                          quoted_text(name));
  }
  return {Kind::outside, std::move(message), {std::string(kFolderHint)}};
}

OwnFolder::Refusal OwnFolder::missing(const std::string& name, const fs::path& file) {
  Refusal refusal{Kind::missing, fmt::format("there is no file {}", quoted_text(name)), {}};
  if (const auto near = nearest_file(file)) {
    const fs::path folder = fs::path(name).parent_path();
    refusal.hints.push_back(
        fmt::format("did you mean {}?", quoted_text((folder / *near).string())));
  }
  refusal.hints.emplace_back("the path is relative to the file that names it");
  return refusal;
}

/// The name in the folder of `file` that is nearest to its own.
std::optional<std::string> OwnFolder::nearest_file(const fs::path& file) {
  if (searches_left_ == 0) return std::nullopt;
  --searches_left_;
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(file.parent_path(), error), end; !error && it != end;
       it.increment(error)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored)) names.push_back(it->path().filename().string());
    if (names.size() > kMostNamesSearched) return std::nullopt;
  }
  std::ranges::sort(names);  // a folder has no order
  return nearest(file.filename().string(), {names.begin(), names.end()});
}

}  // namespace vitaset
