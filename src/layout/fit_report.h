#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "base/units.h"
#include "layout/pieces.h"

/// What fitting did, for those whose CV it is.
namespace vitaset {

/// A piece that is not on the pages, with all in it.
struct LeftOut {
  PieceKind kind = PieceKind::entry;
  std::string section;      ///< its id
  std::string text;         ///< what it begins with
  std::size_t entries = 0;  ///< that it is or holds
  std::int64_t value = 0;
  Pt height;  ///< that it would need
  Span span;
};

/// A measure of the layout that gave way, or took the room there was.
struct ChangedMeasure {
  std::string name;  ///< "section gap", "margin at the top"
  Pt own, used;      ///< the layout's, and what became of it
};

struct FitReport {
  std::size_t pages = 0, most_pages = 0;
  double filled = 0;                    ///< the part of the pages that holds text; 1: all of it
  std::vector<ChangedMeasure> changed;  ///< only what did change
  Pt size;                              ///< of body text, as used
  std::vector<LeftOut> left_out;        ///< the most valuable first
  std::optional<LeftOut> next;          ///< the most valuable that could be added alone
  Pt next_needs;                        ///< how much more height `next` would need
  std::vector<std::string> shown;       ///< the pins of what is on the pages, in order
  std::vector<std::string> no_longer_shown;  ///< pins of the edition that are not
  std::vector<std::string> newly_shown;      ///< what is shown besides its pins; if it has any
};

/// "one page: 2 entries and 3 bullets left out, 9.8 pt, 98 % full".
[[nodiscard]] std::string summary_of(const FitReport& report);

}  // namespace vitaset
