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

Pages typeset(const Cv& cv, const Style& style = testing::test_style()) {
  Sink sink;
  const Resources resources{testing::test_fonts(), {2026, 11, 1, 0, 0, 0}};
  return typeset(cv, style, resources, sink).pages;
}

/// A run of a page's content: what it reads as, and where its baseline starts.
struct Placed {
  std::string text;
  Point origin;
  Pt size;
};

std::vector<Placed> content(const Page& page) {
  std::vector<Placed> runs;
  for (const PageItem& item : page.items) {
    const GlyphRun* const run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || std::holds_alternative<Artifact>(run->mark)) continue;
    runs.push_back({run->actual_text.value_or(run->text), run->origin, run->size});
  }
  return runs;
}

/// The baseline of the run that reads `text`.
Pt baseline_of(const Pages& pages, std::string_view text) {
  for (const Page& page : pages.pages) {
    for (const Placed& run : content(page)) {
      if (run.text == text) return run.origin.y;
    }
  }
  FAIL("nothing reads ", text);
  return {};
}

/// Three sections of four lines each: one on each page, with 18 pt left on page 1 and 36 on page 2.
Cv three_sections() {
  Cv cv = testing::named_cv();
  for (const char* id : {"one", "two", "three"}) {
    const std::string line(40, 'a');
    cv.sections.push_back(testing::text_section(id, line + " " + line + " " + line + " " + line));
  }
  return cv;
}

}  // namespace

TEST_CASE("a name alone is one page with one line") {
  const Pages pages = typeset(testing::named_cv());
  CHECK(pages.pages.size() == 1);
  CHECK(dump_text(pages) == "Ada Example\n\f");
  CHECK(pages.info.title == "Ada Example \u2013 Curriculum vitae");
  CHECK(pages.info.date == Timestamp{2026, 11, 1, 0, 0, 0});
}

TEST_CASE("a photo stands on the first page, and its figure after the name") {
  Picture photo;
  photo.width = 30;
  photo.height = 40;
  Style style = testing::test_style();
  style.header.photo = {true, {Pt(30), Pt(40)}, Side::end, Pt(10)};
  Cv cv = testing::named_cv();
  cv.sections.push_back(testing::text_section("bio", "text"));
  Sink sink;
  const Pages pages =
      typeset(cv, style,
              {testing::test_fonts(), {}, nullptr, std::make_shared<const Picture>(photo)}, sink)
          .pages;
  const auto& items = pages.pages.at(0).items;
  const auto at = std::find_if(items.begin(), items.end(), [](const PageItem& item) {
    return std::holds_alternative<Image>(item);
  });
  REQUIRE(at != items.begin());
  REQUIRE(at != items.end());
  CHECK(std::get<GlyphRun>(*(at - 1)).text == "Ada Example");
  // In the corner of the margins, 20 pt each; the name's capitals, of 20 pt on 24 pt, end at 3 pt.
  const Rect& area = std::get<Image>(*at).area;
  CHECK(area.origin.x == Pt(190));
  CHECK(area.origin.y.value() == doctest::Approx(23));
  // Below it the section's 10 pt of space.
  CHECK(pages.outline.at(0).y.value() == doctest::Approx(73));
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
      typeset(cv, style, {testing::test_fonts(), {2026, 11, 1, 0, 0, 0}, &library}, sink).pages;
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
  const Pages pages = typeset(testing::named_cv(), style, {testing::test_fonts(), {}}, sink).pages;
  CHECK(pages.pages.empty());
  CHECK(sink.has_errors());
}

TEST_CASE("no white space stands at a page's top") {
  const Pages pages = typeset(long_cv());
  REQUIRE(pages.pages.size() > 2);
  for (std::size_t i = 1; i < pages.pages.size(); ++i) {
    // The margin, half of what the leading leaves over, the ascender.
    CHECK(content(pages.pages[i]).front().origin.y == Pt(20 + 1 + 7.5));
  }
}

