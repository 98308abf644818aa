#include "layout/paginate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "layout/galley_builder.h"

namespace vitaset {
namespace {

GalleyLine line(double height) {
  GalleyLine result;
  result.height = Pt(height);
  return result;
}

std::vector<PageCut> cuts(const Galley& galley, double height) {
  Sink sink;
  return paginate(galley, Pt(height), sink);
}

/// First and past the last item of each page.
using Ends = std::vector<std::pair<std::size_t, std::size_t>>;

Ends ends(const std::vector<PageCut>& pages) {
  Ends result;
  for (const PageCut& page : pages) result.emplace_back(page.begin, page.end);
  return result;
}

double sum(const std::vector<PageCut>& pages) {
  double total = 0;
  for (const PageCut& page : pages) total += page.cost.sum();
  return total;
}

/// What a page costs that holds the lines of [begin, end) and ends at a break of `penalty`, worked
/// out item by item: the definition the pages are to be optimal by.
double page_cost(const Galley& galley, std::size_t begin, std::size_t end, int penalty,
                 double height) {
  double used = 0;
  double stretch = 0;
  double due = 0;
  double due_stretch = 0;
  bool started = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (const GalleyLine* each = std::get_if<GalleyLine>(&galley.items[i])) {
      used += (started ? due : 0) + each->height.value();
      stretch += started ? due_stretch : 0;
      due = due_stretch = 0;
      started = true;
    } else if (const GalleySpace* space = std::get_if<GalleySpace>(&galley.items[i])) {
      due += space->height.value();
      due_stretch += space->stretch.value();
    }
  }
  const double filled = used / height;
  const bool forced = penalty == penalty::kForced;
  const double at_end = forced ? 0 : penalty;
  if (used > height + 1e-4) return 1e9 * filled + at_end;
  if (forced) return filled < 0.2 ? 200 * (1 - filled / 0.2) : 0;
  const double rest = height - used;
  if (stretch > 0 && rest <= stretch + 1e-4) {
    const double part = std::min(rest / stretch, 1.0);
    return 6 * part * part + at_end;
  }
  return (1 - filled) * (300 + 700 * (1 - filled)) + at_end;
}

struct Break {
  std::size_t item;
  int penalty;
};

/// The least cost over every choice of breaks; those that are forced are in each.
double brute_force(const Galley& galley, double height) {
  std::vector<Break> breaks;
  for (std::size_t i = 0; i < galley.items.size(); ++i) {
    if (const GalleyBreak* at = std::get_if<GalleyBreak>(&galley.items[i])) {
      breaks.push_back({i, at->penalty});
    }
  }
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t choice = 0; choice < (std::size_t{1} << breaks.size()); ++choice) {
    double total = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < breaks.size() && total < best; ++i) {
      const bool chosen = (choice >> i & 1U) != 0;
      if (!chosen && breaks[i].penalty == penalty::kForced) total = best;
      if (!chosen) continue;
      total += page_cost(galley, begin, breaks[i].item, breaks[i].penalty, height);
      begin = breaks[i].item;
    }
    total += page_cost(galley, begin, galley.items.size(), penalty::kForced, height);
    best = std::min(best, total);
  }
  return best;
}

/// Up to two lines, at times of no height or too tall, between one break and the next; spaces
/// before and after breaks, some of which may grow.
Galley random_galley(std::mt19937& random, std::size_t breaks) {
  Galley galley;
  constexpr int kPenalties[] = {0, 5, 60, 110, 500, 700, penalty::kKeepTogether, penalty::kForced};
  const auto maybe_space = [&] {
    if (random() % 3 != 0) return;
    const Pt stretch(random() % 2 == 0 ? 0.0 : static_cast<double>(random() % 12));
    galley.items.emplace_back(GalleySpace{Pt(static_cast<double>(random() % 8)), stretch});
  };
  for (std::size_t i = 0; i <= breaks; ++i) {
    for (auto lines = 1 + random() % 2; lines > 0; --lines) {
      const auto kind = random() % 30;
      galley.items.emplace_back(line(kind == 0 ? 0.0 : kind == 1 ? 90.0 : 10.0));
    }
    if (i == breaks) break;
    maybe_space();
    galley.items.emplace_back(GalleyBreak{kPenalties[random() % (random() % 4 == 0 ? 8 : 6)]});
    maybe_space();
  }
  return galley;
}

