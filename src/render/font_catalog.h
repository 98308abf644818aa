#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "font/library.h"

namespace vitaset {

/// A family tried for characters that a layout's font lacks.
struct FallbackFamily {
  std::string name;
  std::string debian;  ///< the package that has it; empty if it travels with the program
};

/// Which fonts a job may use.
struct FontCatalog {
  std::vector<FontRecord> records;       ///< of two equal faces the first is used
  std::vector<FallbackFamily> fallback;  ///< in the order tried, whether there or not
};

/// Reads `folder`/families.toml, the list of the fonts that travel with the program. No font file
/// is opened. Errors: CV0001, CV0101, and CV0104, CV0105, CV0108 with the place in the list; what
/// is wrong is left out.
[[nodiscard]] FontCatalog read_font_catalog(const std::filesystem::path& folder, Sources& sources,
                                            Sink& sink);

/// The faces of every .ttf, .otf and .ttc file in `folder`, ordered by file name; folders in it are
/// not searched. A file that is no usable font is a warning (CV0404) and left out. Errors: CV0001
/// the folder cannot be read.
[[nodiscard]] std::vector<FontRecord> scan_font_folder(const std::filesystem::path& folder,
                                                       Sink& sink);

/// The library of `catalog`'s fonts; every family stands in for characters that a face lacks, those
/// of the fallback list first.
[[nodiscard]] FontLibrary make_font_library(const FontCatalog& catalog);

}  // namespace vitaset
