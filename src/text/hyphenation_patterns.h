#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/pattern_trie.h"

namespace vitaset {

/// The letters that patterns know, each with its number. Cost of a look-up: O(1) up to U+024F, else
/// O(log letters).
class PatternAlphabet {
 public:
  /// What stands in a pattern for the border of a word.
  static constexpr char32_t kBorder = U'.';

  PatternAlphabet();

  /// The number of `letter`; 0 if it has none.
  [[nodiscard]] std::uint8_t number(char32_t letter) const;
  /// The same, giving it one if there are any left; else 0.
  std::uint8_t add(char32_t letter);

 private:
  struct Row {
    char32_t letter;
    std::uint8_t number;
  };
  static constexpr std::size_t kCommon = 0x250;  // Latin with its extensions A and B

  std::vector<std::uint8_t> common_;  // by letter
  std::vector<Row> others_;           // sorted by letter
  std::size_t count_ = 0;
};

/// How few letters may stand before a hyphen and after it.
struct HyphenMins {
  std::size_t before = 1;
  std::size_t after = 1;
  bool operator==(const HyphenMins&) const = default;
};

/// The hyphenation patterns of a language, as files "hyph_XX.dic" of the Debian packages hyphen-*
/// have them. Immutable; shared by threads.
class HyphenationPatterns {
 public:
  static constexpr std::size_t kLongestWord = 100;  ///< letters; longer words are left whole

  /// Reads such a file: its first line names the encoding (UTF-8 or one of single bytes), lines
  /// that begin with % or # are comments. Patterns before NEXTLEVEL part compounds, those after it
  /// what compounds are made of. Where a pattern wants letters changed at the break (pat/change),
  /// no break is given: nothing is better than a wrong word. Lines that are no patterns are passed
  /// over. NOHYPHEN is of no use here, as words are of letters only.
  /// Errors: CV0311 an unknown encoding, or no pattern at all.
  /// Cost:   O(size): English 2 ms, German 10 ms.
  static Result<HyphenationPatterns> parse(std::string_view file);

  /// Where a word of lower-case letters may be parted: how many letters stand before each place,
  /// ascending. The file's minima of parts of compounds are kept, those of words are the caller's.
  /// Cost: O(letters · longest pattern), 1 µs; of compounds of compounds that for each depth.
  [[nodiscard]] std::vector<std::size_t> points(std::u32string_view word) const;

  /// The least a word of this language wants at its ends; 1 where the file does not say.
  [[nodiscard]] HyphenMins mins() const { return mins_; }

 private:
  friend class HyphenationFileReader;

  HyphenationPatterns() = default;
  /// Where `patterns` part a word, given as the numbers of its letters.
  [[nodiscard]] std::vector<std::size_t> find(const PatternTrie& patterns,
                                              std::span<const std::uint8_t> part) const;
  void add_points(std::span<const std::uint8_t> word, std::size_t begin, std::size_t end,
                  std::vector<std::size_t>& points) const;

  PatternAlphabet alphabet_;
  PatternTrie compounds_;  // empty where the file has one level
  PatternTrie words_;
  HyphenMins mins_, part_mins_;
};

}  // namespace vitaset
