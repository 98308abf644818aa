#include "layout/fitter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>

#include "layout/block_heights.h"
#include "layout/columns.h"
#include "layout/galley.h"
#include "unit/layout/fit_help.h"

namespace vitaset {
namespace {

using testing::bullet;
using testing::Collected;
using testing::fit_style;
using testing::list_section;
using testing::TextMaker;

using Strings = std::vector<std::string>;

/// Two sections of `lines` one-line bullets in all: the name takes 24 points, each heading with its
/// gaps and its rule 30, each bullet 12.
Cv two_lists(std::size_t lines) {
  Cv cv = testing::named_cv();
  cv.sections = {list_section("one", {bullet("a")}), list_section("two", {})};
  for (std::size_t i = 1; i < lines; ++i) cv.sections[1].items.push_back(bullet("b"));
  return cv;
}

bool has(const Strings& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

/// What a choice is worth, told by the report.
std::int64_t shown_value(const Collected& made, const Fitted& fitted) {
  const std::set<std::string> shown(fitted.report.shown.begin(), fitted.report.shown.end());
  const std::vector<Worth> worths = made.worths();
  std::int64_t value = 0;
  for (std::size_t i = 0; i < made.pieces.size(); ++i) {
    if (shown.contains(made.pin(i))) value += worths[i].value;
  }
  return value;
}

/// Every choice of pieces of which none stands without the one around it.
std::vector<std::vector<bool>> all_choices(const std::vector<Piece>& pieces) {
  std::vector<std::vector<bool>> choices;
  for (std::size_t bits = 0; bits < (std::size_t{1} << pieces.size()); ++bits) {
    std::vector<bool> taken(pieces.size());
    bool possible = true;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      taken[i] = ((bits >> i) & 1U) != 0;
      const bool alone = pieces[i].parent != Piece::kNoParent && !taken[pieces[i].parent];
      possible = possible && !(taken[i] && alone);
    }
    if (possible) choices.push_back(std::move(taken));
  }
  return choices;
}

/// The value of the best choice that, really composed at the limit's comfort, stands on the page.
std::int64_t best_value(Collected& made) {
  const Comfort limit = comfort_at(made.style, made.style.fit.tighten);
  const std::vector<Worth> worths = made.worths();
  std::vector<std::pair<std::int64_t, std::vector<bool>>> valued;
  for (std::vector<bool>& taken : all_choices(made.pieces)) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < taken.size(); ++i) value += taken[i] ? worths[i].value : 0;
    valued.emplace_back(value, std::move(taken));
  }
  std::ranges::stable_sort(valued, std::ranges::greater(),
                           [](const auto& each) { return each.first; });
  for (const auto& [value, taken] : valued) {
    const Pt height = height_of(made.composed(limit, made.without(taken)));
    if (fits(text_height_of(made.style, limit.margin), height)) return value;
  }
  return -1;
}

/// A little Cv of up to 12 pieces.
Cv little_cv(TextMaker& make) {
  Cv cv = testing::named_cv();
  std::size_t pieces = 0;
  for (unsigned number = 0; pieces < 7; ++number) {
    Section section;
    section.id = "s" + std::to_string(number);
    section.weight = 20 + static_cast<int>(make.below(80));
    if (make.below(3) == 0) {
      section.text = {testing::rich(make.text(20 + make.below(100)))};
      pieces += 2;
    } else if (make.below(2) == 0) {
      section.items = {bullet(make.text(make.below(90)), 20 + static_cast<int>(make.below(70))),
                       bullet(make.text(make.below(90)))};
      pieces += 4;
    } else {
      section.entries = {make.entry(2, 90)};
      pieces += 2 + section.entries[0].summary.size() + section.entries[0].highlights.size() +
                (section.entries[0].highlights.empty() ? 0 : 1);
    }
    cv.sections.push_back(std::move(section));
  }
  return cv;
}

