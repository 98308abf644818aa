#pragma once

#include <string>
#include <vector>

#include "layout/galley.h"

namespace vitaset::testing {

/// A galley in signs: "L" a line, "s6" white space, "b60" a break, "k" one that parts what belongs
/// together, "F" a forced one.
inline std::string signs(const std::vector<GalleyItem>& items) {
  std::string result;
  for (const GalleyItem& item : items) {
    if (!result.empty()) result += ' ';
    if (std::holds_alternative<GalleyLine>(item)) result += "L";
    if (const GalleySpace* space = std::get_if<GalleySpace>(&item)) {
      result += "s" + std::to_string(static_cast<int>(space->height.value()));
    }
    if (const GalleyBreak* at = std::get_if<GalleyBreak>(&item)) {
      result += at->penalty == penalty::kKeepTogether ? "k"
                : at->penalty == penalty::kForced     ? "F"
                                                      : "b" + std::to_string(at->penalty);
    }
  }
  return result;
}

}  // namespace vitaset::testing
