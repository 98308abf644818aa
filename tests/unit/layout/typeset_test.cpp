#include "layout/typeset.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <thread>

#include "page/dump.h"
#include "temporary_folder.h"
#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

/// A Cv of several pages.
Cv long_cv() {
  Cv cv = testing::named_cv();
  cv.keywords = {"one", "two"};
  for (int i = 0; i < 6; ++i) {
    cv.sections.push_back(testing::text_section(
        "section" + std::to_string(i),
        "Some words that fill more than a single line of the narrow measure, and a "
        "[link](https://example.org/) with more words behind it."));
    Section& section = cv.sections.back();
    section.entries = {testing::position("Organization", "Role", 2020, 2021),
                       testing::position("Another", "Role", 2019, 2020)};
    section.items.push_back({testing::rich("a bullet"), {}, {}, 50, false, {}});
  }
  return cv;
}

Pages typeset(const Cv& cv) {
  Sink sink;
  const Resources resources{testing::test_fonts(), {2026, 11, 1, 0, 0, 0}};
  return typeset(cv, testing::test_style(), resources, sink);
}

}  // namespace

TEST_CASE("a name alone is one page with one line") {
  const Pages pages = typeset(testing::named_cv());
  CHECK(pages.pages.size() == 1);
  CHECK(dump_text(pages) == "Ada Example\n\f");
  CHECK(pages.info.title == "Ada Example \u2013 Curriculum vitae");
  CHECK(pages.info.date == Timestamp{2026, 11, 1, 0, 0, 0});
}

TEST_CASE("with words parted, all that is read is the same, each word once") {
  const TemporaryFolder folder;
  // Parts words between any two letters of "abc".
  std::string patterns = "UTF-8\n";
  for (const char before : {'a', 'b', 'c'}) {
    for (const char after : {'a', 'b', 'c'}) {
      patterns += {before, '1', after, '\n'};
    }
  }
  const HyphenationLibrary library({{"en", folder.write("en.dic", patterns), "", ""}});
  Cv cv = testing::named_cv();
  std::string text;
  // Of lengths that bring words to every place of a line and of a page.
  for (int i = 0; i < 150; ++i) {
    for (int j = 0; j < 4 + i * 7 % 23; ++j) text += static_cast<char>('a' + (i + j) % 3);
    text += i % 5 == 0 ? ", " : " ";
  }
  text += "end";
  cv.sections = {testing::text_section("about", text)};
  Style style = testing::test_style();
  style.type.hyphenate = true;
  style.type.justified = true;
  Sink sink;
  const Pages pages =
      typeset(cv, style, {testing::test_fonts(), {2026, 11, 1, 0, 0, 0}, &library}, sink);
  CHECK(sink.diagnostics().empty());
  const auto parted =
      std::count_if(pages.nodes.begin(), pages.nodes.end(),
                    [](const StructureNode& node) { return !node.actual_text.empty(); });
  CHECK(parted > 20);
  CHECK(pages.pages.size() > 3);
  std::string read;
  for (const char c : dump_text({pages.size, pages.pages, pages.nodes, {}, {}})) {
    const bool white = c == ' ' || c == '\n' || c == '\f';
    if (!white) read += c;
    if (white && !read.empty() && read.back() != ' ') read += ' ';
  }
  // Running lines stand between the pages; of the words none may be missing or twice.
  std::string expected = text;
  std::size_t at = read.find(expected.substr(0, 4));
  for (std::size_t begin = 0; begin < expected.size();) {
    const std::size_t end = std::min(expected.find(' ', begin), expected.size());
    const std::string word = expected.substr(begin, end - begin);
    const std::size_t found = read.find(word + " ", at);
    REQUIRE(found != std::string::npos);
    const bool next = found == at || read.substr(at, found - at).find("Ada Example") == 0;
    CHECK_MESSAGE(next, word, " does not follow");
    at = found + word.size() + 1;
    begin = end + 1;
  }
}

TEST_CASE("nothing stands outside the margins, and no page is empty") {
  const Pages pages = typeset(long_cv());
  CHECK(pages.pages.size() > 2);
  for (const Page& page : pages.pages) {
    CHECK_FALSE(page.items.empty());
    for (const PageItem& item : page.items) {
      const GlyphRun* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || std::holds_alternative<Artifact>(run->mark)) continue;
      CHECK(run->origin.x >= Pt(20));
      CHECK(run->origin.y > Pt(20));
      CHECK(run->origin.y < Pt(140));
    }
  }
}

TEST_CASE("every section is in the outline, where its heading stands") {
  const Pages pages = typeset(long_cv());
  REQUIRE(pages.outline.size() == 6);
  CHECK(pages.outline[0].title == "section0");
  for (const OutlineEntry& entry : pages.outline) {
    CHECK(pages.nodes[static_cast<std::size_t>(entry.node)].role == Role::heading2);
    CHECK(entry.page < pages.pages.size());
  }
}

TEST_CASE("no page ends with a heading") {
  const Pages pages = typeset(long_cv());
  for (const Page& page : pages.pages) {
    for (auto item = page.items.rbegin(); item != page.items.rend(); ++item) {
      if (!std::holds_alternative<GlyphRun>(*item)) continue;
      const std::optional<NodeId> node = content_node(*item);
      if (!node) continue;
      CHECK(pages.nodes[static_cast<std::size_t>(*node)].role != Role::heading2);
      break;
    }
  }
}

TEST_CASE("every node but the root stands after its parent") {
  const Pages pages = typeset(long_cv());
  for (std::size_t i = 1; i < pages.nodes.size(); ++i) {
    CHECK(static_cast<std::size_t>(pages.nodes[i].parent) < i);
  }
}

TEST_CASE("the same Cv gives the same pages, twice and in threads") {
  const Cv cv = long_cv();
  const std::string expected = dump_pages(typeset(cv));
  std::vector<std::string> dumps(4);
  std::vector<std::thread> threads;
  for (std::string& dump : dumps) {
    threads.emplace_back([&cv, &dump] { dump = dump_pages(typeset(cv)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& dump : dumps) CHECK(dump == expected);
}

TEST_CASE("a layout with a missing font gives no page and an error") {
  Style style = testing::test_style();
  style.type.body.font.family = "Nowhere";
  Sink sink;
  const Pages pages = typeset(testing::named_cv(), style, {testing::test_fonts(), {}}, sink);
  CHECK(pages.pages.empty());
  CHECK(sink.has_errors());
}

}  // namespace vitaset
