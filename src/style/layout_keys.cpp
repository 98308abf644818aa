#include "style/layout_keys.h"

namespace vitaset {

void LayoutKeys::add(LayoutKey key) {
  if (known_.emplace(key.path, key.type == LayoutKeyType::table).second) {
    keys_.push_back(std::move(key));
  }
}

std::optional<std::vector<std::string_view>> inherited_from(
    const std::vector<std::string_view>& path) {
  using Path = std::vector<std::string_view>;
  if (path.size() < 3) return std::nullopt;
  if (path.front() == "entry") return Path{"entry", "default", path.back()};
  if (path.front() == "type" && path.size() == 3) return Path{"type", "body", path.back()};
  return std::nullopt;
}

}  // namespace vitaset