/// The lines of a galley, or of pages in their order.
std::vector<std::size_t> lines_of(const Galley& galley, const Ends& pages) {
  std::vector<std::size_t> lines;
  for (const auto& [begin, end] : pages) {
    for (std::size_t i = begin; i < end; ++i) {
      if (std::holds_alternative<GalleyLine>(galley.items[i])) lines.push_back(i);
    }
  }
  return lines;
}

/// What a galley is made of: headings and paragraphs of so many lines, each an entry.
struct Piece {
  std::size_t lines;
  Heading heading = Heading::none;
};

/// The galley of pieces with lines 10 high, and the number of the piece each line belongs to.
std::pair<Galley, std::vector<std::size_t>> galley_of(const std::vector<Piece>& pieces) {
  GalleyBuilder builder;
  for (const Piece& piece : pieces) {
    builder.may_break(piece.heading == Heading::section ? penalty::kBetweenSections
                                                        : penalty::kBetweenEntries);
    builder.begin(piece.lines, piece.heading);
    for (std::size_t i = 0; i < piece.lines; ++i) builder.add(line(10));
  }
  Galley galley{builder.finish(), {}};
  std::vector<std::size_t> owners;
  for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
    owners.insert(owners.end(), pieces[piece].lines, piece);
  }
  return {std::move(galley), std::move(owners)};
}

/// For each page the pieces whose lines it has, a number for each line.
std::vector<std::vector<std::size_t>> pieces_on_pages(const std::vector<Piece>& pieces,
                                                      double height) {
  const auto [galley, owners] = galley_of(pieces);
  std::vector<std::vector<std::size_t>> result;
  std::size_t next = 0;
  for (const PageCut& page : cuts(galley, height)) {
    const std::size_t count = lines_of(galley, {{page.begin, page.end}}).size();
    result.emplace_back(owners.begin() + static_cast<std::ptrdiff_t>(next),
                        owners.begin() + static_cast<std::ptrdiff_t>(next + count));
    next += count;
  }
  return result;
}

}  // namespace

TEST_CASE("what fits on a page stays on one") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{0}, GalleySpace{Pt(5)}, line(10)};
  const std::vector<PageCut> pages = cuts(galley, 25);
  CHECK(ends(pages) == Ends{{0, 4}});
  CHECK(pages[0].height == Pt(25));
}

TEST_CASE("white space vanishes where a page ends and begins") {
  Galley galley;
  galley.items = {line(10), GalleySpace{Pt(3)}, GalleyBreak{0}, GalleySpace{Pt(5)}, line(10)};
  const std::vector<PageCut> pages = cuts(galley, 20);
  CHECK(ends(pages) == Ends{{0, 1}, {4, 5}});
  CHECK(pages[0].height == Pt(10));
  CHECK(pages[1].height == Pt(10));
}

TEST_CASE("no page ends where there is no break") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{0}, line(10), line(10), line(10)};
  CHECK(ends(cuts(galley, 30)) == Ends{{0, 1}, {2, 5}});
}

TEST_CASE("a page ends where it is forced to") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{penalty::kForced}, line(10), GalleyBreak{0}, line(10)};
  CHECK(ends(cuts(galley, 100)) == Ends{{0, 1}, {2, 5}});
}

TEST_CASE("no page is empty, whatever stands before the first line and after the last") {
  Galley galley;
  galley.items = {GalleyBreak{penalty::kForced}, GalleySpace{Pt(3)}, line(10), GalleySpace{Pt(3)},
                  GalleyBreak{penalty::kForced}};
  CHECK(ends(cuts(galley, 100)) == Ends{{2, 3}});
}

TEST_CASE("an empty galley has one empty page") {
  CHECK(ends(cuts(Galley{}, 100)) == Ends{{0, 0}});
}

TEST_CASE("every page tells what it costs, by cause") {
  Galley galley;
  galley.items = {line(50), GalleyBreak{60}, line(90), GalleyBreak{5}, line(10)};
  const std::vector<PageCut> pages = cuts(galley, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].cost.white == doctest::Approx(0.5 * 300 + 0.25 * 700));
  CHECK(pages[0].cost.penalty == 60);
  CHECK(pages[0].cost.sparse == 0);
  CHECK(pages[1].cost == PageCost{});
}

