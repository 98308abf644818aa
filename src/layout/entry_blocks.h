#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cv/cv.h"
#include "layout/blocks.h"
#include "layout/inline_text.h"
#include "layout/number_column.h"
#include "layout/pieces.h"
#include "layout/structure.h"
#include "style/style.h"

namespace vitaset {

/// Adds the text, bullets and entries of a section.
class EntryBlocks {
 public:
  /// `now`: what ends later is expected. `pieces`: where is written down what could be left out; if
  /// null, nowhere.
  EntryBlocks(const Style& style, const Date& now, const Section& section, InlineSetter& setter,
              StructureBuilder& structure, std::vector<Block>& blocks,
              PieceRecorder* pieces = nullptr)
      : style_(style),
        now_(now),
        section_(section),
        setter_(setter),
        structure_(structure),
        blocks_(blocks),
        pieces_(pieces) {}

  /// A note under a section's heading, below `parent`.
  void add_intro(const Paragraphs& paragraphs, NodeId parent);

  /// Notes of a line or two, close to each other, below `parent`.
  void add_notes(const Paragraphs& notes, NodeId parent);

  /// Paragraphs of body text below `parent`.
  void add_paragraphs(const Paragraphs& paragraphs, NodeId parent, Pt indent);

  /// Bullets below `parent`, with the bullets below them; `depth` counts from 0.
  void add_list(const std::vector<Highlight>& items, NodeId parent, Pt indent, std::size_t depth);

  /// The section's entries, as a list without signs, or with the numbers of `publications`; those
  /// of one group, which stand together, under its sub-heading.
  void add_entries(const Publications& publications, NodeId parent);

 private:
  /// A piece that what is added belongs to as long as this is.
  [[nodiscard]] PieceScope piece(PieceKind kind) const {
    return {pieces_, blocks_, {kind, &section_, entry_}};
  }
  void add_subheading(const Entry& entry, NodeId parent);
  [[nodiscard]] std::string group_title(const Entry& entry) const;
  /// What stands before an entry: its number, and the node it is the label of.
  struct Number {
    const RichText& text;
    NodeId node;
  };

  /// An entry as an item of `list`, with its number from the column of all.
  void add_list_item(const Entry& entry, const EntryStyle& look, NodeId list,
                     const NumberColumn& column);
  void add_entry(const Entry& entry, const EntryStyle& look, NodeId body,
                 const std::optional<Number>& number);
  /// The same into the columns that end the blocks, or into new ones.
  void add_in_columns(const Entry& entry, const EntryStyle& look, NodeId body,
                      const std::optional<Number>& number);
  /// Whether an entry of `look` goes into the columns that end the blocks.
  [[nodiscard]] bool goes_on_in_columns(const EntryStyle& look) const;
  void add_title(const Template& title, const Template& aside, const EntryStyle& look,
                 const Entry& entry, NodeId body,
                 const std::optional<Number>& number = std::nullopt);
  /// The number where the look has it: before the text, or behind the dates in their column.
  void add_number(const Number& number, RichText aside, const EntryStyle& look,
                  ParagraphBlock& paragraph);
  void add_line(const EntryLine& line, const Entry& entry, const EntryStyle& look, NodeId body);
  void add_parts(const Entry& entry, const EntryStyle& look, NodeId body);
  void add_item(const Highlight& item, NodeId list, Pt indent, std::size_t depth);
  [[nodiscard]] ParagraphBlock body_paragraph(const RichText& text, NodeId node, Pt indent);
  [[nodiscard]] ParagraphBlock paragraph(const RichText& text, const TextStyle& text_style,
                                         NodeId node, Pt indent, bool hyphenate = true);
  void space(Pt amount, SpaceStrength strength) {
    if (amount > Pt(0)) blocks_.emplace_back(SpaceBlock{amount, strength});
  }
  /// A page may end here, unless an entry's title stands right above what comes.
  void may_break_inside_entry();
  void may_break(int penalty) { blocks_.emplace_back(BreakBlock{penalty}); }

  const Style& style_;
  const Date& now_;
  const Section& section_;
  InlineSetter& setter_;
  StructureBuilder& structure_;
  std::vector<Block>& blocks_;
  std::size_t max_authors_ = 0;  ///< that are printed; 0: all
  Pt number_width_;              ///< of the column of numbers
  Pt indent_;  ///< of the entry being added: where its dates or numbers have a column
  PieceRecorder* pieces_;
  const Entry* entry_ = nullptr;  ///< that is being added, or the part of it
  bool after_title_ = false;      ///< nothing of the entry but its title has been added
};

}  // namespace vitaset
