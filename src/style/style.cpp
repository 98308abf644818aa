#include "style/style.h"

#include <set>

namespace vitaset {
namespace {

void add_fields(const std::vector<TemplateNode>& nodes, std::set<std::string>& names) {
  for (const TemplateNode& node : nodes) {
    if (node.kind == TemplateKind::field) {
      names.insert(node.text);
      names.insert(node.others.begin(), node.others.end());
      for (const std::string& filter : node.filters) {
        if (filter == "link") names.insert("url");
      }
    }
    add_fields(node.children, names);
  }
}

}  // namespace

std::vector<std::string> shown_fields(const EntryStyle& look) {
  std::set<std::string> names;
  for (const Template* form : {&look.title, &look.aside, &look.part_title, &look.part_aside}) {
    add_fields(form->nodes, names);
  }
  for (const auto* lines : {&look.lines, &look.part_lines}) {
    for (const EntryLine& line : *lines) add_fields(line.text.nodes, names);
  }
  return {names.begin(), names.end()};
}

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
