#include "layout/worth.h"

#include <algorithm>
#include <array>

#include "cv/arrange.h"

namespace vitaset {
namespace {

constexpr std::int64_t kPercent = 100;
constexpr std::int64_t kUsualWeight = 50;
constexpr std::int64_t kUsualPriority = 50;
// Values of usual entries have two or three digits: what differs by less is no better or worse.
constexpr std::int64_t kScale = 1000;
// After so many entries of a section the next is worth half as much as the first.
constexpr std::int64_t kHalfAfter = 6;
constexpr std::int64_t kLossPerYear = 4;
constexpr std::int64_t kOldest = 40;
constexpr std::int64_t kSelected = 150;
constexpr std::int64_t kPinned = 1000;
constexpr std::int64_t kBullet = 40;
constexpr std::int64_t kBelowTitle = 50;
constexpr std::int64_t kNextBullet = 85;
constexpr std::int64_t kNextPart = 75;

std::int64_t percent(std::int64_t value, std::int64_t of_hundred) {
  return value * of_hundred / kPercent;
}

/// In percent: what goes on is as good as new, and a degree stays one.
std::int64_t recency(const Entry& entry, const Date& now) {
  if (entry.kind == "education") return kPercent;
  const Date end = time_of(entry).end;
  if (end.year == 0 || now.year == 0) return kPercent;
  return std::clamp(kPercent - kLossPerYear * (now.year - end.year), kOldest, kPercent);
}

/// In percent, of the entry number `place` of a section, from 0.
std::int64_t by_place(std::size_t place) {
  return kPercent * kHalfAfter / (kHalfAfter + static_cast<std::int64_t>(place));
}

/// `value` less a part for each of those before, but never nothing.
std::int64_t decayed(std::int64_t value, std::int64_t next, std::size_t place) {
  for (std::size_t i = 0; i < place && value > 0; ++i) value = percent(value, next);
  return value;
}

class Appraiser {
 public:
  Appraiser(const std::vector<Piece>& pieces, const Style& style, const Date& now)
      : pieces_(pieces), style_(style), now_(now), bases_(pieces.size()), counts_(pieces.size()) {}

  std::vector<Worth> appraise() {
    std::vector<Worth> worths(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      worths[i].value = value(i);
      worths[i].keep = kept(pieces_[i]);
    }
    for (std::size_t i = pieces_.size(); i-- > 0;) {
      const Piece& piece = pieces_[i];
      if (piece.parent == Piece::kNoParent) continue;
      if (worths[i].keep) worths[piece.parent].keep = true;
      // The parts of an entry share its value out among them.
      if (piece.kind == PieceKind::part) worths[piece.parent].value = 0;
    }
    return worths;
  }

 private:
  [[nodiscard]] static bool kept(const Piece& piece) {
    switch (piece.kind) {
      case PieceKind::entry:
      case PieceKind::columns:
      case PieceKind::part:
        return piece.entry->keep;
      case PieceKind::bullet:
        return piece.highlight->keep;
      default:
        return false;
    }
  }

  /// An edition's weights stand against those of the layout.
  [[nodiscard]] std::int64_t weight(const Section& section) const {
    if (section.weight) return *section.weight;
    const auto own = style_.fit.weights.find(section.id);
    return own == style_.fit.weights.end() ? kUsualWeight : own->second;
  }

  /// How many of the same kind stand before piece `i` under its parent; of entries, in the whole
  /// section, groups or not.
  std::size_t place(std::size_t i) {
    const Piece& piece = pieces_[i];
    std::size_t around = piece.parent;
    if (piece.kind == PieceKind::entry && pieces_[around].kind == PieceKind::group) {
      around = pieces_[around].parent;
    }
    return counts_[around][static_cast<std::size_t>(piece.kind)]++;
  }

  std::int64_t value(std::size_t i) {
    const Piece& piece = pieces_[i];
    const bool on_top = piece.parent == Piece::kNoParent;
    std::int64_t& base = bases_[i];
    base = on_top ? weight(*piece.section) : bases_[piece.parent];
    if (on_top || holds_others_only(piece.kind)) {
      const bool alone = i + 1 == pieces_.size() || pieces_[i + 1].parent != i;
      return alone ? std::max<std::int64_t>(base * kUsualPriority * kPercent / kScale, 1) : 0;
    }
    switch (piece.kind) {
      case PieceKind::entry:
      case PieceKind::columns:
        base = base * piece.entry->priority * recency(*piece.entry, now_) / kScale;
        base = percent(base, by_place(place(i)));
        if (piece.entry->selected) base = percent(base, kSelected);
        break;
      case PieceKind::part:
        base = percent(base, recency(*piece.entry, now_));
        base = decayed(base, kNextPart, place(i));
        break;
      case PieceKind::text:
        if (pieces_[piece.parent].kind == PieceKind::text) {
          base = percent(base, kBelowTitle);
        } else {
          base = base * kUsualPriority * kPercent / kScale;
        }
        break;
      case PieceKind::bullet:
        return std::max<std::int64_t>(bullet(i, base), 1);
      default:
        base = percent(base, kBelowTitle);
    }
    return std::max<std::int64_t>(base, 1);
  }

  std::int64_t bullet(std::size_t i, std::int64_t base) {
    const Piece& piece = pieces_[i];
    const std::size_t before = place(i);
    if (piece.entry == nullptr) {  // a section's own bullets are what entries are elsewhere
      return percent(base * piece.highlight->priority * kPercent / kScale, by_place(before));
    }
    base = percent(base, kBullet) * piece.highlight->priority / kUsualPriority;
    return decayed(base, kNextBullet, before);
  }

  using Counts = std::array<std::size_t, static_cast<std::size_t>(PieceKind::bullet) + 1>;

  const std::vector<Piece>& pieces_;
  const Style& style_;
  const Date& now_;
  std::vector<std::int64_t> bases_;  ///< what the pieces inside each go by
  std::vector<Counts> counts_;
};

}  // namespace

std::vector<Worth> worth_of(const std::vector<Piece>& pieces, const Style& style, const Date& now,
                            const std::vector<bool>& pinned) {
  std::vector<Worth> worths = Appraiser(pieces, style, now).appraise();
  for (std::size_t i = 0; i < pinned.size(); ++i) {
    if (pinned[i]) worths[i].value *= kPinned;
  }
  return worths;
}

}  // namespace vitaset
