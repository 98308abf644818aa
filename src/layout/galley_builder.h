#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/blocks.h"
#include "layout/galley.h"

namespace vitaset {

/// Stacks lines into a galley: of the spaces that meet it lets one stand, and it says what it costs
/// to end a page between two lines.
///
/// Call in reading order: spaces and chances of a page's end as they come, `begin` before each
/// paragraph, then `add` for every line of it.
/// Cost: O(1) a call.
class GalleyBuilder {
 public:
  /// White space that is due before the next line; see SpaceStrength for what stands of several.
  void space(const SpaceBlock& space);

  /// A page may end before the next line. Of several chances at one place the cheapest counts. None
  /// but a forced one counts right after a heading.
  void may_break(int penalty);

  /// A paragraph of `lines` lines comes, at least one.
  void begin(std::size_t lines, bool is_heading);

  /// The paragraph's next line.
  void add(GalleyLine line);

  /// Several lines' worth of content that no page ends within; enough to stand below a heading.
  void add_whole(GalleyLine content);

  /// The galley, without what was due before a line that did not come.
  [[nodiscard]] std::vector<GalleyItem> finish();

 private:
  void break_inside();
  [[nodiscard]] int with_heading(int cost) const;

  std::vector<GalleyItem> items_;
  std::optional<SpaceBlock> space_;   ///< due before the next line
  std::optional<int> break_;          ///< the same
  std::size_t lines_ = 0, line_ = 0;  ///< of the paragraph: how many, and how many have come
  bool heading_ = false;              ///< the paragraph is one
  int lines_since_heading_ = 2;
};

}  // namespace vitaset
