#include "layout/piece_heights.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/galley_builder.h"

namespace vitaset {
namespace {

using Due = std::optional<SpaceBlock>;

Due met(const Due& due, const Due& next) {
  if (!due) return next;
  return next ? meet(*due, *next) : due;
}

Pt amount(const Due& space) { return space ? space->amount : Pt(0); }

/// A stretch of blocks: the space before its first line, its lines with what is between them, the
/// space after its last line.
struct Extent {
  Due before;
  Pt height;
  Due after;
  bool any_line = false;
};

class Measurer {
 public:
  Measurer(const ShapedCv& cv, const std::vector<Piece>& pieces,
           const std::vector<BlockHeight>& heights, const Knobs& knobs)
      : cv_(cv), pieces_(pieces), heights_(heights), knobs_(knobs) {}

  std::vector<KnapsackItem> items(const std::vector<Worth>& worths) {
    std::vector<KnapsackItem> items(pieces_.size());
    own_.resize(pieces_.size());
    last_child_.assign(pieces_.size(), Piece::kNoParent);
    std::size_t last_root = Piece::kNoParent;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      const bool root = piece.parent == Piece::kNoParent;
      std::size_t& sibling = root ? last_root : last_child_[piece.parent];
      own_[i] = extent(piece.begin, own_end(i));
      const Extent& own = own_[i];
      items[i].parent = piece.parent;
      items[i].value = worths[i].value;
      items[i].keep = worths[i].keep;
      items[i].first = whole(own.height + (root ? amount(own.before) : space_inside(piece, own)));
      items[i].next = whole(own.height + amount(met(space_after(sibling), own.before)));
      if (sibling == Piece::kNoParent) items[i].next = items[i].first;
      sibling = i;
    }
    return items;
  }

 private:
  [[nodiscard]] static std::int64_t whole(Pt height) {
    return static_cast<std::int64_t>(std::ceil(height.value() * kHeightUnits - 1e-6));
  }

  /// Where the first piece inside piece `i` begins, else its end.
  [[nodiscard]] std::size_t own_end(std::size_t i) const {
    const bool holds = i + 1 < pieces_.size() && pieces_[i + 1].parent == i;
    return holds ? pieces_[i + 1].begin : pieces_[i].end;
  }

  [[nodiscard]] Extent extent(std::size_t begin, std::size_t end) const {
    Extent extent;
    Due due;
    for (std::size_t i = begin; i < end; ++i) {
      const Block& block = cv_.blocks[i];
      if (const auto* space = std::get_if<SpaceBlock>(&block)) {
        due = met(due, scaled(*space, knobs_));
      } else if (!std::holds_alternative<BreakBlock>(block)) {
        if (extent.any_line) {
          extent.height += amount(due);
        } else {
          extent.before = due;
        }
        due.reset();
        extent.any_line = true;
        extent.height += heights_[i].at(knobs_);
      }
    }
    (extent.any_line ? extent.after : extent.before) = due;
    return extent;
  }

  /// The space before the first piece inside another.
  [[nodiscard]] Pt space_inside(const Piece& piece, const Extent& own) const {
    const Extent& around = own_[piece.parent];
    if (around.any_line) return amount(met(around.after, own.before));
    // A list begins with a space that it has been counted with.
    return std::max(amount(met(around.before, own.before)) - amount(around.before), Pt(0));
  }

  /// The space that is due after piece `i` with all in it.
  [[nodiscard]] Due space_after(std::size_t i) const {
    if (i == Piece::kNoParent) return std::nullopt;
    Due due;
    for (std::size_t block = pieces_[i].end; block-- > pieces_[i].begin;) {
      if (const auto* space = std::get_if<SpaceBlock>(&cv_.blocks[block])) {
        due = met(scaled(*space, knobs_), due);
      } else if (!std::holds_alternative<BreakBlock>(cv_.blocks[block])) {
        break;
      }
    }
    return due;
  }

  const ShapedCv& cv_;
  const std::vector<Piece>& pieces_;
  const std::vector<BlockHeight>& heights_;
  const Knobs& knobs_;
  std::vector<Extent> own_;
  std::vector<std::size_t> last_child_;
};

}  // namespace

std::vector<KnapsackItem> knapsack_items(const ShapedCv& cv, const std::vector<Piece>& pieces,
                                         const std::vector<Worth>& worths,
                                         const std::vector<BlockHeight>& heights,
                                         const Knobs& knobs) {
  return Measurer(cv, pieces, heights, knobs).items(worths);
}

}  // namespace vitaset
