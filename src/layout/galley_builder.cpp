#include "layout/galley_builder.h"

#include <algorithm>
#include <utility>

namespace vitaset {

void GalleyBuilder::space(const SpaceBlock& space) {
  if (!space_) {
    space_ = space;
    return;
  }
  const SpaceStrength strength = std::max(space.strength, space_->strength);
  // Around headings the heading's own space stands; elsewhere what needs more gets it.
  const bool either = strength <= SpaceStrength::entry || space.strength == space_->strength;
  const bool stronger = space.strength > space_->strength;
  const Pt stands = either     ? std::max(space.amount, space_->amount)
                    : stronger ? space.amount
                               : space_->amount;
  space_ = SpaceBlock{stands, strength};
}

void GalleyBuilder::may_break(int penalty) {
  // No page ends between a heading and what it heads, nor before anything has been set.
  if (lines_since_heading_ == 0 || items_.empty()) return;
  break_ = std::min(break_.value_or(penalty), penalty);
}

void GalleyBuilder::begin(std::size_t lines, bool is_heading) {
  lines_ = lines;
  line_ = 0;
  heading_ = is_heading;
  if (break_) {
    // What stands under a heading may be one line only: then the next heading ends it.
    items_.emplace_back(GalleyBreak{is_heading ? *break_ : with_heading(*break_)});
  }
  if (space_ && !items_.empty()) items_.emplace_back(GalleySpace{space_->amount});
  space_.reset();
  break_.reset();
}

void GalleyBuilder::add(GalleyLine line) {
  if (line_ > 0) break_inside();
  ++line_;
  items_.emplace_back(std::move(line));
  lines_since_heading_ = heading_ ? 0 : lines_since_heading_ + 1;
}

void GalleyBuilder::add_whole(GalleyLine content) {
  begin(1, false);
  add(std::move(content));
  ++lines_since_heading_;
}

std::vector<GalleyItem> GalleyBuilder::finish() { return std::move(items_); }

/// A heading wants two lines below it.
int GalleyBuilder::with_heading(int cost) const {
  return lines_since_heading_ == 1 ? std::max(cost, penalty::kLoneHeading) : cost;
}

void GalleyBuilder::break_inside() {
  if (lines_since_heading_ == 0) return;
  const bool lone = line_ == 1 || line_ + 1 == lines_;
  items_.emplace_back(
      GalleyBreak{with_heading(lone ? penalty::kWidowOrOrphan : penalty::kInsideParagraph)});
}

}  // namespace vitaset
