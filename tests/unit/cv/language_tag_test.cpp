#include "cv/language_tag.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("language tags have the form BCP 47 gives them") {
  for (const char* tag : {"en", "de-CH", "zh-Hant-TW", "de-CH-1996", "nds", "EN-gb"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* text : {"", "e", "english", "de_CH", "de-", "-de", "de--CH", "e1", "x-klingon",
                           "de-toolongpart", "dé"}) {
    CAPTURE(text);
    CHECK_FALSE(is_language_tag(text));
  }
}

TEST_CASE("a reader gets the nearest variety of the language there is") {
  CHECK(best_language("de", {"en", "de"}) == 1);
  CHECK(best_language("de-CH", {"en", "de"}) == 1);
  CHECK(best_language("zh-Hant-TW", {"zh", "zh-Hant"}) == 1);
  CHECK(best_language("DE", {"en", "de-CH", "de"}) == 2);
  CHECK(best_language("de-AT", {"en", "de-CH"}) == 1);
  CHECK(best_language("fr", {"en", "de"}) == -1);
  CHECK(best_language("fr", {}) == -1);
}

TEST_CASE("regions do not make another language") {
  CHECK(same_language("de", "de-CH"));
  CHECK(same_language("en-GB", "EN-us"));
  CHECK_FALSE(same_language("en", "de"));
  CHECK(primary_language("zh-Hant") == "zh");
}

TEST_CASE("a language is known by its name") {
  CHECK(language_called("German") == "de");
  CHECK(language_called("deutsch") == "de");
  CHECK(language_called("français") == "fr");
  CHECK(language_called("de").empty());
  CHECK(language_called("").empty());
}

}  // namespace vitaset
