#include "text/line_break.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "text/total_fit.h"

namespace vitaset {
namespace {

constexpr double kSpPerPt = 65536;
// What `fits` lets pass, less what rounding the two ends of a line may add.
constexpr Sp kTolerance = 4;

// What ragged lines may leave white without a look at it, TeX's \rightskip of \raggedright.
constexpr Em kSlack{2};
// What a space gives: a half and a third of a quarter em, as Computer Modern's do. Extractors read
// words 15 times of 15 if their spaces shrink by 0.10 em and no more.
constexpr Em kSpaceStretch{0.125};
constexpr Em kSpaceShrink{0.08};
// Spaces that would grow by more stay as they are. Extractors begin to see gaps as columns from
// 2.5 em; readers see rivers long before.
constexpr Em kMostStretch{0.6};

// A last line of one word is a runt if it is shorter than the first part of the measure; of more
// words if it is shorter than the second part and than so many em.
constexpr double kRuntPart = 1.0 / 3;
constexpr double kRuntWordsPart = 1.0 / 6;
constexpr Em kRuntWords{5};

// Spaces at a line's end beyond these many bytes are measured as if they showed, lest a text of
// nothing but spaces be gone through again for each break in it.
constexpr std::uint32_t kMostTrailing = 256;

/// The demerits of a line with this badness, or of one that leaves `em` white.
constexpr std::int64_t demerits(double bad) {
  return static_cast<std::int64_t>((10 + bad) * (10 + bad));
}
constexpr std::int64_t slack(double em) {
  const double ratio = em / kSlack.value();
  return demerits(100 * ratio * ratio * ratio);
}

/// What breaks cost beside the shape of lines.
struct Prices {
  std::int64_t dash, hyphenation, hyphen, url, runt;
  FitCosts lines;
};

FitCosts fit_costs(std::int64_t one_more, std::int64_t double_hyphen, std::int64_t final_hyphen) {
  FitCosts costs;
  costs.tolerance = FitCosts::kAnyBadness;
  costs.one_more = one_more;
  costs.double_hyphen = double_hyphen;
  costs.final_hyphen = final_hyphen;
  return costs;
}

/// Ragged: so many em more white in one line are as bad. A line more is dearer than any rag but a
/// third of a usual measure, a runt cheaper than a line more: no CV grows for the looks of its
/// lines.
Prices ragged_prices() {
  return {slack(2),  slack(5),  slack(16),
          slack(30), slack(10), fit_costs(slack(14), slack(8), slack(6))};
}

/// Justified: TeX's penalties for hyphens and dashes; the others as a badness, which is 100 where
/// spaces grow by 0.125 em, 800 by 0.25 em, 2700 by 0.375 em. A hyphen is cheaper than a tight line
/// (100), a break in a compound or URL dearer than any that can be justified.
Prices justified_prices() {
  return {2'500,           2'500,
          demerits(3'000), demerits(12'000),
          demerits(4'000), fit_costs(0, demerits(800), demerits(800))};
}

/// A place where a line may end; beside the optimiser's own, what the line will need to know.
struct Place {
  std::uint32_t offset = 0;
  std::uint32_t visible_end = 0;
  Em end_extra, start_extra;
  bool parts_words = false;  ///< it is one between words
  bool cut = false;
  bool hyphenated = false;
};

Sp in_sp(Pt length) { return std::llround(length.value() * kSpPerPt); }

/// The bytes where a line may be cut for want of any break: before every cluster.
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

class Paragraph {
 public:
  Paragraph(const ShapedText& text, Pt size, Measures measures, LineFill fill)
      : text_(text),
        size_(size),
        measures_(measures),
        fill_(fill),
        prices_(fill == LineFill::justified ? justified_prices() : ragged_prices()) {
    prices_.lines.slack_unit = in_sp(kSlack.at(size));
  }

  std::vector<Line> lines() {
    collect();
    price_runts();
    const Sp first = measure_in_sp(measures_.first);
    const Sp rest = measure_in_sp(measures_.rest);
    FitMeasures measures{{}, rest};
    if (first != rest) measures.first = std::span(&first, 1);
    Extent every_line;
    if (fill_ != LineFill::justified) every_line.stretch = prices_.lines.slack_unit;
    const Fit fit = total_fit(breaks_, measures, prices_.lines, every_line);
    std::vector<Line> lines;
    lines.reserve(fit.breaks.size());
    Place start;
    for (const std::uint32_t index : fit.breaks) {
      const bool last = index + 1 == places_.size();
      lines.push_back(line(start, places_[index], measures_.of_line(lines.size()), last));
      start = places_[index];
    }
    return lines;
  }

 private:
  [[nodiscard]] std::uint32_t length() const {
    return static_cast<std::uint32_t>(text_.source.text.size());
  }

  [[nodiscard]] std::uint32_t visible_end(std::uint32_t offset) const {
    return text_.trimmed(offset > kMostTrailing ? offset - kMostTrailing : 0, offset);
  }

  [[nodiscard]] static Sp measure_in_sp(Pt measure) { return in_sp(measure) + kTolerance; }

  /// All places where lines may end, the end of the text last.
  void collect() {
    const Pt narrowest = std::min(measures_.first, measures_.rest);
    std::uint32_t from = 0;
    Em start_extra;
    const auto cut_if_wide = [&](std::uint32_t to, Em end_extra) {
      const Em width = text_.width(from, text_.trimmed(from, to)) + start_extra + end_extra;
      if (!fits(narrowest, width.at(size_))) cut(from, to);
    };
    places_.reserve(text_.breaks.size() + 1);
    breaks_.reserve(text_.breaks.size() + 1);
    for (const BreakOpportunity& each : text_.breaks) {
      cut_if_wide(each.offset, each.end_extra);
      add(each);
      from = each.offset;
      start_extra = each.start_extra;
    }
    cut_if_wide(length(), Em(0));
    add_place({length(), visible_end(length()), {}, {}, false, false, false});
    breaks_.back().end.fill = fill_ == LineFill::balanced ? 0 : 1;
  }

  void add(const BreakOpportunity& each) {
    const bool between_words = each.kind == BreakKind::space || each.kind == BreakKind::dash;
    const bool hyphenation = each.kind == BreakKind::hyphenation;
    add_place({each.offset, visible_end(each.offset), each.end_extra, each.start_extra,
               between_words, false, hyphenation});
    FitBreak& added = breaks_.back();
    added.hyphen = hyphenation || each.kind == BreakKind::hyphen;
    if (each.kind == BreakKind::last_resort) added.rank = BreakRank::desperate;
    added.price = price_of(each.kind);
  }

  [[nodiscard]] std::int64_t price_of(BreakKind kind) const {
    switch (kind) {
      case BreakKind::space:
      case BreakKind::last_resort:
        return 0;
      case BreakKind::dash:
        return prices_.dash;
      case BreakKind::hyphen:
        return prices_.hyphen;
      case BreakKind::url:
        return prices_.url;
      case BreakKind::hyphenation:
        return prices_.hyphenation;
    }
    return 0;
  }

  /// Between two breaks stands what no line can hold: it may be cut anywhere, best after a space.
  void cut(std::uint32_t from, std::uint32_t to) {
    const std::uint32_t stop = text_.trimmed(from, to);
    for (std::uint32_t at = next_cluster(text_, from); at < stop; at = next_cluster(text_, at)) {
      if (text_.source.text[at] == ' ') continue;
      const bool after_space = text_.source.text[at - 1] == ' ';
      add_place({at, visible_end(at), {}, {}, false, !after_space, false});
      breaks_.back().rank = after_space ? BreakRank::desperate : BreakRank::cut;
    }
  }

  void add_place(const Place& place) {
    FitBreak added;
    added.end = extent(place.visible_end, place.end_extra);
    added.begin = extent(place.offset, -place.start_extra);
    added.added = in_sp(place.end_extra.at(size_));
    breaks_.push_back(added);
    places_.push_back(place);
  }

  /// Of all before a byte. Cost: O(bytes since the last call).
  Extent extent(std::uint32_t to, Em extra) {
    const std::string& text = text_.source.text;
    if (to < counted_to_) {  // back over the spaces at a line's end, which the last call counted
      spaces_ -= std::count(text.begin() + to, text.begin() + counted_to_, ' ');
    } else {
      spaces_ += std::count(text.begin() + counted_to_, text.begin() + to, ' ');
    }
    counted_to_ = to;
    Extent sum;
    sum.width = in_sp((text_.positions[to] + extra).at(size_));
    if (fill_ == LineFill::justified) {
      sum.stretch = spaces_ * in_sp(kSpaceStretch.at(size_));
      sum.shrink = spaces_ * in_sp(kSpaceShrink.at(size_));
    }
    return sum;
  }

  /// Counted by words, so that one which may be hyphenated does not pass for two.
  void price_runts() {
    const std::uint32_t end = places_.back().visible_end;
    const Pt one_word = measures_.rest * kRuntPart;
    const Pt words = std::min(kRuntWords.at(size_), measures_.rest * kRuntWordsPart);
    bool one = true;  // what begins at the place is one word, or less
    for (std::size_t i = places_.size() - 1; i-- > 0;) {
      const Pt width = text_.width(places_[i].offset, std::max(end, places_[i].offset)).at(size_);
      const bool runt = width < (one ? one_word : words);
      if (!one && !runt) break;
      if (runt) breaks_[i].last_price = prices_.runt;
      one = one && !places_[i].parts_words;
    }
  }

  [[nodiscard]] Line line(const Place& start, const Place& stop, Pt measure, bool last) const {
    Line line;
    line.begin = start.offset;
    line.end = stop.offset;
    line.visible_end = text_.trimmed(line.begin, line.end);
    line.width =
        (text_.width(line.begin, line.visible_end) + start.start_extra + stop.end_extra).at(size_);
    line.broken_token = stop.cut;
    line.hyphenated = stop.hyphenated;
    if (fill_ == LineFill::justified) justify(line, measure, last);
    return line;
  }

  void justify(Line& line, Pt measure, bool last) const {
    const std::string& text = text_.source.text;
    const auto spaces = static_cast<double>(
        std::count(text.begin() + line.begin, text.begin() + line.visible_end, ' '));
    if (spaces == 0 || (last && fits(measure, line.width))) return;
    const Pt each = (measure - line.width) / spaces;
    // Half a unit more, for what rounding may have let pass.
    if (each > kMostStretch.at(size_) || -each > (kSpaceShrink + Em(1e-4)).at(size_)) return;
    line.extra_space = each;
    line.width = measure;
  }

  const ShapedText& text_;
  const Pt size_;
  const Measures measures_;
  const LineFill fill_;
  Prices prices_;
  std::vector<Place> places_;
  std::vector<FitBreak> breaks_;  ///< one for each place
  std::int64_t spaces_ = 0;       ///< in the text up to `counted_to_`
  std::uint32_t counted_to_ = 0;
};

}  // namespace

std::vector<Line> break_lines(const ShapedText& text, Pt size, Measures measures, LineFill fill) {
  const auto length = static_cast<std::uint32_t>(text.source.text.size());
  const std::uint32_t visible_end = text.trimmed(0, length);
  const Pt width = text.width(0, visible_end).at(size);
  // Most paragraphs of a CV are one line.
  if (fits(measures.first, width)) return {{0, length, visible_end, width, false, false, Pt(0)}};
  return Paragraph(text, size, measures, fill).lines();
}

}  // namespace vitaset
