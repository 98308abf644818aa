#include "layout/pins.h"

#include <set>
#include <string_view>

#include "layout/piece_names.h"

namespace vitaset {

Pins::Pins(const ShapedCv& cv, const std::vector<Piece>& pieces,
           const std::vector<std::string>& pins) {
  const std::set<std::string_view> settled(pins.begin(), pins.end());
  std::set<std::string_view> there;
  for (std::size_t i = 0; i < pieces.size(); ++i) names_.push_back(pin_of(cv, pieces, i));
  if (pins.empty()) return;
  for (const std::string& name : names_) {
    pinned_.push_back(!name.empty() && settled.contains(name));
    there.insert(name);
  }
  for (const std::string& pin : pins) {
    if (!there.contains(pin)) lost_.push_back(pin);
  }
}

void Pins::compare(const std::vector<bool>& taken, FitReport& report) const {
  report.no_longer_shown = lost_;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (names_[i].empty()) continue;
    const bool pinned = i < pinned_.size() && pinned_[i];
    if (taken[i]) report.shown.push_back(names_[i]);
    if (pinned && !taken[i]) report.no_longer_shown.push_back(names_[i]);
    if (!pinned_.empty() && !pinned && taken[i]) report.newly_shown.push_back(names_[i]);
  }
}

}  // namespace vitaset
