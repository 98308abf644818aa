#include "layout/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "layout/columns.h"
#include "layout/galley_builder.h"
#include "layout/line_setter.h"
#include "layout/paragraph_lines.h"
#include "layout/parted_words.h"
#include "layout/picture_setter.h"

namespace vitaset {
namespace {

/// An entry composed as wide as a column, with what was said of it.
struct ColumnEntry {
  Galley galley;
  Sink remarks;
};

class Composer {
 public:
  /// `nodes`: those of the Cv, and what lines add to them.
  Composer(Pt measure, const Knobs& knobs, const Shaper& shaper, std::vector<StructureNode>& nodes,
           Sink& sink)
      : measure_(measure), knobs_(knobs), shaper_(shaper), nodes_(nodes), sink_(sink) {}

  std::vector<GalleyItem> compose(const std::vector<Block>& blocks, const Omitted& omitted = {}) {
    add_all(blocks, omitted);
    return builder_.finish();
  }

 private:
  void add(const SpaceBlock& space) { builder_.space(scaled(space, knobs_)); }

  void add(const BreakBlock& block) { builder_.may_break(block.penalty); }

  void add(const ColumnsBlock& block) {
    const auto count = static_cast<double>(block.columns);
    const Pt width = (measure_ - block.gutter * (count - 1)) / count;
    const Pt gap = block.gap * knobs_.entry_gaps;
    const Pt longest = block.longest * knobs_.leading;
    std::vector<ColumnEntry> entries(block.cells.size());
    std::vector<Pt> heights;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      Composer composer(width, knobs_, shaper_, nodes_, entries[i].remarks);
      entries[i].galley.items = composer.compose(block.cells[i].blocks);
      heights.push_back(height_of(entries[i].galley));
    }
    for (std::size_t begin = 0; begin < entries.size();) {
      if (begin > 0) {
        add(BreakBlock{block.break_penalty});
        add(SpaceBlock{block.gap, SpaceStrength::entry});
      }
      const std::span<const Pt> rest = std::span(heights).subspan(begin);
      const ColumnDeal deal = deal_columns(rest, gap, block.columns, longest);
      if (fits(longest, rest.front())) {
        add_columns(std::span(entries).subspan(begin, deal.end), deal, gap, width + block.gutter);
      } else {  // no column is long enough: over the whole measure, where pages can part it
        add_all(block.cells[begin].blocks);
      }
      begin += deal.end;
    }
  }

  /// Columns are one line of the galley, `pitch` from start to start.
  void add_columns(std::span<ColumnEntry> entries, const ColumnDeal& deal, Pt gap, Pt pitch) {
    GalleyLine line;
    for (std::size_t column = 0; column < deal.begins.size(); ++column) {
      const bool last = column + 1 == deal.begins.size();
      const std::size_t end = last ? deal.end : deal.begins[column + 1];
      const Pt start = pitch * static_cast<double>(column);
      Pt top;
      for (std::size_t i = deal.begins[column]; i < end; ++i) {
        if (i > deal.begins[column]) top += gap;
        top = stack_lines(std::move(entries[i].galley), start, top, line);
        for (Diagnostic& remark : entries[i].remarks.take()) sink_.report(std::move(remark));
      }
      if (!last) end_with_space(line);
    }
    builder_.add_whole(std::move(line));
  }

