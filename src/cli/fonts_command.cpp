#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/job_options.h"

namespace vitaset {
namespace {

bool has_family(const FontCatalog& catalog, std::string_view family) {
  return std::any_of(catalog.records.begin(), catalog.records.end(),
                     [&](const FontRecord& record) { return record.family == family; });
}

/// Families by name, their faces by slant and weight. A face that is there twice stands twice, the
/// one that is used first.
std::string face_list(std::vector<FontRecord> records) {
  std::stable_sort(records.begin(), records.end(), [](const FontRecord& a, const FontRecord& b) {
    return std::tie(a.family, a.italic, a.weight) < std::tie(b.family, b.italic, b.weight);
  });
  std::string text;
  std::string_view family;
  std::string_view licence;
  for (const FontRecord& record : records) {
    if (record.family != family || record.licence != licence) {
      family = record.family;
      licence = record.licence;
      text += fmt::format("{}{}\n", text.empty() ? "" : "\n", family);
      if (!licence.empty()) text += fmt::format("  licence      {}\n", licence);
    }
    text += fmt::format("  {:>3} {:<7}  {}", record.weight, record.italic ? "italic" : "upright",
                        record.file.string());
    text += record.index == 0 ? "\n" : fmt::format(" (face {})\n", record.index + 1);
  }
  return text;
}

/// The families tried for characters a layout's font lacks, and how those that are not there are
/// had.
std::string fallback_list(const FontCatalog& catalog) {
  std::size_t width = 0;
  for (const FallbackFamily& family : catalog.fallback) width = std::max(width, family.name.size());
  std::string text = "\nFor characters a layout's font lacks, in this order:\n";
  bool missing = false;
  for (const FallbackFamily& family : catalog.fallback) {
    const bool found = has_family(catalog, family.name);
    missing |= !found;
    text += fmt::format("  {:<{}}  {}", family.name, width, found ? "found" : "not found");
    if (!found && !family.debian.empty()) text += fmt::format(" (Debian: {})", family.debian);
    text += '\n';
  }
  if (missing) {
    text +=
        "What is not found is used when its files lie in a folder named with --font-dir,\n"
        "or in the folder \"fonts\" beside the profile.\n";
  }
  return text;
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  RenderJob job = make_job(arguments, environment, sink);
  if (!arguments.operands().empty()) job.profile = arguments.operands().front();
  if (const std::optional<DataFolders> data = data_folders(environment, sink)) {
    const FontCatalog catalog = job_fonts(job, *data, sources, sink);
    output.out += face_list(catalog.records) + fallback_list(catalog);
  }
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command fonts_command() {
  return {
      "fonts",
      "list the fonts there are",
      "Lists the fonts a layout may ask for, with their files and licences: those that\n"
      "come with vitaset, those in the folders named with --font-dir, and those in the\n"
      "folder \"fonts\" beside PROFILE.",
      {"PROFILE", "a profile with fonts of its own", 0, 1},
      {font_dir_option()},
      {"vitaset fonts", "vitaset fonts --font-dir /usr/share/fonts/truetype/lato"},
      run,
  };
}

}  // namespace vitaset
