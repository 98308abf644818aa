#pragma once

#include <optional>
#include <vector>

#include "layout/blocks.h"
#include "layout/line_setter.h"
#include "page/pages.h"
#include "text/line_break.h"

namespace vitaset {

/// Follows the lines of one paragraph and gives every word that is parted with a hyphen over two of
/// them, or over more, a node of the structure tree that reads as the whole word, with the
/// punctuation around it.
class PartedWords {
 public:
  /// `nodes`: what new nodes are added to. Both must outlive this.
  PartedWords(const SetText& text, std::vector<StructureNode>& nodes)
      : text_(text), nodes_(nodes) {}

  /// The words that `line`, the next of the paragraph, has only a part of, in order: the one it
  /// begins with, the one it ends with.
  [[nodiscard]] std::vector<PartedWord> on(const Line& line);

 private:
  [[nodiscard]] std::optional<PartedWord> add(const Line& line);

  const SetText& text_;
  std::vector<StructureNode>& nodes_;
  std::optional<PartedWord> last_;  // that goes on after the line before
};

}  // namespace vitaset
