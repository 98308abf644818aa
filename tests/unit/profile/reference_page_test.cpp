#include "profile/reference_page.h"

#include <doctest/doctest.h>

#include <string>

#include "profile/key_table.h"

namespace vitaset {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a mark becomes the keys of a table, one on a line") {
  const std::string page = fill_reference("Before.\n{{keys person.detail}}\nAfter.\n");
  CHECK(page.starts_with("Before.\n| key | takes | means |\n| --- | --- | --- |\n| **`label`** |"));
  CHECK(contains(page, "\n| `tags` | a word, or a list of words | "));
  CHECK(page.ends_with(" |\nAfter.\n"));
}

TEST_CASE("what must be given is bold, that of which one must be given is italic") {
  CHECK(contains(fill_reference("{{keys education}}\n"), "| **`institution`** |"));
  const std::string experience = fill_reference("{{keys experience}}\n");
  CHECK(contains(experience, "| *`organization`* |"));
  CHECK(contains(experience, "| *`position`* |"));
  CHECK(contains(experience, "| `unit` |"));
}

TEST_CASE("a meaning comes with an example and with what goes for not given") {
  const Key& priority = *find_key(*find_scope("education"), "priority");
  CHECK(contains(fill_reference("{{keys entry}}\n"),
                 std::string(priority.help) + " (`80`; if not given, `50`) |"));
}

TEST_CASE("a flag needs no example, and is false if it is not given") {
  const Key& keep = *find_key(*find_scope("education"), "keep");
  CHECK(contains(fill_reference("{{keys entry}}\n"),
                 "| `keep` | `true` or `false` | " + std::string(keep.help) + " |\n"));
}

TEST_CASE("choices are told, all or those known") {
  CHECK(
      contains(fill_reference("{{keys publication}}\n"), "one of `\"journal\"`, `\"conference\"`"));
  CHECK(contains(fill_reference("{{keys talk}}\n"), "plain text; known: `\"keynote\"`, "));
}

TEST_CASE("tables that stand for a text have keys too") {
  CHECK(contains(fill_reference("{{keys bullet}}\n"), "| **`text`** |"));
  CHECK(contains(fill_reference("{{keys contact}}\n"), "| `label` |"));
  CHECK(contains(fill_reference("{{keys text}}\n"), "| **`lang`** |"));
  CHECK(contains(fill_reference("{{keys sections}}\n"), "| `limit` |"));
}

TEST_CASE("an open value in an example is that of the table of keys") {
  const Key& title = *find_key(*find_scope("award"), "title");
  CHECK(fill_reference("```toml\n[[award]]\ntitle = …\ndate = 2025\n```\n") ==
        "```toml\n[[award]]\ntitle = " + std::string(title.example) + "\ndate = 2025\n```\n");
}

TEST_CASE("each header opens its own table") {
  const std::string page = fill_reference(
      "```toml\n[[talk]]\ntitle = …\n[[talk.occasions]]\nevent = …\n[sections.talk]\norder = …\n"
      "```\n");
  CHECK_FALSE(contains(page, "…"));
  CHECK(contains(page, "order = \"newest\""));
}

TEST_CASE("outside of TOML, and of what has no name, nothing is filled in") {
  for (const char* text :
       {"title = …\n", "```sh\ntitle = …\n```\n", "```toml\n[[knitting]]\ntitle = …\n```\n",
        "```toml\n[[award]]\nneedles = …\n```\n", "{{keys knitting}}\n"}) {
    CHECK(fill_reference(text) == text);
  }
}

TEST_CASE("a page without a line end gets one") { CHECK(fill_reference("A page") == "A page\n"); }

TEST_CASE("the page has every table of keys") {
  const std::string page = profile_reference();
  CHECK_FALSE(contains(page, "{{"));
  for (const std::string_view kind : entry_kinds()) {
    CAPTURE(kind);
    CHECK(contains(page, "[[" + std::string(kind) + "]]"));
  }
}

}  // namespace vitaset
