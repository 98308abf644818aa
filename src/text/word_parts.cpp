#include "text/word_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vitaset {
namespace {

// Letters that hang together are never more; where a font thinks so, the word stays whole.
constexpr std::ptrdiff_t kFarthestCut = 64;
// More styles than any layout has; those after are measured anew each time.
constexpr std::size_t kMostStyles = 64;

using Glyphs = std::vector<ShapedGlyph>::const_iterator;

/// Bytes at which the text of a run can be cut without a change to any glyph: the nearest before a
/// break, and the nearest not before it.
struct Cuts {
  std::uint32_t before = 0, after = 0;
};

std::optional<Cuts> cuts_around(const ShapedText& text, const ShapedRun& run, std::uint32_t at) {
  const Glyphs first = text.glyphs.begin() + run.first_glyph;
  const Glyphs last = text.glyphs.begin() + run.last_glyph;
  if (first == last || first->cluster > std::prev(last)->cluster) return std::nullopt;
  const Glyphs next = std::lower_bound(
      first, last, at,
      [](const ShapedGlyph& glyph, std::uint32_t byte) { return glyph.cluster < byte; });
  const auto begins_cluster = [&](Glyphs glyph) {
    return glyph == first || std::prev(glyph)->cluster != glyph->cluster;
  };
  Glyphs before = next;
  do {
    if (before == first || std::distance(before, next) == kFarthestCut) return std::nullopt;
    --before;
  } while (before != first && (!begins_cluster(before) || before->unsafe_to_break));
  Glyphs after = next;
  while (after != last && (!begins_cluster(after) || after->unsafe_to_break)) {
    if (std::distance(next, after) == kFarthestCut) return std::nullopt;
    ++after;
  }
  return Cuts{before->cluster, after == last ? run.end : after->cluster};
}

}  // namespace

std::optional<BreakOpportunity> WordParts::measure(const ShapedText& text, std::uint32_t at) {
  const auto run = std::ranges::partition_point(
      text.runs, [at](const ShapedRun& each) { return each.end <= at; });
  if (run == text.runs.end() || run->begin >= at || run->missing) return std::nullopt;
  if (RunShaper::hyphen(*run->face).empty()) return std::nullopt;
  const std::optional<Cuts> cuts = cuts_around(text, *run, at);
  if (!cuts) return std::nullopt;
  BreakOpportunity part{at, BreakKind::hyphenation, {}, {}};
  if (cuts->after == at) {
    part.end_extra = hyphen_extra(text, *run, cuts->before, at);
  } else {
    part.end_extra = extra(text, *run, cuts->before, at, true);
    part.start_extra = extra(text, *run, at, cuts->after, false);
  }
  return part;
}

Em WordParts::extra(const ShapedText& text, const ShapedRun& run, std::uint32_t begin,
                    std::uint32_t end, bool hyphen) const {
  std::vector<ShapedGlyph> glyphs;
  runs_.shape_alone(text.source, run, begin, end, hyphen, glyphs);
  Em width;
  for (const ShapedGlyph& glyph : glyphs) width += glyph.advance;
  return width - text.width(begin, end);
}

Em WordParts::hyphen_extra(const ShapedText& text, const ShapedRun& run, std::uint32_t begin,
                           std::uint32_t end) {
  ShapeStyle style = text.source.styles[run.style];
  if (style.language.empty()) style.language = text.source.language;
  const std::optional<std::size_t> number = number_of(std::move(style));
  if (!number) return extra(text, run, begin, end, true);
  Key key{*number, run.face.get(), run.script, text.source.text.substr(begin, end - begin)};
  const auto known = hyphens_.find(key);
  if (known != hyphens_.end()) return known->second;
  return hyphens_.emplace(std::move(key), extra(text, run, begin, end, true)).first->second;
}

std::optional<std::size_t> WordParts::number_of(ShapeStyle style) {
  const auto known = std::ranges::find(styles_, style);
  if (known != styles_.end()) return static_cast<std::size_t>(known - styles_.begin());
  if (styles_.size() == kMostStyles) return std::nullopt;
  styles_.push_back(std::move(style));
  return styles_.size() - 1;
}

}  // namespace vitaset
