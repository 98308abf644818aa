#include "render/data_folders.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>
#include <vector>

namespace vitaset {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "layouts", error) &&
         fs::is_regular_file(folder / "fonts" / "families.toml", error);
}

}  // namespace

Result<DataFolders> find_data_folders(const fs::path& chosen, const fs::path& program) {
  std::vector<fs::path> places;
  if (!chosen.empty()) {
    places = {chosen};
  } else if (!program.empty()) {
    const fs::path folder = program.parent_path();
    places = {(folder / ".." / "share" / "vitaset").lexically_normal(),
              folder / "share" / "vitaset"};
  }
  for (const fs::path& place : places) {
    if (holds_data(place)) {
      return DataFolders{place / "layouts", place / "fonts", place / "hyphenation",
                         place / "profiles"};
    }
  }
  Diagnostic diagnostic;
  diagnostic.code = Code::cannot_read;
  diagnostic.message = "the layouts and fonts that come with vitaset cannot be found";
  diagnostic.hints = {
      "set VITASET_DATA to the folder that has layouts/ and fonts/families.toml, as "
      "/usr/share/vitaset does"};
  for (const fs::path& place : places) {
    diagnostic.notes.push_back({fmt::format("looked in {}", place.string()), {}});
  }
  return diagnostic;
}

fs::path running_program() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

}  // namespace vitaset
