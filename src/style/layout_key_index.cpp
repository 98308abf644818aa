#include "style/layout_key_index.h"

#include <algorithm>

#include <fmt/format.h>

namespace vitaset {
namespace {

constexpr std::size_t kMostMeant = 3;

/// Whether another key of the same name stands for the one at `path`.
bool is_told_by_another(std::string_view path) {
  const auto below = [&](std::string_view table, std::string_view model) {
    return path.starts_with(table) && !path.starts_with(model) &&
           path.find('.', table.size()) != std::string_view::npos;
  };
  return path.find(kAnyName) != std::string_view::npos || below("entry.", "entry.default.") ||
         (below("type.", "type.body.") && !path.starts_with("type.script."));
}

}  // namespace

LayoutKeyIndex::LayoutKeyIndex(const std::vector<LayoutKey>& keys) {
  for (const LayoutKey& key : keys) {
    const std::size_t dot = key.path.rfind('.');
    const bool top = dot == std::string::npos;
    const std::string name = top ? key.path : key.path.substr(dot + 1);
    std::vector<std::string>& names = names_[top ? std::string() : key.path.substr(0, dot)];
    const bool again = std::find(names.begin(), names.end(), name) != names.end();
    if (again || name == kAnyName) continue;
    names.push_back(name);
    if (!is_told_by_another(key.path)) paths_[name].push_back(key.path);
  }
}

std::vector<std::string> LayoutKeyIndex::meant(std::string_view key, std::string_view table) const {
  const auto found = paths_.find(key);
  if (found == paths_.end()) return {};
  std::vector<std::string> inside;
  const std::string start = table.empty() ? std::string() : fmt::format("{}.", table);
  for (const std::string& path : found->second) {
    if (path.starts_with(start)) inside.push_back(path);
  }
  const std::vector<std::string>& meant = inside.empty() ? found->second : inside;
  return meant.size() <= kMostMeant ? meant : std::vector<std::string>();
}

std::vector<std::string> LayoutKeyIndex::keys_of(std::string_view table) const {
  const auto found = names_.find(table);
  return found == names_.end() ? std::vector<std::string>() : found->second;
}

}  // namespace vitaset