TEST_CASE("lines move over to a last page that would be nearly empty") {
  std::vector<Piece> pieces(101, {1});
  const auto pages = pieces_on_pages(pieces, 1000);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].size() > 10);
  CHECK(pages[1].size() <= 20);
}

TEST_CASE("a last entry stays with its section, though the page after would be fuller with it") {
  GalleyBuilder builder;
  const auto begin_section = [&] {
    builder.may_break(penalty::kBetweenSections);
    builder.space({Pt(20), SpaceStrength::section});
    builder.begin(1, Heading::section);
    builder.add(line(20));
  };
  begin_section();
  for (const double height : {400, 480, 20}) {
    builder.may_break(penalty::kBetweenEntries);
    builder.begin(1, Heading::none);
    builder.add(line(height));
  }
  for (const double height : {920, 900}) {
    begin_section();
    builder.add_whole(line(height));
  }
  // With the last entry above it the second section would have its space, and fill page 2 but for
  // 20 of 1000 instead of 60.
  const std::vector<PageCut> pages = cuts({builder.finish(), {}}, 1000);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].height == Pt(920));
}

TEST_CASE("spaces grow where that brings the last line to the foot, and only there") {
  Galley galley;
  galley.items = {line(40), GalleyBreak{0}, GalleySpace{Pt(10), Pt(8)},
                  line(40), GalleyBreak{0}, GalleySpace{Pt(10), Pt(8)},
                  line(40), GalleyBreak{0}, GalleySpace{Pt(10), Pt(8)},
                  line(30)};
  const std::vector<PageCut> pages = cuts(galley, 94);
  REQUIRE(ends(pages) == Ends{{0, 4}, {6, 10}});
  CHECK(pages[0].stretch == doctest::Approx(0.5));
  CHECK(pages[0].cost.white == 0);
  CHECK(pages[0].cost.stretch > 0);
  CHECK(pages[1].stretch == 0);             // the last page
  CHECK(cuts(galley, 99)[0].stretch == 0);  // a gap of nine, and spaces grow by eight
}

TEST_CASE("what is taller than a page runs over it and says so") {
  Galley galley;
  galley.items = {line(10), GalleyBreak{0}, line(40), GalleyBreak{0}, line(10)};
  Sink sink;
  const std::vector<PageCut> pages = paginate(galley, Pt(30), sink);
  CHECK(pages.size() == 3);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::tall_block);
  CHECK(sink.diagnostics()[0].message == "this is 40.0 pt tall and runs over the page's 30.0 pt");
}

TEST_CASE(
    "what is kept together is parted only if it is taller than a page, and told with its place") {
  const auto codes = [](std::size_t heading_lines) {
    Galley galley = galley_of({{1}, {heading_lines, Heading::section}, {1}}).first;
    galley.nodes.resize(2);
    galley.nodes[1].span = {{}, 7, 9};
    for (GalleyItem& item : galley.items) {
      GalleyLine* const each = std::get_if<GalleyLine>(&item);
      if (each != nullptr) each->items.emplace_back(Rule{{}, {}, NodeId{1}});
    }
    Sink sink;
    const std::vector<PageCut> pages = paginate(galley, Pt(100), sink);
    for (const PageCut& page : pages) CHECK(page.height <= Pt(100));
    for (const Diagnostic& each : sink.diagnostics()) CHECK(each.span == galley.nodes[1].span);
    std::vector<Code> found;
    for (const Diagnostic& each : sink.diagnostics()) found.push_back(each.code);
    return found;
  };
  CHECK(codes(9).empty());
  CHECK(codes(10) == std::vector<Code>{Code::tall_block});
  CHECK(codes(25) == std::vector<Code>{Code::tall_block, Code::tall_block});
}

TEST_CASE("a line alone or a lone heading is told, if all else would leave most of a page white") {
  const auto codes = [](const std::vector<Piece>& pieces, double height) {
    const Galley galley = galley_of(pieces).first;
    Sink sink;
    (void)paginate(galley, Pt(height), sink);
    std::vector<Code> found;
    for (const Diagnostic& each : sink.diagnostics()) found.push_back(each.code);
    return found;
  };
  // Pages of two lines.
  CHECK(codes({{3}}, 20) == std::vector<Code>{Code::lone_lines});
  CHECK(codes({{1, Heading::section}, {1}, {1}}, 20) == std::vector<Code>{Code::lone_lines});
  CHECK(codes({{4}}, 20).empty());
}

