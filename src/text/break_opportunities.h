#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/units.h"
#include "text/styled_text.h"

namespace vitaset {

/// Where a line may end. What each costs is told at `break_lines`.
enum class BreakKind : std::uint8_t {
  space,        ///< between words; the spaces before the break stay at the line's end
  dash,         ///< after an en or em dash, or between ideographs
  hyphen,       ///< after a hyphen or slash inside a word
  url,          ///< inside a URL or e-mail address, where nothing has to be added
  hyphenation,  ///< inside a word, where a hyphen is added
  last_resort,  ///< inside what should not be parted, for want of anything else
};

struct BreakOpportunity {
  std::uint32_t offset = 0;  ///< the next line begins at this byte
  BreakKind kind = BreakKind::space;
  Em end_extra{};    ///< what a line that ends here is wider than its bytes: an added hyphen with
                     ///< its kerning, and what shaping the cut word again changes
  Em start_extra{};  ///< the same for the line that begins here
  bool operator==(const BreakOpportunity&) const = default;
};

/// Finds where lines may end. One for each thread; holds ICU's iterators, which are costly to make.
class BreakFinder {
 public:
  BreakFinder();
  ~BreakFinder();
  BreakFinder(const BreakFinder&) = delete;
  BreakFinder& operator=(const BreakFinder&) = delete;

  /// Where the lines of `text` may end, ascending; neither its start nor its end is among them.
  /// Unicode's rules (UAX #14, by ICU), less those inside tokens that people read as one: C++,
  /// CI/CD, 2024–2025, A. B. Family; inside a piece they are a last resort. URLs and e-mail
  /// addresses break by rules of their own (Chicago Manual of Style 17, 7.46). Breaks at `extra`
  /// (ascending bytes) are added. Cost: O(size); the first call for a language loads ICU's rules
  /// (about 1 ms).
  [[nodiscard]] std::vector<BreakOpportunity> find(const StyledText& text,
                                                   const std::vector<std::uint32_t>& extra);

 private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
};

}  // namespace vitaset
