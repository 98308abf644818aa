#include "profile/write_pins.h"

#include <doctest/doctest.h>

#include "profile/edition.h"
#include "temporary_folder.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr std::string_view kPerson = "[person]\nname = \"Ada Example\"\n";

struct Written {
  Sources sources;
  Sink sink;
  std::optional<RewrittenFile> file;

  explicit Written(const std::string& text, const std::vector<std::string>& pins,
                   std::string_view edition = "short") {
    const TemporaryFolder folder;
    file = write_pins(folder.write("me.toml", text), edition, pins, sources, sink);
  }
};

/// The pins of the edition "short", read again.
std::vector<std::string> pins_in(const std::string& text) {
  Sources sources;
  Sink sink;
  const Table table = parse_toml(sources, sources.add("me.toml", text), sink);
  const std::optional<Edition> edition = find_edition(table, "short", sources, sink);
  REQUIRE(edition);
  CHECK(sink.diagnostics().empty());
  return edition->pins;
}

}  // namespace

TEST_CASE("pins go below the header of their edition, and nothing else changes") {
  const std::string head = std::string(kPerson) + "[ edition . short ]  # a page\n";
  const std::string tail = "layout = 'onepage'\n[edition.short.set]\n";
  const Written written(head + tail, {"talk/a \"b\" \\c", "award"});
  REQUIRE(written.file);
  CHECK(written.file->text == head + "pins = [\n  'talk/a \"b\" \\c',\n  \"award\",\n]\n" + tail);
  CHECK(pins_in(written.file->text) == std::vector<std::string>{"talk/a \"b\" \\c", "award"});
  CHECK(written.file->path.filename() == "me.toml");
}

TEST_CASE("pins that are there are replaced where they stand, or taken away") {
  const std::string head = std::string(kPerson) + "[edition.short]\nlayout = 'onepage'\n";
  const std::string tail = "language = \"de\"\n";
  const std::string text = head + "pins = [ # old\n'a', ] # note\n" + tail;
  const Written other(text, {"b"});
  REQUIRE(other.file);
  CHECK(other.file->text == head + "pins = [\n  \"b\",\n] # note\n" + tail);
  const Written none(text, {});
  REQUIRE(none.file);
  CHECK(none.file->text == head + tail);
  const Written nothing(head + tail, {});
  REQUIRE(nothing.file);
  CHECK(nothing.file->text == head + tail);
}

TEST_CASE("a file without a last line end gets one") {
  const Written written(std::string(kPerson) + "[edition.short]", {"a"});
  REQUIRE(written.file);
  CHECK(pins_in(written.file->text) == std::vector<std::string>{"a"});
}

TEST_CASE("an edition without a header of its own is told, and one that is not there") {
  for (const char* edition : {"edition.short = { layout = 'onepage' }\n",
                              "edition.short.layout = 'onepage'\n", "[edition.short.set]\n"}) {
    CAPTURE(edition);
    const std::string text(edition);
    const Written written(
        text.starts_with('[') ? std::string(kPerson) + text : text + std::string(kPerson), {"a"});
    CHECK_FALSE(written.file);
    REQUIRE(written.sink.diagnostics().size() == 1);
    CHECK(written.sink.diagnostics().front().code == Code::unpinnable_edition);
  }
  const Written unknown(std::string(kPerson) + "[edition.long]\n", {"a"});
  CHECK_FALSE(unknown.file);
  REQUIRE(unknown.sink.diagnostics().size() == 1);
  CHECK(unknown.sink.diagnostics().front().code == Code::unknown_edition);
}

}  // namespace vitaset
