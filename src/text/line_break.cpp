#include "text/line_break.h"

#include <algorithm>

namespace vitaset {
namespace {

// A line that would be shorter than its measure by more ends inside a word, if words are parted.
constexpr Em kMostRagged{3};

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
  Em start_extra;  // what the line at hand is wider than its bytes because of where it begins
  const auto visible = [&](std::uint32_t begin, std::uint32_t end) {
    return (text.width(begin, text.trimmed(begin, end)) + start_extra).at(size);
  };
  const auto width_to = [&](std::uint32_t begin, const BreakOpportunity& at) {
    return visible(begin, at.offset) + at.end_extra.at(size);
  };
  const auto commit = [&](std::uint32_t begin, std::uint32_t end, bool broken) {
    lines.push_back({begin, end, text.trimmed(begin, end), visible(begin, end), broken, false});
  };

  std::uint32_t begin = 0;
  std::size_t from = 0;  // first break after `begin`
  while (begin < length) {
    const Pt measure = measures.of_line(lines.size());
    if (fits(measure, visible(begin, length))) break;
    const BreakOpportunity* best = nullptr;  // the best kind that fits, the furthest of it
    const BreakOpportunity* word = nullptr;  // the furthest inside a word
    while (from < text.breaks.size() && text.breaks[from].offset <= begin) ++from;
    for (std::size_t i = from; i < text.breaks.size(); ++i) {
      const BreakOpportunity& candidate = text.breaks[i];
      if (!fits(measure, visible(begin, candidate.offset))) break;
      if (!fits(measure, width_to(begin, candidate))) continue;
      if (candidate.kind == BreakKind::hyphenation) word = &candidate;
      if (best == nullptr || candidate.kind <= best->kind) best = &candidate;
    }
    const bool short_line =
        best != nullptr && measure - width_to(begin, *best) > kMostRagged.at(size);
    if (short_line && word != nullptr && word->offset > best->offset) best = word;
    if (best != nullptr) {
      commit(begin, best->offset, false);
      lines.back().width = width_to(begin, *best);
      lines.back().hyphenated = best->kind == BreakKind::hyphenation;
      begin = best->offset;
      start_extra = best->start_extra;
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
    start_extra = Em(0);
  }
  if (begin < length || lines.empty()) commit(begin, length, false);
  return lines;
}

}  // namespace vitaset
