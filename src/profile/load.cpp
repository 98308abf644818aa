#include "profile/load.h"

#include <utility>

#include "profile/bibliography_files.h"
#include "profile/bind.h"
#include "profile/bind_context.h"
#include "profile/check_editions.h"
#include "profile/edition.h"
#include "profile/includes.h"
#include "profile/overrides.h"

namespace vitaset {

EditedProfile load_edition(const std::filesystem::path& path, std::string_view edition,
                           const std::vector<Override>& overrides, Sources& sources, Sink& sink,
                           const std::filesystem::path& defaults) {
  const std::size_t errors_before = sink.count(Severity::error);
  EditedProfile result;
  std::optional<ProfileTable> profile = read_profile_files(path, sources, sink, defaults);
  if (!profile) return result;
  BindContext context(sources, sink, profile->start);
  check_editions(profile->table, overrides, context);
  Edition chosen;
  if (!edition.empty()) {
    std::optional<Edition> found = find_edition(profile->table, edition, sources, sink);
    if (!found) report_unknown_edition(profile->table, edition, {}, sink);
    if (found) chosen = *std::move(found);
  }
  result.layout = std::move(chosen.layout);
  result.file = std::move(chosen.file.text);
  result.extends = std::move(chosen.extends);
  result.settings = std::move(chosen.settings);
  result.settings.insert(result.settings.end(), overrides.begin(), overrides.end());
  apply_overrides(profile->table, result.settings, sources, sink);
  std::vector<Entry> bibliography = read_bibliography_files(profile->table, path, sources, sink);
  Cv cv = bind_profile(profile->table, profile->start, std::move(bibliography), chosen.selection,
                       sources, sink);
  cv.pins = std::move(chosen.pins);
  if (sink.count(Severity::error) == errors_before) result.cv = std::move(cv);
  return result;
}

std::optional<Cv> load_profile(const std::filesystem::path& path,
                               const std::vector<Override>& overrides, Sources& sources,
                               Sink& sink) {
  return load_edition(path, {}, overrides, sources, sink).cv;
}

std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources, Sink& sink) {
  return load_profile(path, {}, sources, sink);
}

std::optional<std::vector<std::string>> edition_names(const std::filesystem::path& path,
                                                      Sources& sources, Sink& sink) {
  const std::optional<ProfileTable> profile = read_profile_files(path, sources, sink);
  if (!profile) return std::nullopt;
  std::vector<std::string> names;
  for (const Member* each : editions_of(profile->table)) names.push_back(each->key);
  return names;
}

}  // namespace vitaset
