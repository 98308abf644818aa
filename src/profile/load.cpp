#include "profile/load.h"

#include <utility>

#include "profile/bibliography_files.h"
#include "profile/bind.h"
#include "profile/includes.h"
#include "profile/overrides.h"

namespace vitaset {

std::optional<Cv> load_profile(const std::filesystem::path& path,
                               const std::vector<Override>& overrides, Sources& sources,
                               Sink& sink, const std::filesystem::path& defaults) {
  const std::size_t errors_before = sink.count(Severity::error);
  std::optional<ProfileTable> profile = read_profile_files(path, sources, sink, defaults);
  if (!profile) return std::nullopt;
  apply_overrides(profile->table, overrides, sources, sink);
  std::vector<Entry> bibliography = read_bibliography_files(profile->table, path, sources, sink);
  Cv cv = bind_profile(profile->table, profile->start, std::move(bibliography), sources, sink);
  if (sink.count(Severity::error) != errors_before) return std::nullopt;
  return cv;
}

std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources, Sink& sink) {
  return load_profile(path, {}, sources, sink);
}

}  // namespace vitaset
