#include "layout/collect.h"

#include <algorithm>
#include <utility>

#include "layout/entry_blocks.h"
#include "layout/galley.h"
#include "layout/header_blocks.h"
#include "style/publication_notes.h"

namespace vitaset {
namespace {

/// A section's title: the profile's own, else the language's word, else its id.
RichText section_title(const Section& section, const Language& language) {
  if (!section.title.empty()) return section.title;
  const std::string_view word = language.section_title(section.id);
  return plain_text(std::string(word.empty() ? std::string_view(section.id) : word), section.span);
}

/// The title as the outline shows it.
std::string outline_title(const RichText& title) { return title.plain(); }

void add_heading(const Section& section, NodeId node, const Style& style, InlineSetter& setter,
                 StructureBuilder& structure, std::vector<Block>& blocks) {
  const RichText title = section_title(section, style.language);
  ParagraphBlock heading;
  heading.mark = structure.add(Role::heading2, node, section.span);
  heading.text = setter.set(title, style.type.heading, {heading.mark, {}, false});
  heading.placement = style.section.placement;
  heading.heading = Heading::section;
  heading.outline_title = outline_title(title);
  if (style.section.rule.width > Pt(0)) {
    heading.underline =
        Underline{style.section.rule.width, style.section.rule.gap, style.section.rule.color};
  }
  blocks.emplace_back(
      BreakBlock{section.break_before ? penalty::kForced : penalty::kBetweenSections});
  blocks.emplace_back(
      SpaceBlock{style.section.above, SpaceStrength::section, style.section.stretch});
  blocks.emplace_back(std::move(heading));
  blocks.emplace_back(SpaceBlock{style.section.below, SpaceStrength::section});
}

void add_section(const Cv& cv, const Section& section, const Style& style, const Date& now,
                 InlineSetter& setter, StructureBuilder& structure, std::vector<Block>& blocks) {
  const NodeId node = structure.add(Role::section, kDocumentNode, section.span);
  add_heading(section, node, style, setter, structure, blocks);
  EntryBlocks entries(style, now, setter, structure, blocks);
  entries.add_intro(section.intro, node);
  entries.add_notes(publication_notes(cv, section, style), node);
  entries.add_paragraphs(section.text, node, Pt(0));
  entries.add_list(section.items, node, Pt(0), 0);
  entries.add_entries(section, cv.publications, node);
}

}  // namespace

std::vector<std::string> section_order(const Cv& cv, const Style& style) {
  std::vector<std::string> order;
  if (cv.sections_ordered) {
    for (const Section& section : cv.sections) order.push_back(section.id);
    return order;
  }
  const auto named = [&](const std::string& id) {
    return std::find(style.section_order.begin(), style.section_order.end(), id) !=
           style.section_order.end();
  };
  for (const std::string& id : style.section_order) {
    if (id != "*") {
      if (cv.section(id) != nullptr) order.push_back(id);
      continue;
    }
    for (const Section& section : cv.sections) {
      if (!named(section.id)) order.push_back(section.id);
    }
  }
  return order;
}

std::vector<Block> collect_blocks(const Cv& cv, const Style& style, const Date& now,
                                  InlineSetter& setter, StructureBuilder& structure,
                                  std::shared_ptr<const Picture> photo) {
  std::vector<Block> blocks;
  add_header(cv, style, setter, structure, blocks, std::move(photo));
  for (const std::string& id : section_order(cv, style)) {
    add_section(cv, *cv.section(id), style, now, setter, structure, blocks);
  }
  return blocks;
}

}  // namespace vitaset