TEST_CASE(
    "spaces above sections grow to bring a page's last line to its foot, if a layout lets them") {
  Style style = testing::test_style();
  const Pages ragged = typeset(three_sections(), style);
  style.section.stretch = Pt(20);
  const Pages even = typeset(three_sections(), style);
  REQUIRE(ragged.pages.size() == 3);
  REQUIRE(even.pages.size() == 3);
  // Of 120 pt name, heading and four lines take 24 + 10 + 15 + 5 + 48.
  CHECK(content(ragged.pages[0]).back().origin.y == Pt(20 + 102 - 3.5));
  CHECK(content(even.pages[0]).back().origin.y.value() == doctest::Approx(20 + 120 - 3.5));
  CHECK(even.outline[0].y.value() == doctest::Approx(20 + 24 + 10 + 18));
  // Page 2 has no space that could grow, the last one is not filled.
  CHECK(content(even.pages[1]).back().origin.y == content(ragged.pages[1]).back().origin.y);
  CHECK(content(even.pages[2]).back().origin.y == content(ragged.pages[2]).back().origin.y);
}

TEST_CASE("a title taller than a page is parted, and told with its place") {
  Cv cv = testing::named_cv();
  cv.sections = {testing::text_section("one", "aaa")};
  std::string title;
  for (int i = 0; i < 12; ++i) title += std::string(39, 'a') + " ";
  cv.sections[0].title = testing::rich(title);
  cv.sections[0].span = {FileId::none, 3, 8};
  Sink sink;
  const Resources resources{testing::test_fonts(), {}};
  const Pages pages = typeset(cv, testing::test_style(), resources, sink).pages;
  CHECK(pages.pages.size() == 2);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::tall_block);
  CHECK(sink.diagnostics()[0].span == cv.sections[0].span);
}

TEST_CASE("a section that is to begin a page does, the first one too") {
  Cv cv = testing::named_cv();
  cv.sections = {testing::text_section("one", "aaa"), testing::text_section("two", "bbb")};
  cv.sections[0].break_before = true;
  const Pages first = typeset(cv);
  REQUIRE(first.pages.size() == 2);
  CHECK(content(first.pages[0]).back().text == "Ada Example");
  CHECK(content(first.pages[1]).front().text == "one");
  // Nor does a section with nothing but its heading stand in the way.
  cv.sections[0] = Section{};
  cv.sections[0].id = "one";
  cv.sections[1].break_before = true;
  const Pages second = typeset(cv);
  REQUIRE(second.pages.size() == 2);
  CHECK(content(second.pages[1]).front().text == "two");
}

TEST_CASE(
    "baselines are a leading apart, whatever raised, missing or fallback characters a line has") {
  Cv cv = testing::named_cv();
  const std::string filler(30, 'a');
  cv.sections = {testing::text_section("one", filler + " x^2^ " + filler + " y~3~ " + filler +
                                                  " \u03b1\u03b2 " + filler + " \u6f22 " + filler)};
  const Pages pages = typeset(cv);
  std::vector<Pt> baselines;
  for (const Placed& run : content(pages.pages[0])) {
    if (run.text.starts_with("aaa")) baselines.push_back(run.origin.y);
  }
  REQUIRE(baselines.size() == 5);
  for (std::size_t i = 1; i < baselines.size(); ++i) {
    CHECK((baselines[i] - baselines[i - 1]).value() == doctest::Approx(12));
  }
}

TEST_CASE("title and date share a baseline, whatever their sizes and wherever the date stands") {
  Cv cv = testing::named_cv();
  cv.sections.resize(1);
  cv.sections[0].id = "experience";
  cv.sections[0].entries = {testing::position("Organization", "Role", 2020, 2021)};
  Style style = testing::test_style();
  style.type.date = testing::text_style(6, 20);
  for (const DatePlacement placement : {DatePlacement::end, DatePlacement::start}) {
    style.entries.at("default").dates = placement;
    style.entries.at("default").date_column = Pt(60);
    const Pages pages = typeset(cv, style);
    CHECK(baseline_of(pages, "2020 \u2013 2021") == baseline_of(pages, "Organization"));
  }
}

TEST_CASE("a bullet stands on the first baseline of its text and hangs before all its lines") {
  Cv cv = testing::named_cv();
  cv.sections.resize(1);
  cv.sections[0].id = "one";
  cv.sections[0].items.push_back(
      {testing::rich(std::string(30, 'a') + " " + std::string(30, 'b')), {}, {}, 50, false, {}});
  const std::vector<Placed> runs = content(typeset(cv).pages[0]);
  const auto find = [&](std::string_view start) {
    return std::find_if(runs.begin(), runs.end(),
                        [&](const Placed& run) { return run.text.starts_with(start); })
        ->origin;
  };
  CHECK(find("\u2022").y == find("aaa").y);
  CHECK(find("\u2022").x == Pt(20));
  CHECK(find("aaa").x == Pt(35));
  CHECK(find("bbb").x == Pt(35));
}

}  // namespace vitaset
