#pragma once

#include <string>
#include <vector>

#include "layout/fit_report.h"
#include "layout/pieces.h"

namespace vitaset {

/// What an edition has settled to show, by the names of piece_names.h, beside what there is.
class Pins {
 public:
  /// Cost: O(pieces + pins), by their names.
  Pins(const ShapedCv& cv, const std::vector<Piece>& pieces, const std::vector<std::string>& pins);

  /// By piece; empty if the edition has settled nothing.
  [[nodiscard]] const std::vector<bool>& pinned() const { return pinned_; }

  /// Tells `report` what is shown, by its pin, and how that differs from what was settled.
  void compare(const std::vector<bool>& taken, FitReport& report) const;

 private:
  std::vector<std::string> names_;  ///< of the pieces
  std::vector<bool> pinned_;
  std::vector<std::string> lost_;  ///< pins that name nothing any more
};

}  // namespace vitaset
