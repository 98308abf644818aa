#include "cv/selection.h"

#include <algorithm>
#include <cstddef>

namespace vitaset {
namespace {

constexpr std::string_view kOthers = "*";

bool has_any(const std::vector<std::string>& tags, const Words& words) {
  return std::ranges::any_of(tags, [&](const std::string& tag) { return words.contains(tag); });
}

void select_bullets(std::vector<Highlight>& bullets, const Selection& selection) {
  std::erase_if(bullets, [&](const Highlight& each) { return !shows(selection, each.tags); });
  for (Highlight& each : bullets) select_bullets(each.nested, selection);
}

void select_entries(std::vector<Entry>& entries, const Selection& selection) {
  std::erase_if(entries, [&](Entry& entry) {
    if (!shows(selection, entry.tags)) return true;
    select_bullets(entry.highlights, selection);
    const bool had_parts = !entry.parts.empty();
    select_entries(entry.parts, selection);
    return had_parts && entry.parts.empty();
  });
}

}  // namespace

bool shows(const Selection& selection, const std::vector<std::string>& tags) {
  if (has_any(tags, selection.without)) return false;
  return tags.empty() || selection.with.empty() || has_any(tags, selection.with);
}

void select_content(std::vector<Detail>& details, const Selection& selection) {
  std::erase_if(details, [&](const Detail& each) { return !shows(selection, each.tags); });
}

void select_content(Section& section, const Selection& selection) {
  select_bullets(section.items, selection);
  select_entries(section.entries, selection);
  const auto only = selection.only.find(section.id);
  if (only == selection.only.end()) return;
  std::erase_if(section.entries, [&](const Entry& entry) {
    const OnlyThese& these = only->second;
    return !(these.selected && entry.selected) && !has_any(entry.tags, these.tags);
  });
}

void select_sections(std::vector<Section>& sections, const Selection& selection) {
  std::map<std::string_view, std::size_t> ranks;
  for (const std::string& id : selection.sections) ranks.try_emplace(id, ranks.size());
  const auto others = ranks.find(kOthers);
  const auto rank = [&](const Section& section) {
    const auto own = ranks.find(section.id);
    return own == ranks.end() ? others : own;
  };
  std::erase_if(sections, [&](const Section& section) {
    if (!shows(selection, section.tags)) return true;
    return !ranks.empty() && rank(section) == ranks.end();
  });
  if (!ranks.empty()) {
    std::ranges::stable_sort(sections, {}, [&](const Section& each) { return rank(each)->second; });
  }
  for (Section& section : sections) {
    const auto weight = selection.weights.find(section.id);
    if (weight != selection.weights.end()) section.weight = weight->second;
  }
}

}  // namespace vitaset
