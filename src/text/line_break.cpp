#include "text/line_break.h"

#include <algorithm>
#include <optional>

namespace vitaset {
namespace {

/// What ends a line: the best break that fits, the furthest of that kind.
struct Choice {
  std::uint32_t end = 0;
  BreakKind kind = BreakKind::url;
};

/// Byte after the cluster at `at`.
std::uint32_t next_cluster(const ShapedText& text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.source.text.size());
  const auto starts = [&](std::uint32_t byte) {
    const bool continues = (static_cast<unsigned char>(text.source.text[byte]) & 0xC0U) == 0x80;
    // Inside a ligature the positions stand still: a cut there would tear a glyph.
    return !continues && text.positions[byte] != text.positions[at];
  };
  std::uint32_t next = at + 1;
  while (next < size && !starts(next)) ++next;
  return next;
}

}  // namespace

std::vector<Line> break_lines(const ShapedText& text, Pt size, Measures measures) {
  const auto length = static_cast<std::uint32_t>(text.source.text.size());
  std::vector<Line> lines;
  const auto visible = [&](std::uint32_t begin, std::uint32_t end) {
    return text.width(begin, text.trimmed(begin, end)).at(size);
  };
  const auto commit = [&](std::uint32_t begin, std::uint32_t end, bool broken) {
    lines.push_back({begin, end, text.trimmed(begin, end), visible(begin, end), broken});
  };

  std::uint32_t begin = 0;
  std::size_t from = 0;  // first break after `begin`
  while (begin < length) {
    const Pt measure = measures.of_line(lines.size());
    if (fits(measure, visible(begin, length))) break;
    std::optional<Choice> best;
    while (from < text.breaks.size() && text.breaks[from].offset <= begin) ++from;
    for (std::size_t i = from; i < text.breaks.size(); ++i) {
      const BreakOpportunity& candidate = text.breaks[i];
      if (!fits(measure, visible(begin, candidate.offset))) break;
      if (!best || candidate.kind <= best->kind) best = Choice{candidate.offset, candidate.kind};
    }
    if (best) {
      commit(begin, best->end, false);
      begin = best->end;
      continue;
    }
    // Nothing fits: cut between clusters rather than run over, one cluster at the least.
    std::uint32_t end = next_cluster(text, begin);
    while (end < length) {
      const std::uint32_t further = next_cluster(text, end);
      if (!fits(measure, visible(begin, further))) break;
      end = further;
    }
    const std::uint32_t past_spaces = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.source.text.find_first_not_of(' ', end), length));
    commit(begin, past_spaces, past_spaces == end && end < length);
    begin = past_spaces;
  }
  if (begin < length || lines.empty()) commit(begin, length, false);
  return lines;
}

}  // namespace vitaset
