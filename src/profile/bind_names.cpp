#include "profile/bind_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cv/author_marks.h"
#include "cv/person_name.h"

namespace vitaset {
namespace {

bool has_brace(const RichText& name) {
  return std::ranges::any_of(name.nodes, [](const Inline& node) {
    return node.kind == InlineKind::text && node.text.find_first_of("{}") != std::string::npos;
  });
}

void drop_braces(RichText& name) {
  for (Inline& node : name.nodes) {
    if (node.kind == InlineKind::text) {
      std::erase_if(node.text, [](char c) { return c == '{' || c == '}'; });
    }
  }
}

void bind_list(Entry& entry, std::string_view field, NameList& list) {
  const auto at = std::ranges::find(entry.fields, field, &Field::name);
  if (at == entry.fields.end()) return;
  auto* const names = std::get_if<std::vector<RichText>>(&at->value);
  if (names == nullptr) return;
  // Alone it says nothing.
  if (names->size() > 1 && is_others(names->back().plain())) {
    names->pop_back();
    list.others = true;
  }
  if (std::ranges::none_of(*names, has_brace)) return;
  for (RichText& name : *names) {
    list.names.push_back(parse_person_name(name.plain()));
    drop_braces(name);
  }
}

}  // namespace

void bind_names(Entry& entry) {
  const std::string_view authors = authors_field(entry.kind);
  if (authors.empty()) return;
  bind_list(entry, authors, entry.authors);
  bind_list(entry, "editors", entry.editors);
}

}  // namespace vitaset
