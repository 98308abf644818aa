#pragma once

#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "page/pages.h"

/// The Cv as one vertical list, its lines broken, before any page is cut.
namespace vitaset {

/// A line: what is drawn, relative to its own top and the start margin.
struct GalleyLine {
  Pt height;
  std::vector<PageItem> items;
  std::string outline_title;  ///< not empty: the outline leads here
  NodeId outline_node{};
};

/// White space; vanishes where a page ends or begins.
struct GalleySpace {
  Pt height;
};

/// Where a page may end, at a cost; see `penalty` below.
struct GalleyBreak {
  int penalty = 0;
};

using GalleyItem = std::variant<GalleyLine, GalleySpace, GalleyBreak>;

struct Galley {
  std::vector<GalleyItem> items;
  std::vector<StructureNode> nodes;
};

/// What it costs to end a page somewhere. The unit: a page left empty altogether costs 1000, one
/// half empty 325, one with a fifth empty 88, so these are chosen against white space: a widow is
/// avoided even if it leaves two thirds of a page white, an entry is split rather than a third
/// left.
namespace penalty {
inline constexpr int kBetweenSections = 0;
inline constexpr int kBetweenEntries = 5;
inline constexpr int kBetweenParagraphs = 60;  ///< of a section's text
inline constexpr int kBetweenBullets = 80;
inline constexpr int kInsideEntry = 140;  ///< between a summary and its bullets, and the like
inline constexpr int kInsideParagraph = 110;
inline constexpr int kWidowOrOrphan = 500;  ///< one line alone, at a page's top or bottom
inline constexpr int kLoneHeading = 700;    ///< a heading with one line after it
inline constexpr int kForced = std::numeric_limits<int>::min();  ///< the page ends here
}  // namespace penalty

}  // namespace vitaset
