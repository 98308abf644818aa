#pragma once

#include <string>
#include <vector>

#include "cv/cv.h"
#include "layout/blocks.h"
#include "layout/inline_text.h"
#include "layout/structure.h"
#include "style/style.h"

namespace vitaset {

/// Adds the text, bullets and entries of sections.
class EntryBlocks {
 public:
  EntryBlocks(const Style& style, InlineSetter& setter, StructureBuilder& structure,
              std::vector<Block>& blocks)
      : style_(style), setter_(setter), structure_(structure), blocks_(blocks) {}

  /// Paragraphs of body text below `parent`.
  void add_paragraphs(const Paragraphs& paragraphs, NodeId parent, Pt indent);

  /// Bullets below `parent`, with the bullets below them; `depth` counts from 0.
  void add_list(const std::vector<Highlight>& items, NodeId parent, Pt indent, std::size_t depth);

  /// Entries, as a list without signs; those of one group, which stand together, under its
  /// sub-heading.
  void add_entries(const std::vector<Entry>& entries, NodeId parent);

 private:
  void add_subheading(const Entry& entry, NodeId parent);
  void add_entry(const Entry& entry, const EntryStyle& look, NodeId body);
  void add_title(const Template& title, const Template& aside, const EntryStyle& look,
                 const Entry& entry, NodeId body);
  void add_line(const EntryLine& line, const Entry& entry, const EntryStyle& look, NodeId body);
  void add_parts(const Entry& entry, const EntryStyle& look, NodeId body);
  void add_item(const Highlight& item, NodeId list, Pt indent, std::size_t depth);
  [[nodiscard]] ParagraphBlock body_paragraph(const RichText& text, NodeId node, Pt indent);
  void space(Pt amount, SpaceStrength strength) {
    blocks_.emplace_back(SpaceBlock{amount, strength});
  }
  /// A page may end here, unless an entry's title stands right above what comes.
  void may_break_inside_entry();
  void may_break(int penalty) { blocks_.emplace_back(BreakBlock{penalty}); }

  const Style& style_;
  InlineSetter& setter_;
  StructureBuilder& structure_;
  std::vector<Block>& blocks_;
  bool after_title_ = false;  ///< nothing of the entry but its title has been added
};

}  // namespace vitaset
