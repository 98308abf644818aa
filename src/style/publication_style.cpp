#include "style/publication_style.h"

namespace vitaset {

std::string_view PublicationStyle::prefix(const std::string& kind) const {
  const auto own = prefixes.find(kind.empty() ? "other" : kind);
  return own == prefixes.end() ? std::string_view() : std::string_view(own->second);
}

const std::vector<std::string_view>& label_field_names() {
  static const std::vector<std::string_view> names{"prefix", "number"};
  return names;
}

const std::vector<std::string_view>& note_field_names() {
  static const std::vector<std::string_view> names{"counts", "metrics", "legend"};
  return names;
}

}  // namespace vitaset
