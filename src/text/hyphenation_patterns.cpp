#include "text/hyphenation_patterns.h"

#include <algorithm>
#include <utility>

namespace vitaset {
namespace {

constexpr std::size_t kMostLetters = 255;

/// Levels count double, one more where letters would have to change (hyphenation_file.cpp): a word
/// may be parted where the number is odd and nothing changes.
bool parts_word(std::uint8_t level) { return level % 4 == 2; }

}  // namespace

PatternAlphabet::PatternAlphabet() : common_(kCommon, 0) { add(kBorder); }

std::uint8_t PatternAlphabet::number(char32_t letter) const {
  if (letter < kCommon) return common_[letter];
  const auto row = std::ranges::lower_bound(others_, letter, {}, &Row::letter);
  return row != others_.end() && row->letter == letter ? row->number : std::uint8_t{0};
}

std::uint8_t PatternAlphabet::add(char32_t letter) {
  const std::uint8_t known = number(letter);
  if (known != 0 || count_ == kMostLetters) return known;
  const auto number = static_cast<std::uint8_t>(++count_);
  if (letter < kCommon) {
    common_[letter] = number;
  } else {
    others_.insert(std::ranges::lower_bound(others_, letter, {}, &Row::letter), {letter, number});
  }
  return number;
}

std::vector<std::size_t> HyphenationPatterns::find(const PatternTrie& patterns,
                                                   std::span<const std::uint8_t> part) const {
  const std::uint8_t border = alphabet_.number(PatternAlphabet::kBorder);
  std::vector<std::uint8_t> word(1, border);
  word.insert(word.end(), part.begin(), part.end());
  word.push_back(border);
  std::vector<std::uint8_t> levels(word.size() + 1, 0);
  patterns.raise(word, levels);
  std::vector<std::size_t> found;
  for (std::size_t at = 1; at < part.size(); ++at) {
    if (parts_word(levels[at + 1])) found.push_back(at);
  }
  return found;
}

/// Adds the points of letters [begin, end) of `word`: the borders of what it is composed of, those
/// of each part, and of a part that is not composed what the second level says.
void HyphenationPatterns::add_points(std::span<const std::uint8_t> word, std::size_t begin,
                                     std::size_t end, std::vector<std::size_t>& points) const {
  const std::span<const std::uint8_t> part = word.subspan(begin, end - begin);
  const std::vector<std::size_t> borders = find(compounds_, part);
  if (borders.empty()) {
    const std::size_t least = begin == 0 ? 1 : part_mins_.before;
    const std::size_t rest = end == word.size() ? 1 : part_mins_.after;
    for (const std::size_t at : find(words_, part)) {
      if (at >= least && at + rest <= part.size()) points.push_back(begin + at);
    }
    return;
  }
  std::size_t from = begin;
  for (const std::size_t border : borders) {
    add_points(word, from, begin + border, points);
    from = begin + border;
    points.push_back(from);
  }
  add_points(word, from, end, points);
}

std::vector<std::size_t> HyphenationPatterns::points(std::u32string_view word) const {
  std::vector<std::size_t> points;
  if (word.empty() || word.size() > kLongestWord) return points;
  std::vector<std::uint8_t> letters;
  letters.reserve(word.size());
  for (const char32_t letter : word) letters.push_back(alphabet_.number(letter));
  add_points(letters, 0, letters.size(), points);
  return points;
}

}  // namespace vitaset
