#include "layout/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/line_setter.h"
#include "layout/parted_words.h"
#include "text/line_break.h"

namespace vitaset {
namespace {

// Beyond this part of the measure dates get a line of their own: a title needs room beside them.
constexpr double kWidestAside = 0.5;
// A justified line whose spaces would grow by more than this stays ragged (em). Source: extractors
// begin to see gaps as columns from 2.5 em.
constexpr Em kMostStretch{0.6};

class Composer {
 public:
  Composer(const ShapedCv& cv, Pt measure, const Knobs& knobs, const Shaper& shaper, Sink& sink)
      : cv_(cv), measure_(measure), knobs_(knobs), shaper_(shaper), sink_(sink) {
    galley_.nodes = cv.nodes;
  }

  Galley compose() {
    for (const Block& block : cv_.blocks) {
      std::visit([this](const auto& each) { add(each); }, block);
    }
    return std::move(galley_);
  }

 private:
  void add(const SpaceBlock& space) {
    const Pt amount = space.amount * knobs_.gaps;
    if (!pending_) {
      pending_ = SpaceBlock{amount, space.strength};
      return;
    }
    const SpaceStrength strength = std::max(space.strength, pending_->strength);
    // Around headings the heading's own space stands; elsewhere what needs more gets it.
    const bool either = strength <= SpaceStrength::entry || space.strength == pending_->strength;
    const bool stronger = space.strength > pending_->strength;
    const Pt stands = either     ? std::max(amount, pending_->amount)
                      : stronger ? amount
                                 : pending_->amount;
    pending_ = SpaceBlock{stands, strength};
  }

  void add(const BreakBlock& block) {
    // No page ends between a heading and what it heads, nor before anything has been set.
    if (lines_since_heading_ == 0 || galley_.items.empty()) return;
    pending_break_ = std::min(pending_break_.value_or(block.penalty), block.penalty);
  }

  void add(const ParagraphBlock& paragraph) {
    const bool labelled = paragraph.label && fits_beside(*paragraph.label);
    if (paragraph.label && !labelled) {
      add_alone(paragraph.label->text, paragraph.indent - paragraph.label->width, paragraph.mark);
    }
    flush_gap(paragraph.is_heading);
    const Pt size = paragraph.text.height.size * knobs_.size;
    std::optional<Pt> aside_width;
    if (paragraph.aside) aside_width = width_of(paragraph.aside->text);
    Pt measure = measure_ - paragraph.indent;
    const bool beside = aside_width && *aside_width <= measure * kWidestAside;
    if (beside) measure -= *aside_width + paragraph.aside->gap;
    const std::vector<Line> lines = break_lines(paragraph.text.shaped, size, {measure, measure});
    PartedWords parted(paragraph.text, galley_.nodes);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      report(paragraph, lines[i], measure);
      if (i > 0) add_break_inside(i, lines.size());
      GalleyLine line = start_line(paragraph, i == 0);
      const Label* const label = i == 0 && labelled ? &*paragraph.label : nullptr;
      if (paragraph.beside_column) set_empty_column(paragraph, label, line);
      if (label != nullptr) set_label(*label, paragraph, line);
      const bool last = i + 1 == lines.size();
      set_text(paragraph, lines[i], parted.on(lines[i]), measure, last, line);
      if (last && beside) set_aside(paragraph, lines[i], *aside_width, line);
      if (last && paragraph.underline) underline(*paragraph.underline, line);
      push(std::move(line), paragraph.is_heading);
    }
    if (aside_width && !beside) add_alone(paragraph.aside->text, paragraph.indent, paragraph.mark);
  }

  /// White space and the chance of a page's end that were due before this line.
  void flush_gap(bool before_heading) {
    if (pending_break_) {
      // What stands under a heading may be one line only: then the next heading ends it.
      galley_.items.emplace_back(
          GalleyBreak{before_heading ? *pending_break_ : with_heading(*pending_break_)});
    }
    if (pending_ && !galley_.items.empty())
      galley_.items.emplace_back(GalleySpace{pending_->amount});
    pending_.reset();
    pending_break_.reset();
  }

  /// A heading wants two lines below it.
  [[nodiscard]] int with_heading(int cost) const {
    return lines_since_heading_ == 1 ? std::max(cost, penalty::kLoneHeading) : cost;
  }