  void add_all(const std::vector<Block>& blocks, const Omitted& omitted = {}) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (is_omitted(omitted, i)) continue;
      std::visit([this](const auto& each) { add(each); }, blocks[i]);
    }
  }

  void add(const ParagraphBlock& paragraph) {
    const ParagraphLines broken = break_paragraph(paragraph, measure_, knobs_.size);
    const std::vector<Line>& lines = broken.lines;
    if (paragraph.label && !broken.beside_label) add(label_alone(paragraph));
    PartedWords parted(paragraph.text, nodes_);
    builder_.begin(lines.size(), paragraph.heading);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      report(paragraph, lines[i], broken.measure);
      GalleyLine line = start_line(paragraph, i == 0);
      const Label* const label = i == 0 && broken.beside_label ? &*paragraph.label : nullptr;
      if (paragraph.beside_column) set_empty_column(paragraph, label, line);
      if (label != nullptr) set_label(*label, paragraph, line);
      const bool last = i + 1 == lines.size();
      set_text(paragraph, lines[i], parted.on(lines[i]), broken.measure, last, line);
      if (last && broken.beside_aside) set_aside(paragraph, lines[i], broken.aside_width, line);
      if (last && paragraph.underline) underline(*paragraph.underline, line);
      builder_.add(std::move(line));
    }
    if (paragraph.aside && !broken.beside_aside) add(aside_alone(paragraph));
  }

  void add(const PictureBlock& block) {
    picture_end_ = hang_picture(block, measure_, top_of(block, knobs_), builder_.items());
  }

  void add(const ClearBlock& /*block*/) { fill_to(picture_end_, builder_.items()); }

  [[nodiscard]] GalleyLine start_line(const ParagraphBlock& paragraph, bool first) const {
    GalleyLine line;
    line.height = paragraph.text.height.leading * knobs_.leading;
    const NodeId* const node = std::get_if<NodeId>(&paragraph.mark);
    if (first && node != nullptr && !paragraph.outline_title.empty()) {
      line.outline_title = paragraph.outline_title;
      line.outline_node = *node;
    }
    return line;
  }

  [[nodiscard]] Pt baseline(const LineHeight& height) const { return baseline_of(height, knobs_); }

  void set_text(const ParagraphBlock& paragraph, const Line& line, std::vector<PartedWord> parted,
                Pt measure, bool last, GalleyLine& target) {
    LineSlice slice;
    slice.begin = line.begin;
    slice.end = last ? line.visible_end : drawn_end(paragraph.text, line);
    slice.hyphenated = line.hyphenated;
    slice.parted = std::move(parted);
    slice.size = paragraph.text.height.size * knobs_.size;
    Pt x = paragraph.indent;
    if (paragraph.placement == Placement::center) x += (measure - line.width) / 2;
    slice.origin = {x, baseline(paragraph.text.height)};
    slice.extra_space = line.extra_space;
    set_line(paragraph.text, slice, shaper_, nodes_, target.items);
  }

  /// What of a line is drawn: spaces at its end too, which part it from the next for extractors; of
  /// a separator that vanishes there, the space before it.
  [[nodiscard]] static std::uint32_t drawn_end(const SetText& text, const Line& line) {
    const std::string_view all(text.shaped.source.text);
    const std::string_view rest = all.substr(line.visible_end, line.end - line.visible_end);
    const std::size_t sign = rest.find_first_not_of(' ');
    return sign == std::string_view::npos || sign == 0
               ? line.end
               : line.visible_end + static_cast<std::uint32_t>(sign);
  }

  void set_label(const Label& label, const ParagraphBlock& paragraph, GalleyLine& target) {
    const LineHeight& height = label.text.height;
    LineSlice slice;
    slice.end = static_cast<std::uint32_t>(label.text.shaped.source.text.size());
    slice.origin = {paragraph.indent - label.width, baseline(paragraph.text.height)};
    slice.size = height.size * knobs_.size;
    const std::size_t first = target.items.size();
    const Pt width = set_line(label.text, slice, shaper_, nodes_, target.items);
    if (target.items.size() == first) return;
    set_gap(label.text, slice.origin.x + width, paragraph.indent, slice, target);
  }

  /// A space over the column before a line that nothing stands in.
  void set_empty_column(const ParagraphBlock& paragraph, const Label* label, GalleyLine& target) {
    const Pt start = label == nullptr ? paragraph.indent : paragraph.indent - label->width;
    if (start <= Pt(0)) return;
    LineSlice slice;
    slice.origin = {Pt(0), baseline(paragraph.text.height)};
    slice.size = paragraph.text.height.size * knobs_.size;
    set_gap(label == nullptr ? paragraph.text : label->text, Pt(0), start, slice, target);
  }

  static void set_gap(const SetText& text, Pt from, Pt to, const LineSlice& slice,
                      GalleyLine& target) {
    target.items.emplace_back(gap_run(text, slice.size, {from, slice.origin.y}, to));
  }

  /// Dates at the line's end.
  void set_aside(const ParagraphBlock& paragraph, const Line& line, Pt width, GalleyLine& target) {
    const SetText& text = paragraph.aside->text;
    const Pt title_end = paragraph.indent + line.width;
    LineSlice slice;
    slice.end = static_cast<std::uint32_t>(text.shaped.source.text.size());
    slice.origin = {measure_ - paragraph.end_indent - width, baseline(paragraph.text.height)};
    slice.size = text.height.size * knobs_.size;
    set_gap(text, title_end, slice.origin.x, slice, target);
    set_line(text, slice, shaper_, nodes_, target.items);
  }

  void underline(const Underline& rule, GalleyLine& line) const {
    const Pt top = line.height + rule.gap;
    line.items.emplace_back(
        Rule{{{Pt(0), top}, {measure_, rule.width}}, rule.color, Artifact::layout});
    line.height = top + rule.width;
  }

  void report(const ParagraphBlock& paragraph, const Line& line, Pt measure) {
    if (!fits(measure, line.width)) {
      sink_.report({Severity::warning,
                    Code::overfull_line,
                    paragraph.text.source,
                    fmt::format("a line runs {:.1f} pt over its measure of {:.1f} pt",
                                (line.width - measure).value(), measure.value()),
                    {"shorten the text or choose a layout with a longer measure"},
                    {}});
    } else if (line.broken_token) {
      sink_.report(
          {Severity::warning,
           Code::broken_token,
           paragraph.text.source,
           fmt::format("a word longer than the measure of {:.1f} pt was cut", measure.value()),
           {"a space or a hyphen in it would be a better place"},
           {}});
    }
  }

  const Pt measure_;
  const Knobs& knobs_;
  const Shaper& shaper_;
  std::vector<StructureNode>& nodes_;
  Sink& sink_;
  GalleyBuilder builder_;
  Pt picture_end_;  // below the galley's top
};

}  // namespace

Galley compose(const ShapedCv& cv, Pt measure, const Knobs& knobs, const Shaper& shaper, Sink& sink,
               const Omitted& omitted) {
  Galley galley;
  galley.nodes = cv.nodes;
  galley.items = Composer(measure, knobs, shaper, galley.nodes, sink).compose(cv.blocks, omitted);
  return galley;
}

}  // namespace vitaset
