#include "layout/columns.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace vitaset {
namespace {

/// Fills columns up to `height` with as many entries as they hold, in order.
ColumnDeal fill(std::span<const Pt> heights, Pt gap, std::size_t columns, Pt height) {
  ColumnDeal deal;
  Pt filled;
  for (; deal.end < heights.size(); ++deal.end) {
    const Pt entry = heights[deal.end];
    if (!deal.begins.empty() && fits(height, filled + gap + entry)) {
      filled += gap + entry;
      continue;
    }
    if (deal.begins.size() == columns || !fits(height, entry)) break;
    deal.begins.push_back(deal.end);
    filled = entry;
  }
  return deal;
}

}  // namespace

ColumnDeal deal_columns(std::span<const Pt> heights, Pt gap, std::size_t columns, Pt most) {
  ColumnDeal best = fill(heights, gap, columns, most);
  if (best.end == 0) return {{0}, 1};
  // No higher than they must be: the tallest column is as high as some run of entries.
  const std::span<const Pt> dealt = heights.first(best.end);
  Pt lowest = most;
  for (std::size_t first = 0; first < dealt.size(); ++first) {
    Pt height = -gap;
    for (std::size_t last = first; last < dealt.size(); ++last) {
      height += gap + dealt[last];
      if (height >= lowest) break;
      ColumnDeal deal = fill(dealt, gap, columns, height);
      if (deal.end < dealt.size()) continue;
      lowest = height;
      best = std::move(deal);
      break;
    }
  }
  return best;
}

Pt height_of(const Galley& galley) {
  Pt height;
  for (const GalleyItem& item : galley.items) {
    if (const GalleySpace* space = std::get_if<GalleySpace>(&item)) height += space->height;
    if (const GalleyLine* line = std::get_if<GalleyLine>(&item)) height += line->height;
  }
  return height;
}

Pt stack_lines(Galley galley, Pt start, Pt top, GalleyLine& line) {
  for (GalleyItem& item : galley.items) {
    if (const GalleySpace* space = std::get_if<GalleySpace>(&item)) top += space->height;
    GalleyLine* const each = std::get_if<GalleyLine>(&item);
    if (each == nullptr) continue;
    for (PageItem& drawn : each->items) {
      move_item(drawn, {start, top});
      line.items.push_back(std::move(drawn));
    }
    top += each->height;
  }
  line.height = std::max(line.height, top);
  return top;
}

void end_with_space(GalleyLine& line) {
  const auto last = std::find_if(line.items.rbegin(), line.items.rend(), [](const PageItem& item) {
    return std::holds_alternative<GlyphRun>(item);
  });
  if (last == line.items.rend()) return;
  GlyphRun space = std::get<GlyphRun>(*last);
  space.origin.x += space.width();
  const std::uint32_t id = space.face->glyph(U' ');
  space.glyphs = {{id, space.face->advance(id).at(space.size), {}, {}, 0}};
  space.text = " ";
  space.actual_text.reset();
  line.items.emplace_back(std::move(space));
}

}  // namespace vitaset
