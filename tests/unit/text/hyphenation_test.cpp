#include "text/hyphenation.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "unit/test_fonts.h"
#include "unit/text/parted.h"

namespace vitaset {
namespace {

/// Parts between any two letters "a", and before "é".
std::shared_ptr<const HyphenationPatterns> patterns(const std::string& head = "") {
  return std::make_shared<const HyphenationPatterns>(
      testing::parse_patterns("UTF-8\n" + head + "a1a\na1\u00e9\na1\u0301\n"));
}

std::string with_hyphens(std::string text, const std::vector<std::uint32_t>& points) {
  for (auto at = points.rbegin(); at != points.rend(); ++at) text.insert(*at, 1, '-');
  return text;
}

/// A text all of which may be hyphenated, with its points.
std::string parted(const std::string& text, const HyphenationRules& rules = {{1, 1}, {}},
                   const std::vector<std::uint32_t>& soft = {}) {
  const Hyphenator hyphenator(patterns(), rules);
  StyledText styled = testing::styled(text);
  styled.spans[0].hyphenator = &hyphenator;
  return with_hyphens(text, hyphenation_points(styled, soft));
}

}  // namespace

TEST_CASE("words are parted with as many letters at their ends as is asked for") {
  CHECK(parted("aaaa aa") == "a-a-a-a a-a");
  CHECK(parted("aaaa aa", {{2, 1}, {}}) == "aa-a-a aa");
  CHECK(parted("aaaa aa", {{1, 3}, {}}) == "a-aaa aa");
}

TEST_CASE("a language that wants more letters has them") {
  const HyphenationRules rules{{2, 1}, {}};
  const Hyphenator hyphenator(patterns("LEFTHYPHENMIN 1\nRIGHTHYPHENMIN 3\n"), rules);
  CHECK(hyphenator.points("aaaaaa") == std::vector<std::size_t>{2, 3});
}

TEST_CASE("a beginning capital is a small letter; other capitals keep a word whole") {
  CHECK(parted("Aaa aAa AAA") == "A-a-a aAa AAA");
}

TEST_CASE("marks are no letters and stay with theirs") {
  CHECK(parted("a\u00e9a") == "a-\u00e9a");
  CHECK(parted("aa\u0301a") == "a-a\u0301a");
  CHECK(parted("a\u0301aa", {{2, 1}, {}}) == "a\u0301a-a");
}

TEST_CASE("punctuation around a word does not matter, glue, joiners, figures and signs do") {
  CHECK(parted("(aaa), \u201eaaa\u201c aaa/aaa a\u2019aaa") ==
        "(a-a-a), \u201ea-a-a\u201c a-a-a/a-a-a a\u2019a-a-a");
  for (const char* const text :
       {"aaa\u00a0aaa", "aaa\u202f1", "aaa\u200daaa", "aaa1", "1aaa", "aaa+", "$aaa", "aaa_aaa",
        "#aaa", "{aaa}", "aaa=aaa", "/aaa/aaa", "aaa\\aaa"}) {
    CHECK(parted(text) == text);
  }
}

TEST_CASE("nothing is parted at a hard hyphen") {
  for (const char* const text : {"aaa-aaa", "aaa\u2010aaa", "aaa\u2011aaa", "aaa-"}) {
    CHECK(parted(text) == text);
  }
  CHECK(parted("aaa\u2013aaa") == "a-a-a\u2013a-a-a");
}

TEST_CASE("addresses and names of code are never parted") {
  for (const char* const text :
       {"aaa@aaa.aaa", "https://aaa/aaa", "aaa.aaa/aaa", "aaa::aaa", "doi:aaa/aaa", "(aaa.aaa),"}) {
    CHECK(parted(text) == text);
  }
  CHECK(parted("aaa: aaa. aaa") == "a-a-a: a-a-a. a-a-a");
}

TEST_CASE("exceptions stand against patterns, capitals and minima") {
  HyphenationRules rules{{2, 2}, {}};
  for (const char* const word : {"b-bbb", "Aaaa", "a\u00e9-a", "aa-aaa", "aaa-aa"}) {
    rules.exceptions.add(word);
  }
  CHECK(parted("bbbb BBBB aaaa A\u00c9A aaaaa", rules) == "b-bbb B-BBB aaaa A\u00c9-A aaa-aa");
}

TEST_CASE("without patterns exceptions still hold") {
  HyphenationRules rules;
  rules.exceptions.add("aa-aa");
  const Hyphenator hyphenator(nullptr, rules);
  CHECK(hyphenator.points("aaaa") == std::vector<std::size_t>{2});
  CHECK(hyphenator.points("aaaaaa").empty());
  CHECK(hyphenator.points("").empty());
}

TEST_CASE("only words inside of one span that may be hyphenated are") {
  const HyphenationRules rules{{1, 1}, {}};
  const Hyphenator hyphenator(patterns(), rules);
  StyledText text = testing::styled("aaa aaa aaa");
  text.spans = {
      {0, 4, 0, 0, 0, {}, &hyphenator}, {4, 9, 0, 1, 0, {}}, {9, 11, 0, 0, 0, {}, &hyphenator}};
  CHECK(with_hyphens(text.text, hyphenation_points(text, {})) == "a-a-a aaa aaa");
  text.spans[0].piece = 1;
  CHECK(hyphenation_points(text, {}).empty());
}

TEST_CASE("a word with soft hyphens is parted there and nowhere else") {
  CHECK(parted("aaaa aaa", {{1, 1}, {}}, {3}) == "aaa-a a-a-a");
  CHECK(parted("aaa b2b", {{1, 1}, {}}, {0, 5}) == "a-a-a b-2b");
}

TEST_CASE("soft hyphens need no hyphenator, but a word around them that may be parted") {
  StyledText text = testing::styled("bbbb (bb) b@b.b bb bb");
  const std::vector<std::uint32_t> soft{0, 1, 4, 6, 7, 8, 9, 14, 21};
  CHECK(with_hyphens(text.text, hyphenation_points(text, soft)) == "b-bbb (b-b) b@b.b bb bb");
  text.spans = {{0, 1, 0, 0, 0, {}}, {1, 5, 0, 1, 0, {}}, {5, 21, 0, 0, 1, {}}};
  CHECK(hyphenation_points(text, soft).empty());
}

TEST_CASE("the word around a break has its punctuation, ends with its span, and is no book") {
  const StyledText text = testing::styled("a (\u00e9bcd), e");
  CHECK(word_around(text, 5, 100) == WordRange{2, 10});
  CHECK(word_around(text, 5, 8) == WordRange{2, 10});
  CHECK_FALSE(word_around(text, 5, 7).has_value());
  StyledText spans = testing::styled("aabbcc dd");
  spans.spans = {{0, 2, 0, 0, 0, {}}, {2, 4, 0, 1, 0, {}}, {4, 9, 0, 0, 0, {}}};
  CHECK(word_around(spans, 3, 100) == WordRange{2, 4});
  CHECK(word_around(spans, 5, 100) == WordRange{4, 6});
}

}  // namespace vitaset
