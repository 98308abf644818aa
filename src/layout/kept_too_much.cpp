#include "layout/kept_too_much.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cv/quoted_text.h"
#include "layout/piece_heights.h"
#include "layout/piece_names.h"

namespace vitaset {
namespace {

// More is not read.
constexpr std::size_t kMostNotes = 8;

bool says_keep(const Piece& piece) {
  if (piece.kind == PieceKind::bullet) return piece.highlight->keep;
  const bool entry = piece.kind == PieceKind::entry || piece.kind == PieceKind::columns ||
                     piece.kind == PieceKind::part;
  return entry && piece.entry->keep;
}

/// What says that it is to be kept, the least valuable first.
std::vector<std::size_t> candidates(const std::vector<Piece>& pieces,
                                    const std::vector<Worth>& worths) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (says_keep(pieces[i])) found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](std::size_t i) { return worths[i].value; });
  return found;
}

/// Of what is kept and not released, with what holds it.
std::int64_t height_of_kept(const std::vector<Piece>& pieces,
                            const std::vector<KnapsackItem>& items,
                            const std::vector<bool>& released) {
  std::int64_t height = 0;
  std::vector<bool> stays(items.size());
  for (std::size_t i = items.size(); i-- > 0;) {
    if (says_keep(pieces[i]) && !released[i]) stays[i] = true;
    if (!stays[i]) continue;
    height += items[i].next;
    if (pieces[i].parent != Piece::kNoParent) stays[pieces[i].parent] = true;
  }
  return height;
}

std::string pages_text(std::size_t pages) {
  return pages == 1 ? "the page" : fmt::format("the {} pages", pages);
}

}  // namespace

void report_kept_too_much(const std::vector<Piece>& pieces, const std::vector<KnapsackItem>& items,
                          const std::vector<Worth>& worths, const Style& style, std::int64_t room,
                          const ShapedCv& cv, Sink& sink) {
  Diagnostic told{Severity::error, Code::kept_too_much, {}, {}, {}, {}};
  const std::vector<std::size_t> kept = candidates(pieces, worths);
  if (kept.empty()) {
    told.message =
        fmt::format("the head of the CV alone is taller than {}", pages_text(style.pages));
    return sink.report(std::move(told));
  }
  const auto points = [](std::int64_t units) { return static_cast<double>(units) / kHeightUnits; };
  std::vector<bool> released(pieces.size());
  const std::int64_t need = height_of_kept(pieces, items, released);
  told.span = span_of(pieces[kept.front()]);
  told.message =
      fmt::format("what is kept needs {:.0f} pt, and {} {} room for {:.0f} pt", points(need),
                  pages_text(style.pages), style.pages == 1 ? "has" : "have",
                  points(std::max<std::int64_t>(room, 0)));
  for (const std::size_t each : kept) {
    if (height_of_kept(pieces, items, released) <= room) break;
    released[each] = true;
    if (told.notes.size() == kMostNotes) continue;
    told.notes.push_back(
        {fmt::format("release {}", quoted_text(text_of(cv, pieces[each]))), span_of(pieces[each])});
  }
  told.hints.push_back("without keep = true, these are shown only where they have room");
  sink.report(std::move(told));
}

}  // namespace vitaset
