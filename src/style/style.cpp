#include "style/style.h"

namespace vitaset {

const EntryStyle& Style::entry(std::string_view kind, std::string_view subkind) const {
  const std::string own(kind);
  if (!subkind.empty()) {
    const auto it = entries.find(own + "." + std::string(subkind));
    if (it != entries.end()) return it->second;
  }
  const auto it = entries.find(own);
  return it != entries.end() ? it->second : entries.at("default");
}

}  // namespace vitaset
