#include "text/pattern_trie.h"

#include <algorithm>
#include <iterator>

namespace vitaset {
namespace {

constexpr std::uint32_t kLetterBits = 8;
constexpr std::uint32_t kLetterMask = (1U << kLetterBits) - 1;
constexpr std::size_t kMostNodes = std::size_t{1} << (32 - kLetterBits);
constexpr std::size_t kLongestPattern = 255;

}  // namespace

std::uint32_t PatternTrie::child_of(std::uint32_t node, std::uint8_t letter) const {
  std::uint32_t child = nodes_[node].child;
  while (child != 0 && (nodes_[child].sibling_and_letter & kLetterMask) != letter) {
    child = nodes_[child].sibling_and_letter >> kLetterBits;
  }
  return child;
}

std::uint32_t PatternTrie::add_child(std::uint32_t node, std::uint8_t letter) {
  const auto child = static_cast<std::uint32_t>(nodes_.size());
  const std::uint32_t sibling = node == 0 ? 0 : nodes_[node].child;
  nodes_.push_back({0, sibling << kLetterBits | letter, 0});
  // In front: the next pattern of a sorted file goes on where this one ended.
  if (node == 0) {
    roots_[letter] = child;
  } else {
    nodes_[node].child = child;
  }
  return child;
}

void PatternTrie::add(std::span<const std::uint8_t> letters, std::span<const std::uint8_t> levels) {
  const auto is_level = [](std::uint8_t level) { return level != 0; };
  const auto first = std::ranges::find_if(levels, is_level);
  const auto past = std::find_if(levels.rbegin(), levels.rend(), is_level).base();
  if (letters.empty() || letters.size() > kLongestPattern) return;
  if (nodes_.size() + letters.size() > kMostNodes) return;

  const auto same =
      static_cast<std::size_t>(std::ranges::mismatch(letters, last_).in1 - letters.begin());
  last_.assign(letters.begin(), letters.end());
  last_path_.resize(letters.size());
  std::uint32_t node = same == 0 ? 0 : last_path_[same - 1];
  for (std::size_t i = same; i < letters.size(); ++i) {
    const std::uint32_t known = i == 0 ? roots_[letters[0]] : child_of(node, letters[i]);
    node = known != 0 ? known : add_child(node, letters[i]);
    last_path_[i] = node;
  }
  if (first == levels.end()) {
    nodes_[node].levels = 0;
    return;
  }
  nodes_[node].levels = static_cast<std::uint32_t>(levels_.size()) + 1;
  levels_.push_back(static_cast<std::uint8_t>(first - levels.begin()));
  levels_.push_back(static_cast<std::uint8_t>(past - first));
  levels_.insert(levels_.end(), first, past);
}

void PatternTrie::raise(std::span<const std::uint8_t> word, std::span<std::uint8_t> levels) const {
  std::size_t told = 0;  // letters before here are ends of what has counted
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    std::uint32_t node = roots_[word[begin]];
    for (std::size_t next = begin + 1; node != 0; ++next) {
      const std::uint32_t at = next > told ? nodes_[node].levels : 0;
      told = std::max(told, next);
      if (at != 0) {
        const std::uint8_t* const pattern = levels_.data() + at - 1;
        const std::size_t from = begin + pattern[0];
        for (std::size_t i = 0; i < pattern[1]; ++i) {
          levels[from + i] = std::max(levels[from + i], pattern[2 + i]);
        }
      }
      if (next == word.size()) break;
      node = child_of(node, word[next]);
    }
  }
}

}  // namespace vitaset
