#include "profile/edition_settings.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "toml/parse.h"

namespace vitaset {
namespace {

/// What the table `set` of a file says.
struct Settings {
  Sources sources;
  Sink sink;
  std::vector<Override> all;

  explicit Settings(const std::string& text) {
    const Table table = parse_toml(sources, sources.add("me.toml", text), sink);
    REQUIRE(sink.diagnostics().empty());
    all = read_edition_settings(*table.value("set")->table(), sources, sink);
  }

  [[nodiscard]] std::string text(const Span& span) const {
    return std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin));
  }

  /// Each name of each key as it is written in the file: "a/b".
  [[nodiscard]] std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const Override& each : all) {
      std::string key;
      for (const KeyPart& part : each.path.parts) {
        if (!key.empty()) key += '/';
        key += text(part.span) == part.name ? part.name : part.name + "?" + text(part.span);
      }
      keys.push_back(key);
    }
    return keys;
  }
};

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a key is dotted in quotes, without them, or below a header") {
  const Settings quoted("[set]\n\"person.headline\" = 1\n'style.page.size' = 2\n");
  CHECK(quoted.keys() == Keys{"person/headline", "style/page/size"});
  CHECK(quoted.text(quoted.all[0].span) == "\"person.headline\" = 1");
  CHECK_FALSE(quoted.all[0].untyped);
  CHECK(Settings("[set]\nperson.headline = 1\n").keys() == Keys{"person/headline"});
  CHECK(Settings("[set.person]\nheadline = 1\n[set.style.page]\nsize = 2\n").keys() ==
        Keys{"person/headline", "style/page/size"});
  CHECK(Settings("set = { \"person.headline\" = 1, person.bio = 2 }\n").keys() ==
        Keys{"person/headline", "person/bio"});
}

TEST_CASE("a table in braces is a value") {
  const Settings settings("[set]\nperson.headline = { en = \"a\", de = \"b\" }\n");
  CHECK(settings.keys() == Keys{"person/headline"});
  CHECK(settings.all[0].value.table() != nullptr);
}

TEST_CASE("a part of a key with escapes stands for the whole") {
  const Settings settings("[set]\n\"person\\u002Eheadline\" = 1\n");
  CHECK(settings.keys() ==
        Keys{"person?\"person\\u002Eheadline\"/headline?\"person\\u002Eheadline\""});
}

TEST_CASE("what is no key is told, and the others count") {
  const Settings settings("[set]\n\"person..headline\" = 1\n\"\" = 2\nperson.bio = 3\n");
  CHECK(settings.keys() == Keys{"person/bio"});
  REQUIRE(settings.sink.diagnostics().size() == 2);
  CHECK(settings.sink.diagnostics()[0].code == Code::bad_setting);
  CHECK(settings.text(settings.sink.diagnostics()[0].span) == ".");
}

}  // namespace vitaset
