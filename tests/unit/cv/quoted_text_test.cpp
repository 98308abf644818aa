#include "cv/quoted_text.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a text is quoted as it is") { CHECK(quoted_text("naïve") == "\"naïve\""); }

TEST_CASE("a long text is cut between characters") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "é";
  CHECK(quoted_text(text) == "\"" + text + "\"");
  CHECK(quoted_text(text + "x") == "\"" + text + "…\"");
}

TEST_CASE("what would disturb a terminal is spelled out") {
  CHECK(quoted_text("a\x1B[1m\n") == "\"a\\u001B[1m\\u000A\"");
  CHECK(quoted_text("\xFF") == "\"\xEF\xBF\xBD\"");
}

}  // namespace vitaset
