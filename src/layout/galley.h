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
  Pt stretch{};  ///< it may grow by this much to bring the last line to the foot of the page
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
/// avoided even if it leaves more than half of a page white, an entry is split rather than a fifth
/// left. Nothing is a rule that holds at any price.
namespace penalty {
inline constexpr int kBetweenSections = 0;     ///< what costs this or less parts sections
inline constexpr int kBetweenEntries = 5;      ///< what costs this or less parts entries
inline constexpr int kBetweenParagraphs = 40;  ///< of a section's text, or bullets of its own
inline constexpr int kBetweenBullets = 60;
inline constexpr int kInsideEntry = 100;  ///< between a summary and its bullets, and the like
inline constexpr int kInsideParagraph = 80;
inline constexpr int kWidowOrOrphan = 500;     ///< one line alone, at a page's top or bottom
inline constexpr int kLoneHeading = 700;       ///< a heading with one line after it
inline constexpr int kKeepTogether = 100'000;  ///< only what is taller than a page is parted here
inline constexpr int kForced = std::numeric_limits<int>::min();  ///< the page ends here

/// What a break inside an entry costs on top for each side on which it leaves this many lines of
/// it.
inline constexpr int kOneLineOfEntry = 120;
inline constexpr int kTwoLinesOfEntry = 30;
/// The same of a break between the entries of a section. Without it a last short entry would move
/// to the next page for the sake of the white space above the section after it, which fills a
/// page, but vanishes at its top.
inline constexpr int kOneLineOfSection = 30;
inline constexpr int kTwoLinesOfSection = 10;
}  // namespace penalty

}  // namespace vitaset
