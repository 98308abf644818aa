#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

/// Total-fit line breaking: of all ways to break a paragraph the one that costs least, the first
/// lines chosen with a view to the last. Knows nothing of text: a paragraph is a list of places
/// where a line may end, each with the sums of everything before it.
///
/// Source: Knuth & Plass, Breaking paragraphs into lines (Software: Practice and Experience 11,
/// 1981); the numbers are those of TeX: The Program, §108 and §813–890, so that on equal input our
/// breaks have TeX's demerits. What is ours: a hierarchy of evils above the demerits, a badness
/// that goes on growing, and a choice among all ways to a line that cannot fit, where TeX keeps
/// one.
namespace vitaset {

/// A length in 1/65536 pt. Whole numbers: sums are exact, and what costs the same compares equal.
using Sp = std::int64_t;

/// A length that can be stretched and shrunk, or a sum of such.
struct Extent {
  Sp width = 0;
  Sp stretch = 0;
  Sp shrink = 0;
  Sp fill = 0;  ///< stretch without limit, as before the end of a paragraph; > 0: no line is loose

  friend constexpr Extent operator+(const Extent& a, const Extent& b) {
    return {a.width + b.width, a.stretch + b.stretch, a.shrink + b.shrink, a.fill + b.fill};
  }
  friend constexpr Extent operator-(const Extent& a, const Extent& b) {
    return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink, a.fill - b.fill};
  }
  bool operator==(const Extent&) const = default;
};

/// How far from an ordinary break one is. A rank is taken only if all breaks of lower ranks leave
/// no line that fits, whatever the demerits.
enum class BreakRank : std::uint8_t {
  ordinary,
  desperate,  ///< inside what should not be parted
  cut,        ///< where nothing allows a break
};

/// A place where a line may end. A line from break a to break b is as long as `b.end − a.begin`.
struct FitBreak {
  Extent end;    ///< of all before it if a line ends here, an added hyphen included
  Extent begin;  ///< of all before the line that begins here, spaces that vanish included
  Sp added = 0;  ///< the part of `end` that a line which goes on past this place does not have
  std::int64_t price = 0;       ///< demerits of ending a line here: TeX's penalty, squared; ≥ 0
  std::int64_t last_price = 0;  ///< demerits of a last line that begins here: a runt's
  BreakRank rank = BreakRank::ordinary;
  bool hyphen = false;  ///< two such in a row look bad
};

/// What lines cost. The defaults are those of plain TeX.
struct FitCosts {
  static constexpr int kAnyBadness = std::numeric_limits<int>::max();

  int tolerance = 200;  ///< lines of greater badness are taken only where nothing else is left
  int line = 10;        ///< of every line, added to its badness before squaring
  std::int64_t one_more = 0;            ///< of every line, as demerits
  std::int64_t adjacent = 10'000;       ///< a tight line beside a loose one, a loose beside a short
  std::int64_t double_hyphen = 10'000;  ///< two lines in a row that end with hyphens
  std::int64_t final_hyphen = 5'000;    ///< the last line but one ends with a hyphen
  /// TeX takes all lines with a badness of 10000 for equally bad. If not 0, the badness of what is
  /// left white goes on growing, as if this much of it were a stretch used up.
  Sp slack_unit = 0;
};

/// How long each line may be.
struct FitMeasures {
  std::span<const Sp> first;  ///< of the first lines
  Sp rest = 0;                ///< of all others

  [[nodiscard]] Sp of_line(std::size_t number) const {
    return number < first.size() ? first[number] : rest;
  }
};

/// What a way to break costs; the greater evil is compared first.
struct FitTotal {
  std::uint32_t misfits = 0;    ///< lines that cannot fit
  std::uint32_t cuts = 0;       ///< breaks of rank `cut`
  std::uint32_t desperate = 0;  ///< breaks of rank `desperate`
  std::int64_t demerits = 0;
  auto operator<=>(const FitTotal&) const = default;
};

struct Fit {
  std::vector<std::uint32_t> breaks;  ///< indices of the breaks where lines end, ascending
  FitTotal total;
};

/// TeX's badness of stretching or shrinking by `excess` what can give `available`: about
/// 100 × (excess / available)³, at most 10000 (§108). In: excess ≥ 0.
[[nodiscard]] int badness(Sp excess, Sp available);

/// The breaks of least total, ties broken for the earlier break.
/// In:    breaks in order, at least one; the last is the end of the paragraph. `every_line`: what
///        each line has besides its text, as TeX's \rightskip. Lengths below 2^40.
/// Out:   never empty; the last of the indices is that of the end.
/// Cost:  O(breaks × breaks in a measure × special lines); a line never holds more than
///        1024 ways to begin, so that text without width stays linear too. Memory O(breaks).
[[nodiscard]] Fit total_fit(std::span<const FitBreak> breaks, const FitMeasures& measures,
                            const FitCosts& costs, const Extent& every_line = {});

}  // namespace vitaset
