#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/hyphenation_patterns.h"
#include "text/styled_text.h"

namespace vitaset {

/// Words that are parted as somebody says, whatever patterns say.
class HyphenationExceptions {
 public:
  /// Adds "type-setting": the word may be parted at its hyphens, and without any, nowhere. Of two
  /// for one word the later stands. Capitals are small letters.
  void add(std::string_view word);

  /// How many letters of the lower-case `word` stand before each place; null if nothing is said of
  /// it.
  [[nodiscard]] const std::vector<std::size_t>* find(std::u32string_view word) const;

 private:
  std::map<std::u32string, std::vector<std::size_t>, std::less<>> words_;
};

/// What holds for every language of a document.
struct HyphenationRules {
  HyphenMins mins{3, 3};  ///< a language may want more
  HyphenationExceptions exceptions;
};

/// Parts the words of one language. Immutable.
class Hyphenator {
 public:
  /// `patterns`: null if there are none for the language. `rules` must outlive the hyphenator.
  Hyphenator(std::shared_ptr<const HyphenationPatterns> patterns, const HyphenationRules& rules)
      : patterns_(std::move(patterns)), rules_(&rules) {}

  /// The bytes of `word`, letters and their marks, before which it may be parted. Exceptions are
  /// taken at their word; else words with capitals but at their beginning stay whole.
  [[nodiscard]] std::vector<std::size_t> points(std::string_view word) const;

 private:
  std::shared_ptr<const HyphenationPatterns> patterns_;
  const HyphenationRules* rules_;
};

/// The bytes at which the words of `text` may be parted with a hyphen, ascending: at `soft` (where
/// a writer put soft hyphens, ascending), and by each span's hyphenator where there is one. Only
/// stretches of letters inside of one span are parted, between spaces and punctuation: no address,
/// nothing with figures or signs of code in it, nothing at a hard hyphen or beside glue and
/// joiners. A word with soft hyphens is parted nowhere else; what is parted only as a last resort
/// (StyledSpan::piece) not at all. Cost: O(size).
[[nodiscard]] std::vector<std::uint32_t> hyphenation_points(const StyledText& text,
                                                            const std::vector<std::uint32_t>& soft);

/// Bytes [begin, end) of a text.
struct WordRange {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const WordRange&) const = default;
};

/// What a line's end at byte `at` parts: the word around it in its span, with the punctuation that
/// has no space between; nothing if more than `most` bytes belong together.
/// Cost: O(most + log spans).
[[nodiscard]] std::optional<WordRange> word_around(const StyledText& text, std::uint32_t at,
                                                   std::uint32_t most);

}  // namespace vitaset
