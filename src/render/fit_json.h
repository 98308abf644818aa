#pragma once

#include <string>
#include <vector>

#include "base/sources.h"
#include "layout/fit_report.h"

namespace vitaset {

/// A fit of one output.
struct FittedOutput {
  std::string file;     ///< as it was written
  std::string edition;  ///< empty: none
  FitReport report;
};

/// What fitting did, for programs: a JSON array with an object for each output; docs/FITTING.md
/// tells its members. Lengths are points. Cost: O(size).
[[nodiscard]] std::string fits_as_json(const std::vector<FittedOutput>& fits,
                                       const Sources& sources);

}  // namespace vitaset
