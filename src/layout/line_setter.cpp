#include "layout/line_setter.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace vitaset {
namespace {

// The box of a missing character, in em of its size: as high as a capital, with a hair of white
// around.
constexpr Em kBoxHeight{0.66};
constexpr Em kBoxSide{0.06};
constexpr Em kBoxLine{0.03};

/// Spaces of every width read as a plain one: extractors part words by nothing else.
bool is_space(char32_t c) {
  return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/// What a stretch of text reads as, and where its bytes went.
struct ReadableText {
  std::string text;
  std::vector<std::uint32_t> moved;  ///< [source byte − begin] → byte of `text`

  ReadableText(std::string_view source, std::uint32_t begin, std::uint32_t end) {
    moved.resize(end - begin + 1);
    for (std::uint32_t at = begin; at < end;) {
      const auto length = static_cast<std::uint32_t>(utf8::sequence_length(source, at));
      for (std::uint32_t i = 0; i < length && at + i < end; ++i) {
        moved[at + i - begin] = static_cast<std::uint32_t>(text.size());
      }
      if (is_space(utf8::decode(source, at))) {
        text.push_back(' ');
      } else {
        text.append(source.substr(at, length));
      }
      at += length;
    }
    moved[end - begin] = static_cast<std::uint32_t>(text.size());
  }
};

class LineSetter {
 public:
  LineSetter(const SetText& text, const LineSlice& slice, const Shaper& shaper,
             const std::vector<StructureNode>& nodes, std::vector<PageItem>& items)
      : text_(text),
        slice_(slice),
        shaper_(shaper),
        nodes_(nodes),
        items_(items),
        x_(slice.origin.x) {}

  Pt set() {
    const std::vector<ShapedRun>& runs = text_.shaped.runs;
    auto run = std::partition_point(runs.begin(), runs.end(), [this](const ShapedRun& each) {
      return each.end <= slice_.begin;
    });
    for (; run != runs.end() && run->begin < slice_.end; ++run) set_run(*run);
    close_link();
    close_underline();
    return x_ - slice_.origin.x;
  }

 private:
  /// Splits a run where its ink changes; a ligature goes with its first letter.
  void set_run(const ShapedRun& run) {
    const std::uint32_t run_end = std::min(run.end, slice_.end);
    const std::vector<ShapedGlyph> glyphs =
        shaper_.slice(text_.shaped, run, slice_.begin, slice_.end);
    for (std::size_t first = 0; first < glyphs.size();) {
      const std::uint32_t ink = ink_at(glyphs[first].cluster);
      std::size_t last = first + 1;
      while (last < glyphs.size() && ink_at(glyphs[last].cluster) == ink) ++last;
      std::uint32_t begin = run_end;
      for (std::size_t i = first; i < last; ++i) begin = std::min(begin, glyphs[i].cluster);
      // The text goes as far as the next glyph that is drawn with another ink.
      std::uint32_t end = run_end;
      for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool other = i < first || i >= last;
        if (other && glyphs[i].cluster > begin) end = std::min(end, glyphs[i].cluster);
      }
      set_piece(run,
                {glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                 glyphs.begin() + static_cast<std::ptrdiff_t>(last)},
                begin, end, text_.inks[ink]);
      first = last;
    }
  }

  void set_piece(const ShapedRun& run, const std::vector<ShapedGlyph>& glyphs, std::uint32_t begin,
                 std::uint32_t end, const Ink& ink) {
    follow_link(ink);
    follow_underline(ink);
    if (run.missing) {
      for (const ShapedGlyph& glyph : glyphs) set_box(glyph, end, ink);
      return;
    }
    const ShapeStyle& style = text_.shaped.source.styles[run.style];
    const ReadableText readable(text_.shaped.source.text, begin, end);
    GlyphRun placed;
    placed.face = run.face;
    placed.size = slice_.size * style.scale;
    placed.color = ink.color;
    placed.origin = {x_, slice_.origin.y - style.rise.at(slice_.size)};
    placed.text = readable.text;
    placed.mark = ink.mark;
    placed.glyphs.reserve(glyphs.size());
    for (const ShapedGlyph& glyph : glyphs) {
      Pt advance = glyph.advance.at(slice_.size);
      if (text_.shaped.source.text[glyph.cluster] == ' ') advance += slice_.extra_space;
      placed.glyphs.push_back({glyph.id, advance, glyph.x_offset.at(slice_.size),
                               glyph.y_offset.at(slice_.size),
                               readable.moved[glyph.cluster - begin]});
      x_ += advance;
      // A space where a line ends is not underlined.
      if (text_.shaped.source.text[glyph.cluster] != ' ') underline_end_ = x_;
    }
    items_.emplace_back(std::move(placed));
  }

  void set_box(const ShapedGlyph& glyph, std::uint32_t end, const Ink& ink) {
    const Pt size = slice_.size;
    const Pt start = x_ + kBoxSide.at(size);
    const Pt stop = x_ + glyph.advance.at(size) - kBoxSide.at(size);
    const Pt bottom = slice_.origin.y;
    const Pt top = bottom - kBoxHeight.at(size);
    Path box;
    box.points = {{start, top}, {stop, top}, {stop, bottom}, {start, bottom}};
    box.line_width = kBoxLine.at(size);
    box.color = ink.color;
    box.mark = ink.mark;
    const std::string& source = text_.shaped.source.text;
    std::uint32_t next = glyph.cluster + 1;
    while (next < end && !starts_box(next)) ++next;
    box.actual_text = source.substr(glyph.cluster, next - glyph.cluster);
    items_.emplace_back(std::move(box));
    x_ += glyph.advance.at(size);
  }

  /// Whether a box of its own begins at this byte.
  [[nodiscard]] bool starts_box(std::uint32_t byte) const {
    return text_.shaped.positions[byte + 1] != text_.shaped.positions[byte];
  }

  [[nodiscard]] std::uint32_t ink_at(std::uint32_t byte) const {
    const std::vector<StyledSpan>& spans = text_.shaped.source.spans;
    const auto after =
        std::upper_bound(spans.begin(), spans.end(), byte,
                         [](std::uint32_t at, const StyledSpan& span) { return at < span.begin; });
    return std::prev(after)->attribute;
  }

  /// Keeps track of the link a line is in; pieces of one link share one area.
  void follow_link(const Ink& ink) {
    const NodeId* node = std::get_if<NodeId>(&ink.mark);
    const bool is_link =
        node != nullptr && nodes_[static_cast<std::size_t>(*node)].role == Role::link;
    if (link_ && is_link && *link_ == *node) return;
    close_link();
    if (is_link) {
      link_ = *node;
      link_start_ = x_;
    }
  }

  /// Keeps track of the underlined stretch a line is in: one rule is drawn for all of it.
  void follow_underline(const Ink& ink) {
    if (ink.underlined == underline_start_.has_value()) return;
    close_underline();
    if (!ink.underlined) return;
    underline_start_ = x_;
    underline_end_ = x_;
    underline_color_ = ink.color;
  }

  void close_underline() {
    if (!underline_start_) return;
    const Pt top = slice_.origin.y + text_.underline.drop.at(slice_.size);
    const Pt width = underline_end_ - *underline_start_;
    if (width > Pt(0)) {
      items_.emplace_back(Rule{{{*underline_start_, top}, {width, text_.underline.width}},
                               underline_color_,
                               Artifact::layout});
    }
    underline_start_.reset();
  }

  void close_link() {
    if (!link_) return;
    const LineHeight& height = text_.height;
    const Pt top = slice_.origin.y - height.ascender.at(slice_.size);
    const Pt line = (height.ascender + height.descender).at(slice_.size);
    items_.emplace_back(LinkArea{{{link_start_, top}, {x_ - link_start_, line}}, *link_});
    link_.reset();
  }

  const SetText& text_;
  const LineSlice& slice_;
  const Shaper& shaper_;
  const std::vector<StructureNode>& nodes_;
  std::vector<PageItem>& items_;
  Pt x_;
  std::optional<NodeId> link_;
  Pt link_start_;
  std::optional<Pt> underline_start_;
  Pt underline_end_;
  Color underline_color_;
};

}  // namespace

Pt set_line(const SetText& text, const LineSlice& slice, const Shaper& shaper,
            const std::vector<StructureNode>& nodes, std::vector<PageItem>& items) {
  return LineSetter(text, slice, shaper, nodes, items).set();
}

GlyphRun gap_run(const SetText& next, Pt size, Point from, Pt to) {
  GlyphRun gap;
  gap.face = next.shaped.source.styles.front().face;
  gap.size = size;
  gap.color = next.inks.front().color;
  gap.origin = from;
  gap.glyphs = {{gap.face->glyph(U' '), to - from.x, {}, {}, 0}};
  gap.text = " ";
  gap.actual_text = "  ";
  gap.mark = next.inks.front().mark;
  return gap;
}

}  // namespace vitaset
