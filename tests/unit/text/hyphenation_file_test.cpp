// Tests src/text/hyphenation_file.cpp: the format of the files.
#include <doctest/doctest.h>

#include <string>

#include "text/hyphenation_patterns.h"
#include "unit/text/parted.h"

namespace vitaset {

using testing::parse_patterns;
using testing::parted;

TEST_CASE("letters are read in the encoding the file names") {
  CHECK(parted(parse_patterns("UTF-8\n\u00e91e\n"), "\u00e9e") == "\u00e9-e");
  CHECK(parted(parse_patterns("ISO8859-1\n\xe9"
                              "1e\n"),
               "\u00e9e") == "\u00e9-e");
  CHECK(parted(parse_patterns("ISO8859-7\n\xe1"
                              "1\xe2\n"),
               "\u03b1\u03b2") == "\u03b1-\u03b2");
  CHECK(parted(parse_patterns("KOI8-R\n\xc1"
                              "1\xc2\n"),
               "\u0430\u0431") == "\u0430-\u0431");
  CHECK(parted(parse_patterns("microsoft-cp1251\n\xe0"
                              "1\xe1\n"),
               "\u0430\u0431") == "\u0430-\u0431");
}

TEST_CASE("a file in an encoding of which nothing is known, or without patterns, is none") {
  for (const char* const file :
       {"", "UTF-8\n", "UTF-8\n% a1b\n", "Klingon\na1b\n", "UTF-16\na1b\n", "\na1b\n"}) {
    CAPTURE(file);
    const Result<HyphenationPatterns> patterns = HyphenationPatterns::parse(file);
    REQUIRE_FALSE(patterns.ok());
    CHECK(patterns.error().code == Code::bad_hyphenation);
    CHECK(patterns.error().severity == Severity::warning);
  }
}

TEST_CASE("comments, line ends of other systems and what follows a pattern are passed over") {
  const HyphenationPatterns patterns = parse_patterns("UTF-8\r\n% c1d\r\n#e1f\r\na1b and more\r\n");
  CHECK(parted(patterns, "abcdef") == "a-bcdef");
}

TEST_CASE("minima are those of the file") {
  const HyphenationPatterns patterns =
      parse_patterns("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 4\na1b\n");
  CHECK(patterns.mins() == HyphenMins{2, 4});
  CHECK(parse_patterns("UTF-8\na1b\n").mins() == HyphenMins{1, 1});
  CHECK(parse_patterns("UTF-8\nLEFTHYPHENMIN x\nRIGHTHYPHENMIN 0\na1b\n").mins() ==
        HyphenMins{1, 1});
}

TEST_CASE("a break that would change letters is none") {
  const HyphenationPatterns patterns =
      parse_patterns("UTF-8\nf1f\nschif1f\nschif3fahrt/ff=f,5,2\n");
  CHECK(parted(patterns, "schiffe") == "schif-fe");
  CHECK(parted(patterns, "schiffahrt") == "schiffahrt");
}

TEST_CASE("an alphabet may have more letters than there are numbers") {
  std::string file = "UTF-8\n";
  for (char32_t letter = 0x4E00; letter < 0x4E00 + 300; ++letter) {
    utf8::append(file, letter);
    file += "1x\n";
  }
  const HyphenationPatterns patterns = parse_patterns(file);
  CHECK(parted(patterns, "\u4e00x") == "\u4e00-x");
  CHECK(patterns.points(U"\u4f2bx").empty());
}

}  // namespace vitaset
