#include "profile/load.h"

#include <string>
#include <utility>

#include "base/file.h"
#include "profile/bind.h"
#include "toml/parse.h"

namespace vitaset {

std::optional<Cv> load_profile(const std::filesystem::path& path, Sources& sources, Sink& sink) {
  Result<std::string> text = read_file(path);
  if (!text) {
    sink.report(text.error());
    return std::nullopt;
  }
  const std::size_t errors_before = sink.count(Severity::error);
  const FileId id = sources.add(path.string(), *std::move(text));
  const Table profile = parse_toml(sources, id, sink);
  Cv cv = bind_profile(profile, {id, 0, 0}, sources, sink);
  if (sink.count(Severity::error) != errors_before) return std::nullopt;
  return cv;
}

}  // namespace vitaset
