#include "bibliography/accents.h"

#include <doctest/doctest.h>

namespace vitaset {

// Expectations are the normal forms NFC of the Unicode Character Database.

TEST_CASE("marks are composed with their letter") {
  CHECK(accented("e", 0x301) == "é");
  CHECK(accented("Sx", 0x30C) == "Šx");
  CHECK(accented("q", 0x301) == "q\u0301");
  CHECK(accented("ω", 0x301) == "ώ");
}

TEST_CASE("a dotless letter gets its dot back under a mark that stands above") {
  CHECK(accented("ı", 0x301) == "í");
  CHECK(accented("ȷ", 0x302) == "ĵ");
  CHECK(accented("ı", 0x328) == "ı\u0328");
}

TEST_CASE("several marks come in the order of Unicode") {
  CHECK(accented("â", 0x323) == "ậ");
  CHECK(accented("ạ", 0x302) == "ậ");
  CHECK(accented("â", 0x301) == "ấ");
  CHECK(accented("á", 0x302) == "á\u0302");
  CHECK(accented("ü", 0x30C) == "ǚ");
  CHECK(accented("x\u0323", 0x301) == "x\u0323\u0301");
}

TEST_CASE("a mark on nothing is a sign, if there is one") {
  CHECK(accented("", 0x303) == "~");
  CHECK(accented("", 0x308) == "¨");
  CHECK(accented("", 0x361).empty());
}

}  // namespace vitaset
