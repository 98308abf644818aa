#include "layout/left_out.h"

#include <algorithm>
#include <optional>

#include "layout/piece_heights.h"
#include "layout/piece_names.h"

namespace vitaset {
namespace {

Pt height_of(std::int64_t units) { return Pt(static_cast<double>(units) / kHeightUnits); }

/// What a piece that could be added needs: without anything inside it, unless it is nothing
/// without.
struct Addition {
  std::int64_t value = 0;
  std::int64_t height = 0;
};

class LeftOutLister {
 public:
  LeftOutLister(const ShapedCv& cv, const std::vector<Piece>& pieces,
                const std::vector<KnapsackItem>& items, const std::vector<bool>& taken)
      : cv_(cv), pieces_(pieces), items_(items), taken_(taken), whole_(pieces.size()) {
    for (std::size_t i = pieces.size(); i-- > 0;) {
      whole_[i].value += items[i].value;
      whole_[i].height += items[i].next;
      if (pieces[i].parent == Piece::kNoParent) continue;
      whole_[pieces[i].parent].value += whole_[i].value;
      whole_[pieces[i].parent].height += whole_[i].height;
    }
  }

  void add_to(FitReport& report, Pt rest) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (taken_[i] || !could_be_added(i)) continue;
      // Bullets are missed one by one; what is there for others alone is not missed.
      if (pieces_[i].kind == PieceKind::list) continue;
      report.left_out.push_back(left_out(i, whole_[i]));
    }
    std::ranges::stable_sort(report.left_out, std::ranges::greater(), &LeftOut::value);
    add_next(report, rest);
  }

 private:
  /// Whether all around piece `i` is there. A list is there for its bullets.
  [[nodiscard]] bool could_be_added(std::size_t i) const {
    const std::size_t parent = pieces_[i].parent;
    if (parent == Piece::kNoParent || taken_[parent]) return true;
    return pieces_[parent].kind == PieceKind::list && could_be_added(parent);
  }

  [[nodiscard]] LeftOut left_out(std::size_t i, const Addition& addition) const {
    const Piece& piece = pieces_[i];
    LeftOut left_out{piece.kind,     piece.section->id,          text_of(cv_, piece), 0,
                     addition.value, height_of(addition.height), span_of(piece)};
    for (std::size_t k = i; k < pieces_.size() && pieces_[k].end <= piece.end; ++k) {
      if (pieces_[k].kind == PieceKind::entry || pieces_[k].kind == PieceKind::columns) {
        ++left_out.entries;
      }
    }
    return left_out;
  }

  /// What piece `i` would add alone, with what is there only to hold it; nothing if more than that
  /// around it is missing.
  [[nodiscard]] std::optional<Addition> addition(std::size_t i) const {
    if (taken_[i] || items_[i].value == 0) return std::nullopt;
    Addition alone{items_[i].value, items_[i].next};
    for (std::size_t around = pieces_[i].parent; around != Piece::kNoParent && !taken_[around];
         around = pieces_[around].parent) {
      if (items_[around].value != 0) return std::nullopt;
      alone.height += items_[around].next;
    }
    return alone;
  }

  void add_next(FitReport& report, Pt rest) const {
    std::int64_t best = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const std::optional<Addition> alone = addition(i);
      if (!alone || alone->value <= best) continue;
      best = alone->value;
      report.next = left_out(i, *alone);
    }
    if (report.next) report.next_needs = std::max(report.next->height - rest, Pt(0));
  }

  const ShapedCv& cv_;
  const std::vector<Piece>& pieces_;
  const std::vector<KnapsackItem>& items_;
  const std::vector<bool>& taken_;
  std::vector<Addition> whole_;  ///< each piece with all in it
};

}  // namespace

void add_left_out(const ShapedCv& cv, const std::vector<Piece>& pieces,
                  const std::vector<KnapsackItem>& items, const std::vector<bool>& taken, Pt rest,
                  FitReport& report) {
  if (std::ranges::count(taken, false) == 0) return;
  LeftOutLister(cv, pieces, items, taken).add_to(report, rest);
}

}  // namespace vitaset
