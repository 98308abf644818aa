#include "text/pattern_trie.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace vitaset {
namespace {

using Numbers = std::vector<std::uint8_t>;

Numbers letters(std::string_view text) { return {text.begin(), text.end()}; }

/// Adds a pattern as it is written: "x1a".
void add(PatternTrie& trie, std::string_view written) {
  Numbers letters;
  Numbers levels(1, 0);
  for (const char c : written) {
    if (c >= '0' && c <= '9') {
      levels.back() = static_cast<std::uint8_t>(c - '0');
    } else {
      letters.push_back(static_cast<std::uint8_t>(c));
      levels.push_back(0);
    }
  }
  trie.add(letters, levels);
}

/// The word with its levels between the letters.
std::string raised(const PatternTrie& trie, std::string_view word) {
  Numbers levels(word.size() + 1, 0);
  trie.raise(letters(word), levels);
  std::string result;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (levels[i] != 0) result += static_cast<char>('0' + levels[i]);
    if (i < word.size()) result += word[i];
  }
  return result;
}

}  // namespace

TEST_CASE("of all patterns that stand in a word the greatest level counts") {
  // The example of README.hyphen in Debian's libhyphen-dev.
  PatternTrie trie;
  for (const char* const pattern : {"x1a", "xam3", "4m1p", "1p2l2"}) add(trie, pattern);
  CHECK(raised(trie, ".example.") == ".ex1a4m3p2l2e.");
}

TEST_CASE("patterns are found in whatever order they were added") {
  for (const auto& order : {std::vector<const char*>{"a1b", "a1bc2", "b3c"},
                            std::vector<const char*>{"b3c", "a1bc2", "a1b"},
                            std::vector<const char*>{"a1bc2", "b3c", "a1b"}}) {
    PatternTrie trie;
    for (const char* const pattern : order) add(trie, pattern);
    CHECK(raised(trie, "abcab") == "a1bc2a1b");
    CHECK(raised(trie, "bcab") == "b3ca1b");
  }
}

TEST_CASE("what begins a longer pattern hides shorter ones that end with it") {
  PatternTrie trie;
  for (const char* const pattern : {"b1c", "abcd2", "xbc"}) add(trie, pattern);
  CHECK(raised(trie, "bcd") == "b1cd");
  CHECK(raised(trie, "abc") == "abc");
  CHECK(raised(trie, "abcd") == "abcd2");
  CHECK(raised(trie, "xbcd") == "xbcd");
}

TEST_CASE("a pattern given twice stands as it was given last") {
  PatternTrie trie;
  add(trie, "a3b");
  add(trie, "c1d");
  add(trie, "a1b");
  CHECK(raised(trie, "abcd") == "a1bc1d");
}

TEST_CASE("a word may be empty, end inside a pattern, or hold letters no pattern has") {
  PatternTrie trie;
  add(trie, "1abc1");
  CHECK(raised(trie, "").empty());
  CHECK(raised(trie, "ab") == "ab");
  CHECK(raised(trie, "xabcx") == "x1abc1x");
}

TEST_CASE("a pattern without letters or of too many is none") {
  PatternTrie trie;
  add(trie, "");
  add(trie, std::string(300, 'a') + "1");
  CHECK(raised(trie, std::string(400, 'a')) == std::string(400, 'a'));
}

}  // namespace vitaset
