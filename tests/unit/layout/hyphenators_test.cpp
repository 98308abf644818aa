#include "layout/hyphenators.h"

#include <doctest/doctest.h>

#include <string>

#include "temporary_folder.h"

namespace vitaset {
namespace {

const Span kAsked{FileId{0}, 3, 7};

struct Fixture {
  TemporaryFolder folder;
  HyphenationLibrary library{
      {{"en-US", folder.write("us.dic", "UTF-8\na1b\n"), "hyphen-en-us", ""},
       {"en-GB", folder.write("gb.dic", "UTF-8\nab1c\n"), "hyphen-en-gb", ""},
       {"pt-PT", {}, "hyphen-pt-pt", ""},
       {"fr", folder.write("fr.dic", "Klingon\n"), "hyphen-fr", ""}}};
  Sink sink;
  Hyphenators hyphenators{&library, {{1, 1}, {}}, kAsked, sink};
};

}  // namespace

TEST_CASE("a language has the patterns of its variety, else of the first listed") {
  Fixture fixture;
  using Points = std::vector<std::size_t>;
  CHECK(fixture.hyphenators.of("en-GB")->points("abc") == Points{2});
  CHECK(fixture.hyphenators.of("en")->points("abc") == Points{1});
  CHECK(fixture.hyphenators.of("en-AU")->points("abc") == Points{1});
  CHECK(fixture.hyphenators.of("en") == fixture.hyphenators.of("en"));
  CHECK(fixture.sink.diagnostics().empty());
}

TEST_CASE("a language without patterns is told once, with the package that has them") {
  Fixture fixture;
  CHECK(fixture.hyphenators.of("pt-BR")->points("abc").empty());
  CHECK(fixture.hyphenators.of("pt-BR") != nullptr);
  REQUIRE(fixture.sink.diagnostics().size() == 1);
  const Diagnostic& missing = fixture.sink.diagnostics()[0];
  CHECK(missing.code == Code::missing_hyphenation);
  CHECK(missing.severity == Severity::warning);
  CHECK(missing.span == kAsked);
  CHECK(missing.hints.at(0) == "install the Debian package hyphen-pt-pt");
  static_cast<void>(fixture.hyphenators.of("xx"));
  CHECK(fixture.sink.diagnostics()[1].hints.size() == 1);
}

TEST_CASE("patterns that cannot be used are a warning where the layout asks for them") {
  Fixture fixture;
  CHECK(fixture.hyphenators.of("fr")->points("abc").empty());
  REQUIRE(fixture.sink.diagnostics().size() == 1);
  CHECK(fixture.sink.diagnostics()[0].code == Code::bad_hyphenation);
  CHECK(fixture.sink.diagnostics()[0].severity == Severity::warning);
  CHECK(fixture.sink.diagnostics()[0].span == kAsked);
}

TEST_CASE("without a library exceptions still part words") {
  Sink sink;
  HyphenationRules rules;
  rules.exceptions.add("ab-c");
  Hyphenators hyphenators(nullptr, rules, kAsked, sink);
  CHECK(hyphenators.of("en")->points("abc") == std::vector<std::size_t>{2});
}

}  // namespace vitaset
