#pragma once

#include <filesystem>

#include "base/result.h"

namespace vitaset {

/// Where what travels with the program lies.
struct DataFolders {
  std::filesystem::path layouts;
  std::filesystem::path fonts;
  std::filesystem::path hyphenation = {};  ///< needed where words are parted
  std::filesystem::path profiles = {};     ///< samples; not needed for setting a CV
};

/// Finds the layouts and fonts. `chosen`, if not empty, is the folder that has them (the variable
/// VITASET_DATA) and nothing else is tried. Otherwise they lie beside `program`: in
/// ../share/vitaset of its folder (installed) or in share/vitaset (a build tree).
/// Errors: CV0001 that says where it looked.
[[nodiscard]] Result<DataFolders> find_data_folders(const std::filesystem::path& chosen,
                                                    const std::filesystem::path& program);

/// The running program's file, links resolved; empty if the system does not say.
[[nodiscard]] std::filesystem::path running_program();

}  // namespace vitaset