TEST_CASE("pages are as good as the best of all choices of breaks") {
  std::mt19937 random(7);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    const Galley galley = random_galley(random, round < 4 ? 14 : 1 + random() % 9);
    const double height = 30.0 + static_cast<double>(random() % 40);
    const std::vector<PageCut> pages = cuts(galley, height);
    // What pages say they cost is what they cost by the definition.
    for (std::size_t i = 0; i < pages.size(); ++i) {
      int penalty = penalty::kForced;
      for (std::size_t at = pages[i].end; i + 1 < pages.size() && at < pages[i + 1].begin; ++at) {
        const GalleyBreak* const end = std::get_if<GalleyBreak>(&galley.items[at]);
        if (end != nullptr) penalty = end->penalty;
      }
      CHECK(pages[i].cost.sum() ==
            doctest::Approx(page_cost(galley, pages[i].begin, pages[i].end, penalty, height)));
    }
    CHECK(sum(pages) == doctest::Approx(brute_force(galley, height)));
  }
}

TEST_CASE("every line stands on one page, in order, and none runs over without a word") {
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    const Galley galley = random_galley(random, 40);
    Sink sink;
    const std::vector<PageCut> pages = paginate(galley, Pt(75), sink);
    CHECK(lines_of(galley, ends(pages)) == lines_of(galley, {{0, galley.items.size()}}));
    // What is said twice in the same words of no place is told once.
    std::set<Pt> over;
    for (const PageCut& page : pages) {
      if (!fits(Pt(75), page.height)) over.insert(page.height);
    }
    std::size_t told = 0;
    for (const Diagnostic& each : sink.diagnostics()) {
      const bool runs_over = each.message.find("runs over") != std::string::npos;
      if (each.code == Code::tall_block && runs_over) ++told;
    }
    CHECK(told == over.size());
    CHECK(cuts(galley, 75) == pages);
  }
}

TEST_CASE("no line of a paragraph stands alone, at whatever place of a page it comes") {
  constexpr std::size_t kPage = 20;
  for (std::size_t count = 1; count <= 6; ++count) {
    for (std::size_t offset = 0; offset <= kPage; ++offset) {
      CAPTURE(count);
      CAPTURE(offset);
      std::vector<Piece> pieces(offset, {1});
      pieces.push_back({count});
      pieces.insert(pieces.end(), kPage + 10, {1});
      const auto pages = pieces_on_pages(pieces, kPage * 10);
      for (const std::vector<std::size_t>& page : pages) {
        const auto here = std::count(page.begin(), page.end(), offset);
        CHECK((count == 1 || here != 1));
        // Nor does that leave much of a page white.
        CHECK((&page == &pages.back() || page.size() + 4 >= kPage));
      }
    }
  }
}

TEST_CASE("a heading has two lines below it, at whatever place of a page it comes") {
  constexpr std::size_t kPage = 20;
  for (std::size_t first = 1; first <= 4; ++first) {
    for (std::size_t offset = 0; offset <= kPage; ++offset) {
      CAPTURE(first);
      CAPTURE(offset);
      std::vector<Piece> pieces(offset, {1});
      pieces.push_back({1, Heading::section});
      pieces.push_back({first});
      pieces.insert(pieces.end(), kPage, {1});
      for (const std::vector<std::size_t>& page : pieces_on_pages(pieces, kPage * 10)) {
        const auto heading = std::find(page.begin(), page.end(), offset);
        CHECK((heading == page.end() || page.end() - heading > 2));
      }
    }
  }
}

TEST_CASE("lines without height do not make the work grow with their square") {
  Galley galley;
  for (int i = 0; i < 3000; ++i) {
    galley.items.emplace_back(line(0));
    galley.items.emplace_back(GalleyBreak{5});
  }
  // One page would hold them all, and is not looked for that far.
  CHECK(cuts(galley, 100).size() >= 3);
}

}  // namespace vitaset
