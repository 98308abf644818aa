#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/blocks.h"
#include "layout/galley.h"

namespace vitaset {

/// What stands of a space that is due and the next one that meets it; see SpaceStrength.
[[nodiscard]] SpaceBlock meet(const SpaceBlock& due, const SpaceBlock& next);

/// Stacks lines into a galley: of the spaces that meet it lets one stand, and it says what it costs
/// to end a page between two lines.
///
/// Call in reading order: spaces and chances of a page's end as they come, `begin` before each
/// paragraph, then `add` for every line of it.
///
/// Every two lines have a break between them; galley.h has its price. What the price of a break
/// adds for standing near an end of its entry or section is known when that end comes.
/// Cost: O(1) a call, over all calls.
class GalleyBuilder {
 public:
  /// White space that is due before the next line; see SpaceStrength for what stands of several.
  void space(const SpaceBlock& space);

  /// A page may end before the next line, which begins a section or an entry if `penalty` says so.
  /// Of several chances at one place the cheapest counts; right after a heading only a forced one.
  void may_break(int penalty);

  /// A paragraph of `lines` lines comes, at least one.
  void begin(std::size_t lines, Heading heading);

  /// The paragraph's next line.
  void add(GalleyLine line);

  /// Several lines' worth of content that no page ends within; enough to stand below a heading.
  void add_whole(GalleyLine content);

  /// What has been set: content that stands beside lines goes into them, and below them.
  [[nodiscard]] std::vector<GalleyItem>& items() { return items_; }

  /// The galley, without what was due before a line that did not come.
  [[nodiscard]] std::vector<GalleyItem> finish();

 private:
  /// What a break costs on top for one or two lines that it leaves of an entry or a section.
  struct NearEnd {
    int one_line, two_lines;
    [[nodiscard]] int cost(int lines) const {
      return lines == 1 ? one_line : lines == 2 ? two_lines : 0;
    }
  };

  /// An entry or a section while its lines come.
  struct Extent {
    struct Break {
      std::size_t item;
      int lines_above;
    };
    NearEnd near;
    int lines = 0;
    std::vector<Break> breaks;
  };

  void count_lines(int lines);
  void push_break(int penalty);
  void close(Extent& extent);
  [[nodiscard]] int break_inside() const;
  [[nodiscard]] int with_heading(int cost) const;

  std::vector<GalleyItem> items_;
  std::optional<SpaceBlock> space_;   ///< due before the next line
  std::optional<int> break_;          ///< the same
  std::size_t lines_ = 0, line_ = 0;  ///< of the paragraph: how many, and how many have come
  Heading heading_ = Heading::none;   ///< what the paragraph is
  Heading last_heading_ = Heading::none;
  int lines_since_heading_ = 2;
  Extent entry_{{penalty::kOneLineOfEntry, penalty::kTwoLinesOfEntry}, 0, {}};
  Extent section_{{penalty::kOneLineOfSection, penalty::kTwoLinesOfSection}, 0, {}};
};

}  // namespace vitaset