/// A Cv of about so many lines, some of it kept.
Cv long_cv(TextMaker& make, std::size_t lines, bool keeps) {
  Cv cv = testing::named_cv();
  constexpr unsigned kLetters = 90;
  std::size_t count = 0;
  for (unsigned number = 0; count < lines; ++number) {
    Section section;
    section.id = "s" + std::to_string(number);
    section.weight = 10 + static_cast<int>(make.below(90));
    section.break_before = make.below(6) == 0;
    count += 3;
    for (unsigned i = 1 + make.below(8); i > 0 && count < lines; --i) {
      section.entries.push_back(make.entry(4, kLetters));
      section.entries.back().keep = keeps && make.below(40) == 0;
      count += 1 + section.entries.back().highlights.size() * 2;
    }
    if (section.entries.empty()) section.items = {bullet(make.text(20))};
    cv.sections.push_back(std::move(section));
  }
  return cv;
}

}  // namespace

TEST_CASE("what has room as the layout is stands as the layout is") {
  Collected made(two_lists(3), fit_style(400));
  const std::optional<Fitted> fitted = made.fit();
  REQUIRE(fitted);
  CHECK(fitted->cuts.size() == 1);
  CHECK(fitted->comfort.knobs == Knobs{});
  CHECK(fitted->report.left_out.empty());
  CHECK(fitted->report.shown == Strings{"one/a", "two/b", "two/b"});
  CHECK(fitted->report.changed.empty());
  CHECK(fitted->report.filled * 400 == doctest::Approx(24 + 2 * 30 + 3 * 12));
}

TEST_CASE(
    "nothing is left out that has room when the layout gives way, and it gives way no more than it "
    "must") {
  // Two points too many: the gaps of sections alone give way.
  Collected little(two_lists(5), fit_style(142));
  const std::optional<Fitted> close = little.fit();
  REQUIRE(close);
  CHECK(close->report.left_out.empty());
  CHECK(close->comfort.knobs.size == 1);
  CHECK(close->comfort.knobs.leading == 1);
  CHECK(close->comfort.margin.top == Pt(20));
  CHECK(close->comfort.knobs.section_gaps < 1);
  CHECK(fits(Pt(142), height_of(close->galley)));
  // 16 points too many: the gaps give 0.4 × 30, then leading gives way too.
  Collected more(two_lists(5), fit_style(128));
  const std::optional<Fitted> closer = more.fit();
  REQUIRE(closer);
  CHECK(closer->report.left_out.empty());
  CHECK(closer->comfort.knobs.section_gaps < 0.65);  // all but what is given back
  CHECK(closer->comfort.knobs.leading < 1);
  CHECK(closer->comfort.knobs.size == 1);
  CHECK(closer->comfort.margin.top == Pt(20));
}

TEST_CASE(
    "of little Cvs what is shown is worth as much as the best of all choices, each composed") {
  int chosen = 0;
  for (unsigned seed = 0; seed < 90; ++seed) {
    TextMaker make(seed);
    Collected made(little_cv(make), fit_style(70 + make.below(80)));
    if (made.pieces.size() > 12) continue;
    CAPTURE(seed);
    const std::optional<Fitted> fitted = made.fit();
    REQUIRE(fitted);
    CHECK(fitted->cuts.size() == 1);
    CHECK(shown_value(made, *fitted) == best_value(made));
    if (!fitted->report.left_out.empty()) ++chosen;
  }
  CHECK(chosen >= 60);
}

TEST_CASE("never a page more than there may be, whatever the Cv, and what is kept is on them") {
  constexpr double kLines = 50;
  for (std::size_t pages = 1; pages <= 3; ++pages) {
    for (unsigned seed = 0; seed < 16; ++seed) {
      TextMaker make(seed + 100 * static_cast<unsigned>(pages));
      const double length = seed == 0 ? 30 : 0.2 + make.below(40) / 8.0;
      Style style = fit_style(12 * kLines);
      style.pages = pages;
      Collected made(long_cv(make, static_cast<std::size_t>(length * kLines), true), style);
      CAPTURE(seed);
      CAPTURE(pages);
      const std::optional<Fitted> fitted = made.fit();
      REQUIRE(fitted);
      CHECK(fitted->cuts.size() <= pages);
      for (const PageCut& cut : fitted->cuts) {
        CHECK(fits(text_height_of(style, fitted->comfort.margin), cut.height));
      }
      if (pages == 1 && !fitted->report.left_out.empty()) CHECK(fitted->report.filled >= 0.92);
      const std::vector<Worth> worths = made.worths();
      for (std::size_t i = 0; i < made.pieces.size(); ++i) {
        const std::string pin = made.pin(i);
        if (worths[i].keep && !pin.empty()) CHECK_MESSAGE(has(fitted->report.shown, pin), pin);
      }
      CHECK(style.type.body.size * fitted->comfort.knobs.size >= style.fit.size_least);
      CHECK(fitted->comfort.margin.start >= style.fit.start_least);
    }
  }
}

