#include "exchange/load_publications.h"

#include <string_view>
#include <utility>

#include "profile/bibliography_files.h"
#include "profile/bind.h"
#include "profile/includes.h"
#include "profile/overrides.h"

namespace vitaset {
namespace {

constexpr std::string_view kPublication = "publication";

/// What orders and shortens the list is of the page alone.
void drop_settings(Table& profile) {
  Member* const sections = profile.find("sections");
  if (sections == nullptr || sections->value.table() == nullptr) return;
  std::erase_if(sections->value.table()->members,
                [](const Member& member) { return member.key == kPublication; });
}

}  // namespace

std::optional<std::vector<Entry>> load_publications(const std::filesystem::path& path,
                                                    const std::vector<Override>& overrides,
                                                    Sources& sources, Sink& sink) {
  Sink found;
  Cv cv;
  if (std::optional<ProfileTable> profile = read_profile_files(path, sources, found)) {
    apply_overrides(profile->table, overrides, sources, found);
    drop_settings(profile->table);
    std::vector<Entry> bibliography = read_bibliography_files(profile->table, path, sources, found);
    cv = bind_profile(profile->table, profile->start, std::move(bibliography), Selection{}, sources,
                      found);
  }
  const bool failed = found.has_errors();
  for (Diagnostic& each : found.take()) {
    if (each.code != Code::name_not_found) sink.report(std::move(each));
  }
  if (failed) return std::nullopt;
  for (Section& section : cv.sections) {
    if (section.id == kPublication) return std::move(section.entries);
  }
  return std::vector<Entry>();
}

}  // namespace vitaset
