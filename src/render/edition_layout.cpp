#include "render/edition_layout.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "profile/own_folder.h"
#include "style/layout_files.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

bool is_publication_style(const Override& each) {
  const std::vector<KeyPart>& parts = each.path.parts;
  return is_of_layout(each) && parts.size() == 3 && parts[1].name == "publications" &&
         parts[2].name == "style";
}

class Finder {
 public:
  Finder(const fs::path& profile, const Sources& sources, Sink& sink)
      : profile_(profile), folder_(profile), sources_(sources), sink_(sink) {}

  /// The path of the file `name`, or nothing, with a report.
  std::optional<std::string> find(const std::string& name, const Span& span) {
    const fs::path from = span.known() ? fs::path(sources_.file(span.file).name()) : profile_;
    std::variant<fs::path, OwnFolder::Refusal> found = folder_.find(name, from.parent_path());
    if (const auto* const file = std::get_if<fs::path>(&found)) return file->string();
    auto& refusal = std::get<OwnFolder::Refusal>(found);
    if (refusal.hints.empty()) refusal.hints.emplace_back("name a TOML file, or a layout");
    sink_.report({Severity::error,
                  Code::unknown_layout,
                  span,
                  std::move(refusal.message),
                  std::move(refusal.hints),
                  {}});
    return std::nullopt;
  }

 private:
  fs::path profile_;
  OwnFolder folder_;
  const Sources& sources_;
  Sink& sink_;
};

}  // namespace

void find_layout_files(EditedProfile& profile, const fs::path& path, const Sources& sources,
                       Sink& sink) {
  Finder finder(path, sources, sink);
  if (is_layout_path(profile.layout.text)) {
    profile.layout.text = finder.find(profile.layout.text, profile.layout.span).value_or("");
  }
  std::erase_if(profile.settings, [&](Override& each) {
    // What the command line names is the user's own choice.
    const std::string* const name =
        each.untyped || !is_publication_style(each) ? nullptr : each.value.string();
    if (name == nullptr || !is_layout_path(*name)) return false;
    const std::optional<std::string> found = finder.find(*name, each.value.span);
    if (found) each.value.data = *found;
    return !found;
  });
}

}  // namespace vitaset
