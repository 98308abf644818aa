#include "layout/galley_builder.h"

#include <algorithm>
#include <utility>

namespace vitaset {

SpaceBlock meet(const SpaceBlock& due, const SpaceBlock& next) {
  SpaceBlock met = due;
  met.stretch = std::max(next.stretch, due.stretch);
  met.strength = std::max(next.strength, due.strength);
  // Around headings the heading's own space stands; elsewhere what needs more gets it.
  if (met.strength <= SpaceStrength::entry || next.strength == due.strength) {
    met.amount = std::max(next.amount, due.amount);
  } else if (next.strength > due.strength) {
    met.amount = next.amount;
  }
  return met;
}

void GalleyBuilder::space(const SpaceBlock& space) {
  space_ = space_ ? meet(*space_, space) : space;
}

void GalleyBuilder::may_break(int penalty) {
  if (penalty <= penalty::kBetweenEntries) close(entry_);
  if (penalty <= penalty::kBetweenSections) close(section_);
  if (lines_since_heading_ == 0 && penalty != penalty::kForced) return;
  break_ = std::min(break_.value_or(penalty), penalty);
}

void GalleyBuilder::begin(std::size_t lines, Heading heading) {
  lines_ = lines;
  line_ = 0;
  heading_ = heading;
  if (!items_.empty()) {
    // What stands under a heading may be one line only: then the next of its rank ends it.
    const bool ended = heading != Heading::none && heading >= last_heading_;
    const int cost = break_.value_or(penalty::kKeepTogether);
    push_break(ended ? cost : with_heading(cost));
    if (space_) items_.emplace_back(GalleySpace{space_->amount, space_->stretch});
  }
  space_.reset();
  break_.reset();
}

void GalleyBuilder::add(GalleyLine line) {
  if (line_ > 0) push_break(with_heading(break_inside()));
  ++line_;
  items_.emplace_back(std::move(line));
  if (heading_ != Heading::none) {
    lines_since_heading_ = 0;
    last_heading_ = heading_;
    return;
  }
  count_lines(1);
}

void GalleyBuilder::add_whole(GalleyLine content) {
  begin(1, Heading::none);
  add(std::move(content));
  count_lines(2);  // it is no line alone, nor two
}

std::vector<GalleyItem> GalleyBuilder::finish() {
  close(entry_);
  close(section_);
  return std::move(items_);
}

void GalleyBuilder::count_lines(int lines) {
  lines_since_heading_ += lines;
  entry_.lines += lines;
  section_.lines += lines;
}

void GalleyBuilder::push_break(int penalty) {
  // The graver ones have their full price whatever they stand near.
  if (penalty > penalty::kBetweenSections && penalty < penalty::kWidowOrOrphan) {
    Extent& extent = penalty <= penalty::kBetweenEntries ? section_ : entry_;
    extent.breaks.push_back({items_.size(), extent.lines});
  }
  items_.emplace_back(GalleyBreak{penalty});
}

/// Adds to the breaks of an entry or section that has ended what they cost near its ends.
void GalleyBuilder::close(Extent& extent) {
  for (const Extent::Break& each : extent.breaks) {
    std::get<GalleyBreak>(items_[each.item]).penalty +=
        extent.near.cost(each.lines_above) + extent.near.cost(extent.lines - each.lines_above);
  }
  extent.breaks.clear();
  extent.lines = 0;
}

/// What a break before the paragraph's next line costs.
int GalleyBuilder::break_inside() const {
  if (heading_ != Heading::none) return penalty::kKeepTogether;
  const bool lone = line_ == 1 || line_ + 1 == lines_;
  return lone ? penalty::kWidowOrOrphan : penalty::kInsideParagraph;
}

/// A heading wants two lines below it.
int GalleyBuilder::with_heading(int cost) const {
  if (cost == penalty::kForced || lines_since_heading_ > 1) return cost;
  return std::max(cost, lines_since_heading_ == 0 ? penalty::kKeepTogether : penalty::kLoneHeading);
}

}  // namespace vitaset
