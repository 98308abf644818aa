#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitaset {

/// The patterns of a language, found in a word all at once. A letter is a number from 1 to 255; 0
/// is one that no pattern has. A level is a number between two letters that says how well a word
/// may be parted there: the greatest of all patterns stands.
///
/// Where several patterns end at one letter, only the longest beginning of any pattern that ends
/// there counts, and says nothing if it is no pattern itself. So does libhyphen, which the files
/// are made for and corrected with: longer patterns repeat what shorter ones in them say, and
/// those that do not, take it back.
/// Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford 1983), as a trie of lists of
/// siblings: 12 bytes a node.
class PatternTrie {
 public:
  /// Adds a pattern with the levels before each of its letters and after the last one.
  /// Cost: O(letters) for patterns in alphabetical order, else O(letters · size of the alphabet).
  void add(std::span<const std::uint8_t> letters, std::span<const std::uint8_t> levels);

  /// Makes room for patterns of so many letters in all, at the most.
  void reserve(std::size_t letters) { nodes_.reserve(letters); }

  /// Raises `levels` to those of the patterns that stand in `word`. `levels` is one
  /// longer than the word: [i] is before letter i.
  /// Cost: O(letters · longest pattern · size of the alphabet) at worst.
  void raise(std::span<const std::uint8_t> word, std::span<std::uint8_t> levels) const;

 private:
  struct Node {
    std::uint32_t child = 0;  // the last one added; 0: none
    std::uint32_t sibling_and_letter = 0;
    std::uint32_t levels = 0;  // 1 + where in levels_ those of the pattern that ends here stand
  };

  [[nodiscard]] std::uint32_t child_of(std::uint32_t node, std::uint8_t letter) const;
  std::uint32_t add_child(std::uint32_t node, std::uint8_t letter);

  std::array<std::uint32_t, 256> roots_{};  // by first letter; 0: none
  std::vector<Node> nodes_{Node{}};         // [0] stands for none
  // Of each pattern: how many letters stand before its first level but 0, how many levels follow
  // from there to the last but 0, and these.
  std::vector<std::uint8_t> levels_;
  std::vector<std::uint8_t> last_;        // the letters of the pattern added last
  std::vector<std::uint32_t> last_path_;  // and their nodes
};

}  // namespace vitaset
