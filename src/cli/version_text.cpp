#include "cli/version_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/sink.h"
#include "base/sources.h"
#include "render/data_folders.h"
#include "render/font_catalog.h"
#include "render/hyphenation_catalog.h"

namespace vitaset {
namespace {

struct Part {
  std::string_view name;
  std::string_view licence;  ///< SPDX
};

// The project, the libraries it links, and the colour profile in every PDF.
constexpr std::array kParts{
    Part{"vitaset", "MIT"},
    Part{"Boost.Program_options", "BSL-1.0"},
    Part{"fmt", "MIT"},
    Part{"HarfBuzz", "MIT-Modern-Variant"},
    Part{"ICU", "Unicode-DFS-2016"},
    Part{"libdeflate", "MIT"},
    Part{"libharu", "Zlib"},
    Part{"libpng", "libpng-2.0"},
    Part{"nlohmann-json", "MIT"},
    Part{"sRGB colour profile", "Zlib"},
    Part{"toml++", "MIT"},
};

using Licence = std::pair<std::string, std::string>;  ///< of what, and the file with its text

/// Families and patterns with the file of their licence; nothing if they cannot be found.
std::vector<Licence> data_licences(const Environment& environment) {
  const Result<DataFolders> data = find_data_folders(environment.data, environment.program);
  if (!data) return {};
  Sources sources;
  Sink sink;
  std::vector<Licence> licences;
  for (const FontRecord& record : read_font_catalog(data->fonts, sources, sink).records) {
    Licence family{record.family, record.licence};
    if (std::find(licences.begin(), licences.end(), family) == licences.end()) {
      licences.push_back(std::move(family));
    }
  }
  const auto patterns =
      read_hyphenation_catalog(data->hyphenation, kSystemHyphenation, sources, sink);
  for (const HyphenationRecord& record : patterns) {
    if (record.licence.empty()) continue;
    licences.emplace_back(fmt::format("Hyphenation of {}", record.language), record.licence);
  }
  return licences;
}

}  // namespace

std::string version_text() { return "vitaset " VITASET_VERSION "\n"; }

std::string licences_text(const Environment& environment) {
  const auto data = data_licences(environment);
  std::size_t width = 0;
  for (const Part& part : kParts) width = std::max(width, part.name.size());
  for (const auto& [what, licence] : data) width = std::max(width, what.size());
  std::string text = version_text() + "\n";
  for (const Part& part : kParts) {
    text += fmt::format("{:<{}}  {}\n", part.name, width, part.licence);
  }
  for (const auto& [what, licence] : data) {
    text += fmt::format("{:<{}}  {}\n", what, width, licence);
  }
  return text;
}

}  // namespace vitaset
