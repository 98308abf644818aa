#include "layout/line_setter.h"

#include <algorithm>
#include <iterator>
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
    // After all text: pypdf takes text that goes on behind something else for a word of its own.
    std::move(rules_.begin(), rules_.end(), std::back_inserter(items_));
    return x_ - slice_.origin.x;
  }

 private:
  /// Splits a run where its ink changes; a ligature goes with its first letter.
  void set_run(const ShapedRun& run) {
    const std::uint32_t run_end = std::min(run.end, slice_.end);
    const std::vector<ShapedGlyph> glyphs =
        shaper_.slice(text_.shaped, run, slice_.begin, slice_.end, slice_.hyphenated);
    for (std::size_t first = 0; first < glyphs.size();) {
      const Ink ink = ink_at(glyphs[first].cluster);
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
                begin, end, ink);
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
    ReadableText readable(text_.shaped.source.text, begin, end);
    // Plain, so that readers that join words over lines know it for what it is.
    if (slice_.hyphenated && end == slice_.end) readable.text.push_back('-');
    GlyphRun placed;
    placed.face = run.face;
    placed.size = slice_.size * style.scale;
    placed.color = ink.color;
    placed.origin = {x_, slice_.origin.y - style.rise.at(slice_.size)};
    placed.text = std::move(readable.text);
    placed.mark = ink.mark;
    placed.actual_text = reading_of_part(begin);
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
    box.actual_text = reading_of_part(glyph.cluster);
    if (!box.actual_text) box.actual_text = source.substr(glyph.cluster, next - glyph.cluster);
    items_.emplace_back(std::move(box));
    x_ += glyph.advance.at(size);
  }

  /// Whether a box of its own begins at this byte.
  [[nodiscard]] bool starts_box(std::uint32_t byte) const {
    return text_.shaped.positions[byte + 1] != text_.shaped.positions[byte];
  }

  /// The ink at `byte`; an added hyphen has that of the letter before it, and a part of a word the
  /// mark of the whole.
  [[nodiscard]] Ink ink_at(std::uint32_t byte) const {
    byte = std::min(byte, slice_.end - 1);
    Ink ink = text_.inks[span_at(text_.shaped.source, byte).attribute];
    for (const PartedWord& word : slice_.parted) {
      if (word.begin <= byte && byte < word.end) ink.mark = word.node;
    }
    return ink;
  }

  /// What a stretch of a parted word that begins at `byte` reads as: the first as the whole word,
  /// the others as a space, which is nothing between words and the least that every reader minds.
  [[nodiscard]] std::optional<std::string> reading_of_part(std::uint32_t byte) const {
    for (const PartedWord& word : slice_.parted) {
      if (byte < word.begin || byte >= word.end) continue;
      if (byte > word.begin) return std::string(" ");
      return text_.shaped.source.text.substr(word.begin, word.end - word.begin);
    }
    return std::nullopt;
  }

  /// The link that what has `mark` stands in.
  [[nodiscard]] std::optional<NodeId> link_of(const Mark& mark) const {
    const NodeId* const node = std::get_if<NodeId>(&mark);
    if (node == nullptr) return std::nullopt;
    NodeId at = *node;
    // Only spans stand inside of links.
    while (nodes_[static_cast<std::size_t>(at)].role == Role::span) {
      at = nodes_[static_cast<std::size_t>(at)].parent;
    }
    if (nodes_[static_cast<std::size_t>(at)].role != Role::link) return std::nullopt;
    return at;
  }

  /// Keeps track of the link a line is in; pieces of one link share one area.
  void follow_link(const Ink& ink) {
    const std::optional<NodeId> link = link_of(ink.mark);
    if (link_ == link) return;
    close_link();
    link_ = link;
    link_start_ = x_;
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
      rules_.emplace_back(Rule{{{*underline_start_, top}, {width, text_.underline.width}},
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
  std::vector<PageItem> rules_;  // under the line's text
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
