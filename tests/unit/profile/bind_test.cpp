#include "profile/bind.h"

#include <doctest/doctest.h>

#include <string>

#include "profile/profile_help.h"

namespace vitaset {

TEST_CASE("a name is all that a profile needs") {
  const Bound bound("[person]\nname = \"Ada Example\"");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.person.name == "Ada Example");
  CHECK(bound.cv.language == "en");
  CHECK(bound.cv.sections.empty());
}

TEST_CASE("the document has a language, a date and keywords") {
  const Bound bound(
      "[document]\nlanguage = \"de-CH-1996\"\nupdated = 2026-11-01\nkeywords = [\"a\", \"b\"]");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.language == "de-CH-1996");
  CHECK(bound.cv.updated.month == 11);
  CHECK(bound.cv.keywords == std::vector<std::string>{"a", "b"});
}

TEST_CASE("words are given with a hyphen where they may be parted") {
  const Bound bound("[document]\nhyphenation = [\"type-setting\", \"Walpole\"]");
  CHECK(bound.found() == Found{});
  CHECK(bound.cv.hyphenation == std::vector<std::string>{"type-setting", "Walpole"});
  CHECK(Bound("[document]\nhyphenation = \"a-b\"").cv.hyphenation ==
        std::vector<std::string>{"a-b"});
  const Bound wrong("[document]\nhyphenation = [\"a-b\", \"two words\", \"-a\"]");
  CHECK(wrong.found() == Found{"2:23 CV0108", "2:36 CV0108"});
  CHECK(wrong.cv.hyphenation == std::vector<std::string>{"a-b"});
}

TEST_CASE("a language is a BCP 47 tag") {
  for (const char* tag : {"en", "de-CH", "zh-Hans-CN", "sr-Latn", "fil", "en-x-cv"}) {
    CHECK(Bound("[document]\nlanguage = \"" + std::string(tag) + "\"").found() == Found{});
  }
  for (const char* tag : {"english", "e", "en-", "en--GB", "en_GB", "1a", "en-abcdefghi", "en-ø"}) {
    CHECK(Bound("[document]\nlanguage = \"" + std::string(tag) + "\"").found() ==
          Found{"2:12 CV0108"});
  }
  CHECK(Bound("[document]\nlanguage = \"en_GB\"").hints().at(0) == "write \"en-GB\"");
}

TEST_CASE("all that is wrong is told in one run, and what is right is bound") {
  const Bound bound(R"([document]
language = 3
[person]
name = "Ada"
nmae = "Ada"
[[education]]
institution = "X"
start = "soon"
foo = 1
[[experience]]
)");
  CHECK(bound.found() ==
        Found{"2:12 CV0104", "5:1 CV0103", "8:9 CV0106", "9:1 CV0103", "10:3 CV0105"});
  CHECK(bound.cv.person.name == "Ada");
  CHECK(bound.cv.section("education") != nullptr);
}

TEST_CASE("a tree that came from no file is bound too") {
  Sources sources;
  Sink sink;
  Table person;
  person.members.push_back({"name", {}, Value(std::string("Ada *Example*"), {})});
  person.members.push_back({"headline", {}, Value(std::string("*a*"), {})});
  Table profile;
  profile.members.push_back({"person", {}, Value(std::move(person), {})});
  profile.members.push_back({"foo", {}, Value(std::int64_t{1}, {})});
  const Cv cv = bind_profile(profile, sources, sink);
  CHECK(cv.person.name == "Ada *Example*");
  CHECK(cv.person.headline.plain() == "a");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK_FALSE(sink.diagnostics()[0].span.known());
}

TEST_CASE("an empty profile lacks its person") {
  CHECK(Bound("", false).found() == Found{"CV0105"});
}

TEST_CASE("hundred thousand entries, and as many mistakes, are bound in linear time") {
  std::string good = "[person]\nname = \"A\"\n";
  std::string bad = good;
  for (int i = 0; i < 100'000; ++i) {
    const std::string number = std::to_string(i);
    good += "[[publication]]\ntitle = \"On *things* " + number + "\"\nid = \"p" + number + "\"\n";
    bad += "[[education]]\nid = \"same\"\nkey" + number + " = 1\n";
  }
  const Bound many(good);
  CHECK(many.found() == Found{});
  CHECK(many.cv.sections.at(0).entries.size() == 100'000);
  CHECK(Bound(bad).sink.diagnostics().size() == 299'999);
}

}  // namespace vitaset