TEST_CASE(
    "what stands around what is left out may ask for more white space, and all fits even so") {
  for (std::size_t pages = 1; pages <= 2; ++pages) {
    for (unsigned seed = 0; seed < 12; ++seed) {
      TextMaker make(seed + 500);
      Style style = fit_style(600);
      style.pages = pages;
      style.list.below = Pt(9);  // more than between entries
      Collected made(long_cv(make, 150 + make.below(150), false), style);
      CAPTURE(seed);
      CAPTURE(pages);
      const std::optional<Fitted> fitted = made.fit();
      REQUIRE(fitted);
      CHECK(fitted->cuts.size() <= pages);
      CHECK_FALSE(fitted->report.left_out.empty());
      CHECK(fitted->report.filled >= 0.92);
    }
  }
}

TEST_CASE("many such spaces at once leave the pages full, and no more of them") {
  // Of each two entries the first has a bullet, with 9 points below it, the second none and is left
  // out: what is chosen is five points taller than foretold at every one of them.
  std::vector<Entry> entries;
  for (int i = 0; i < 60; ++i) {
    const bool good = i % 2 == 0;
    entries.push_back(testing::position("o" + std::to_string(i), "r", 2020, 2026));
    entries.back().priority = good ? 100 : 1;
    if (good) entries.back().highlights = {bullet("a", 100)};
  }
  Cv cv = testing::named_cv();
  cv.sections = {testing::entry_section("one", entries)};
  Style style = fit_style(400);
  style.pages = 2;
  style.list.below = Pt(9);
  style.fit.means.clear();
  Collected made(cv, style);
  const std::optional<Fitted> fitted = made.fit();
  REQUIRE(fitted);
  CHECK(fitted->cuts.size() == 2);
  CHECK(fitted->report.filled >= 0.92);
}

TEST_CASE("the same Cv is fitted the same way, however often") {
  TextMaker make(5);
  const Cv cv = long_cv(make, 200, false);
  Collected first(cv, fit_style(600));
  Collected second(cv, fit_style(600));
  const std::optional<Fitted> one = first.fit();
  const std::optional<Fitted> two = second.fit();
  REQUIRE(one);
  REQUIRE(two);
  CHECK(one->report.shown == two->report.shown);
  CHECK(one->comfort.knobs == two->comfort.knobs);
  CHECK(one->cuts == two->cuts);
  // Nor does fitting change what is fitted.
  const std::optional<Fitted> again = first.fit();
  REQUIRE(again);
  CHECK(one->cuts == again->cuts);
}

TEST_CASE("what is kept has every right to the last of the room") {
  Cv cv = testing::named_cv();
  cv.sections = {list_section("one", {})};
  for (int i = 0; i < 6; ++i) cv.sections[0].items.push_back(bullet("a", 50, true));
  // 24 + 30 + 72 at the layout's own measures, where nothing gives way for what could be left out.
  Style style = fit_style(108);
  style.fit.tighten = 0;
  Collected made(cv, style);
  const std::optional<Fitted> fitted = made.fit();
  REQUIRE(fitted);
  CHECK(fitted->report.shown.size() == 6);
  CHECK(fitted->comfort.knobs.leading < 1);
}

