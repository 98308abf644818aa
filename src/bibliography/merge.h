#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cv/cv.h"

namespace vitaset {

/// What tells that two records are of one publication.
enum class SameBy : std::uint8_t { key, doi, arxiv, title };

/// Two records that became one.
struct MergedPair {
  Span kept;    ///< whose place in the list, and whose fields where both have one
  Span joined;  ///< which gave what was missing
  SameBy by = SameBy::title;
  std::string title;
  bool operator==(const MergedPair&) const = default;
};

struct MergeOptions {
  bool keep_preprints = false;  ///< a preprint stands beside what it became
};

/// Lays publications of the profile over the entries of .bib files that they name by `key`: what an
/// entry of `own` says wins, what it does not say it has from the other, which is taken out of
/// `others`. Out: the pairs. Cost: O(n) in entries.
[[nodiscard]] std::vector<MergedPair> lay_over(std::vector<Entry>& own, std::vector<Entry>& others);

/// Makes one entry of those in `entries` that are of one publication: with the same DOI, else the
/// same number on arXiv, else the same title, first author's family name and year, a preprint's
/// also one year off. Titles count by their letters and digits alone. Of two that are alike the one
/// that stands first is kept, but one that appeared before one that is a preprint; entries with two
/// different DOIs, or different kinds other than a preprint's, are two works, whatever their
/// titles. Out: the pairs, in the order of `entries`. Cost: O(n log n) in entries.
[[nodiscard]] std::vector<MergedPair> merge_publications(std::vector<Entry>& entries,
                                                         const MergeOptions& options);

/// The letters and digits of `title`, in small letters, without accents where Unicode has the
/// letter composed: what stays the same however it is written. Cost: O(size).
[[nodiscard]] std::string title_key(std::string_view title);

}  // namespace vitaset
