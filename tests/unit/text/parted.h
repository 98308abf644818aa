#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "text/hyphenation_patterns.h"

namespace vitaset::testing {

inline std::u32string wide(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size(); at += utf8::sequence_length(text, at)) {
    result.push_back(utf8::decode(text, at));
  }
  return result;
}

/// The word with hyphens at its points that lie far enough from its ends.
inline std::string parted(const HyphenationPatterns& patterns, std::string_view word,
                          HyphenMins mins = {1, 1}) {
  const std::u32string letters = wide(word);
  std::string result;
  std::size_t from = 0;
  const auto append = [&](std::size_t to) {
    for (; from < to; ++from) utf8::append(result, letters[from]);
  };
  for (const std::size_t point : patterns.points(letters)) {
    if (point < mins.before || point + mins.after > letters.size()) continue;
    append(point);
    result += '-';
  }
  append(letters.size());
  return result;
}

/// The patterns of a file that has some.
inline HyphenationPatterns parse_patterns(std::string_view file) {
  Result<HyphenationPatterns> patterns = HyphenationPatterns::parse(file);
  REQUIRE(patterns.ok());
  return std::move(patterns).value();
}

}  // namespace vitaset::testing