TEST_CASE("keeping too much is an error that says what to release, the least valuable first") {
  Cv cv = testing::named_cv();
  cv.sections = {list_section("one", {})};
  for (int i = 0; i < 12; ++i) {
    cv.sections[0].items.push_back(bullet("item" + std::to_string(i), 90 - i, true));
    cv.sections[0].items.back().span = {FileId::none, static_cast<std::uint32_t>(10 * i),
                                        static_cast<std::uint32_t>(10 * i + 5)};
  }
  Collected made(cv, fit_style(120));
  CHECK_FALSE(made.fit());
  REQUIRE(made.sink.diagnostics().size() == 1);
  const Diagnostic& told = made.sink.diagnostics()[0];
  CHECK(told.code == Code::kept_too_much);
  CHECK(told.span == cv.sections[0].items.back().span);
  REQUIRE_FALSE(told.notes.empty());
  CHECK(told.notes[0].message.find("item11") != std::string::npos);
  // As told, so done: released, the rest fits.
  for (std::size_t i = 0; i < told.notes.size(); ++i) cv.sections[0].items[11 - i].keep = false;
  Collected released(cv, fit_style(120));
  const std::optional<Fitted> fitted = released.fit();
  REQUIRE(fitted);
  CHECK(fitted->report.shown.size() >= 12 - told.notes.size());
  // One less would not do.
  cv.sections[0].items[12 - told.notes.size()].keep = true;
  CHECK_FALSE(Collected(cv, fit_style(120)).fit());
}

TEST_CASE("what is left over goes to the gaps, within their bounds") {
  // Two lists of three lines are 120 points, 30 of them around the headings.
  Collected some(two_lists(3), fit_style(124));
  const std::optional<Fitted> wider = some.fit();
  REQUIRE(wider);
  CHECK(height_of(wider->galley).value() == doctest::Approx(124).epsilon(0.001));
  CHECK(wider->comfort.knobs.section_gaps > 1);
  CHECK(wider->comfort.knobs.section_gaps < 1.4);
  CHECK(wider->comfort.knobs.leading == 1);
  // All that may be given back comes to 0.4 × 30.
  Collected widest(two_lists(3), fit_style(134));
  const std::optional<Fitted> most = widest.fit();
  REQUIRE(most);
  CHECK(most->comfort.knobs.section_gaps == doctest::Approx(1.4));
  CHECK(most->comfort.knobs.entry_gaps == doctest::Approx(1.5));
  CHECK(height_of(most->galley).value() == doctest::Approx(132));
}

TEST_CASE("gaps that grow inside columns take no page more") {
  for (int height = 120; height < 400; height += 7) {
    CAPTURE(height);
    Style style = fit_style(height);
    style.entries.at("default").columns = 2;
    style.entries.at("default").column_gap = Pt(10);
    std::vector<Entry> references;
    for (int i = 0; i < 14; ++i) references.push_back(testing::position("Name", "r", 2020, 2020));
    Cv cv = testing::named_cv();
    cv.sections = {testing::entry_section("reference", std::move(references)),
                   testing::list_section("notes", {bullet("one"), bullet("two"), bullet("three")})};
    Collected made(std::move(cv), std::move(style));
    const std::optional<Fitted> fitted = made.fit();
    REQUIRE(fitted);
    CHECK(fitted->cuts.size() == 1);
    CHECK(fits(text_height_of(made.style, fitted->comfort.margin), height_of(fitted->galley)));
  }
}

TEST_CASE("a page that would not get full is not drawn out") {
  Collected made(two_lists(3), fit_style(160));
  const std::optional<Fitted> fitted = made.fit();
  REQUIRE(fitted);
  CHECK(fitted->comfort.knobs == Knobs{});
  CHECK(height_of(fitted->galley) == Pt(120));
}

TEST_CASE("the end of a page that a section asks for counts for nothing") {
  Cv cv = two_lists(3);
  for (Section& section : cv.sections) section.break_before = true;
  Collected made(cv, fit_style(200));
  const std::optional<Fitted> fitted = made.fit();
  REQUIRE(fitted);
  CHECK(fitted->cuts.size() == 1);
  CHECK(fitted->report.left_out.empty());
}

