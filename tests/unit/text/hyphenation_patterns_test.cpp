#include "text/hyphenation_patterns.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "base/file.h"
#include "unit/text/parted.h"

namespace vitaset {

namespace fs = std::filesystem;
using testing::parse_patterns;
using testing::parted;

TEST_CASE("patterns part words between letters; a dot is a word's border") {
  const HyphenationPatterns patterns = parse_patterns("UTF-8\nb1c\n.a1b\n1d.\n");
  CHECK(parted(patterns, "abcd") == "a-b-c-d");
  CHECK(parted(patterns, "xabcdx") == "xab-cdx");
}

TEST_CASE("compounds are parted first, then what they are made of, as words of their own") {
  const HyphenationPatterns patterns = parse_patterns(
      "UTF-8\nCOMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN "
      "3\nxx1yy\nNEXTLEVEL\na1a\nx1x\ny1y\n");
  // At the border one letter after it is too few, and two before it are.
  CHECK(parted(patterns, "aaxxyyy") == "a-axx-yy-y");
  CHECK(parted(patterns, "aaxx") == "a-ax-x");
}

TEST_CASE("the parts of a compound may be compounds, by what the whole has hidden") {
  const HyphenationPatterns patterns =
      parse_patterns("UTF-8\naa1bb\nb1c\naabbcd\nNEXTLEVEL\nz1z\n");
  CHECK(parted(patterns, "aabbc") == "aa-bb-c");
}

TEST_CASE("a word of more than a hundred letters stays whole") {
  const HyphenationPatterns patterns = parse_patterns("UTF-8\na1a\n");
  CHECK(patterns.points(std::u32string(100, U'a')).size() == 99);
  CHECK(patterns.points(std::u32string(101, U'a')).empty());
}

TEST_CASE("words are parted as another implementation does, which recorded them") {
  const auto recorded =
      nlohmann::json::parse(*read_file(fs::path(VITASET_TEST_DATA) / "hyphenation.json"));
  for (const auto& [tag, language] : recorded["languages"].items()) {
    CAPTURE(tag);
    const fs::path file =
        fs::path(VITASET_SOURCE_DIR) / "hyphenation" / language["file"].get<std::string>();
    const HyphenationPatterns patterns = parse_patterns(*read_file(file));
    const HyphenMins mins{language["before"].get<std::size_t>(),
                          language["after"].get<std::size_t>()};
    CHECK(language["words"].size() >= 300);
    for (const auto& item : language["words"]) {
      const std::string expected = item.get<std::string>();
      std::string word = expected;
      std::erase(word, '-');
      CHECK(parted(patterns, word, mins) == expected);
    }
  }
}

}  // namespace vitaset