  void add_break_inside(std::size_t next_line, std::size_t count) {
    if (lines_since_heading_ == 0) return;
    const bool lone = next_line == 1 || next_line + 1 == count;
    const int cost = lone ? penalty::kWidowOrOrphan : penalty::kInsideParagraph;
    galley_.items.emplace_back(GalleyBreak{with_heading(cost)});
  }

  void push(GalleyLine line, bool is_heading) {
    galley_.items.emplace_back(std::move(line));
    lines_since_heading_ = is_heading ? 0 : lines_since_heading_ + 1;
  }

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

  /// Where the baseline stands below the line's top.
  [[nodiscard]] Pt baseline(const LineHeight& height) const {
    const Pt size = height.size * knobs_.size;
    return (height.leading * knobs_.leading + (height.ascender - height.descender).at(size)) / 2;
  }

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
    if (paragraph.justified && !last) slice.extra_space = stretch(paragraph, line, measure);
    set_line(paragraph.text, slice, shaper_, galley_.nodes, target.items);
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

  [[nodiscard]] Pt stretch(const ParagraphBlock& paragraph, const Line& line, Pt measure) const {
    const std::string& text = paragraph.text.shaped.source.text;
    const auto spaces = std::count(text.begin() + line.begin, text.begin() + line.visible_end, ' ');
    if (spaces == 0 || line.width > measure) return Pt(0);
    const Pt each = (measure - line.width) / static_cast<double>(spaces);
    const Pt most = kMostStretch.at(paragraph.text.height.size * knobs_.size);
    return each > most ? Pt(0) : each;
  }

  void set_label(const Label& label, const ParagraphBlock& paragraph, GalleyLine& target) {
    const LineHeight& height = label.text.height;
    LineSlice slice;
    slice.end = static_cast<std::uint32_t>(label.text.shaped.source.text.size());
    slice.origin = {paragraph.indent - label.width, baseline(paragraph.text.height)};
    slice.size = height.size * knobs_.size;
    const std::size_t first = target.items.size();
    const Pt width = set_line(label.text, slice, shaper_, galley_.nodes, target.items);
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

  /// Whether the label has room beside the text.
  [[nodiscard]] bool fits_beside(const Label& label) const {
    return !label.gap || fits(label.width, width_of(label.text) + *label.gap);
  }

  static void set_gap(const SetText& text, Pt from, Pt to, const LineSlice& slice,
                      GalleyLine& target) {
    target.items.emplace_back(gap_run(text, slice.size, {from, slice.origin.y}, to));
  }

  [[nodiscard]] Pt width_of(const SetText& text) const {
    const auto end = static_cast<std::uint32_t>(text.shaped.source.text.size());
    return text.shaped.width(0, end).at(text.height.size * knobs_.size);
  }

  /// Dates at the line's end.
  void set_aside(const ParagraphBlock& paragraph, const Line& line, Pt width, GalleyLine& target) {
    const SetText& text = paragraph.aside->text;
    const Pt title_end = paragraph.indent + line.width;
    LineSlice slice;
    slice.end = static_cast<std::uint32_t>(text.shaped.source.text.size());
    slice.origin = {measure_ - width, baseline(paragraph.text.height)};
    slice.size = text.height.size * knobs_.size;
    set_gap(text, title_end, slice.origin.x, slice, target);
    set_line(text, slice, shaper_, galley_.nodes, target.items);
  }

  /// Dates too long to stand beside the title: above or below it, at the start.
  void add_alone(const SetText& text, Pt indent, const Mark& mark) {
    ParagraphBlock alone;
    alone.text = text;
    alone.indent = indent;
    alone.mark = mark;
    add(alone);
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

  const ShapedCv& cv_;
  const Pt measure_;
  const Knobs& knobs_;
  const Shaper& shaper_;
  Sink& sink_;
  Galley galley_;
  std::optional<SpaceBlock> pending_;
  std::optional<int> pending_break_;
  int lines_since_heading_ = 2;
};

}  // namespace

Galley compose(const ShapedCv& cv, Pt measure, const Knobs& knobs, const Shaper& shaper,
               Sink& sink) {
  return Composer(cv, measure, knobs, shaper, sink).compose();
}

}  // namespace vitaset