namespace {

// Two lines; with a word more, three. Its name is made of its first words.
constexpr std::string_view kMiddle =
    "middle of all that is aaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaa";
constexpr std::string_view kWord = " bbbbbbbbbb";

/// Bullets of two lines, one and three.
Cv three_bullets(std::string_view middle = kMiddle, std::string_view word = "") {
  const std::string line(30, 'a');
  Cv cv = testing::named_cv();
  cv.sections = {
      list_section("one", {bullet(std::string(middle) + std::string(word), 60), bullet("short", 50),
                           bullet("long " + line + " " + line + " " + line, 100)})};
  return cv;
}

/// Pages for the name, the heading and three lines, where nothing gives way.
Style three_lines() {
  Style style = fit_style(24 + 30 + 36);
  style.fit.means.clear();
  return style;
}

const std::string kMiddlePin = "one/middle of all that is";
const std::string kLongPin =
    "one/long " + std::string(30, 'a') + " " + std::string(30, 'a') + " " + std::string(30, 'a');

}  // namespace

TEST_CASE("what is pinned stays when a word is added; without pins it would be swapped") {
  const std::optional<Fitted> before = Collected(three_bullets(), three_lines()).fit();
  REQUIRE(before);
  REQUIRE(before->report.shown == Strings{kMiddlePin, "one/short"});
  CHECK(before->report.newly_shown.empty());
  // 300 is less than 375: a word costs both of those that were shown their place.
  const Cv longer = three_bullets(kMiddle, kWord);
  const std::optional<Fitted> swapped = Collected(longer, three_lines()).fit();
  REQUIRE(swapped);
  REQUIRE(swapped->report.shown == Strings{kLongPin});
  const std::optional<Fitted> pinned = Collected(longer, three_lines()).fit(before->report.shown);
  REQUIRE(pinned);
  CHECK(pinned->report.shown == Strings{kMiddlePin});
  CHECK(pinned->report.no_longer_shown == Strings{"one/short"});
  CHECK(pinned->report.newly_shown.empty());
}

TEST_CASE("the report tells what is shown besides the pins, and what of them has no room") {
  Collected made(three_bullets(), three_lines());
  const std::optional<Fitted> besides = made.fit({"one/short", "one/gone"});
  REQUIRE(besides);
  CHECK(besides->report.newly_shown == Strings{kMiddlePin});
  CHECK(besides->report.no_longer_shown == Strings{"one/gone"});
  const std::optional<Fitted> all = made.fit({kMiddlePin, "one/short", kLongPin});
  REQUIRE(all);
  CHECK(all->report.no_longer_shown == Strings{kLongPin});
  CHECK(all->report.newly_shown.empty());
}

TEST_CASE("the report says what was left out, the most valuable first, and what could come next") {
  Cv cv = three_bullets();
  cv.sections.push_back(list_section("two", {bullet("else", 10), bullet("more", 20)}));
  Collected all(cv, three_lines());
  const std::optional<Fitted> fitted = all.fit();
  REQUIRE(fitted);
  const std::vector<LeftOut>& left_out = fitted->report.left_out;
  REQUIRE_FALSE(left_out.empty());
  CHECK(std::ranges::is_sorted(left_out, std::ranges::greater(), &LeftOut::value));
  const auto section = std::ranges::find(left_out, PieceKind::section, &LeftOut::kind);
  REQUIRE(section != left_out.end());
  CHECK(section->section == "two");
  REQUIRE(fitted->report.next);
  const Pt rest = Pt(90) - height_of(fitted->galley);
  CHECK(fitted->report.next_needs == std::max(fitted->report.next->height - rest, Pt(0)));
}

TEST_CASE("a head taller than the page is told, and nothing is set") {
  Collected made(two_lists(2), fit_style(5));
  CHECK_FALSE(made.fit());
  REQUIRE(made.sink.diagnostics().size() == 1);
  CHECK(made.sink.diagnostics()[0].message == "the head of the CV alone is taller than the page");
}

}  // namespace vitaset
