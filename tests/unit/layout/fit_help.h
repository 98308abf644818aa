#pragma once

#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "layout/collect.h"
#include "layout/compose.h"
#include "layout/fitter.h"
#include "layout/piece_names.h"
#include "layout/worth.h"
#include "unit/layout/test_style.h"

/// What the tests of fitting share.
namespace vitaset::testing {

/// The layout of the tests with pages of `height` points between the margins and room to give way.
inline Style fit_style(double height = 120) {
  Style style = test_style();
  style.engine = Engine::fit;
  style.page.size.height = Pt(height + 40);
  FitStyle& fit = style.fit;
  fit.order = {FitMeans::section_gap, FitMeans::entry_gap, FitMeans::leading, FitMeans::margin,
               FitMeans::size};
  fit.tighten = 0.8;
  fit.section_gap_least = Pt(6);
  fit.section_gap_most = Pt(14);
  fit.entry_gap_least = Pt(2);
  fit.entry_gap_most = Pt(6);
  fit.leading_least = Pt(11);
  fit.size_least = Pt(9);
  fit.top_least = fit.bottom_least = fit.start_least = fit.end_least = Pt(15);
  return style;
}

inline Highlight bullet(std::string_view text, int priority = 50, bool keep = false) {
  return {rich(text), {}, {}, priority, keep, {}};
}

/// A section of nothing but bullets.
inline Section list_section(const std::string& id, std::vector<Highlight> items) {
  Section section;
  section.id = id;
  section.items = std::move(items);
  return section;
}

inline Section entry_section(const std::string& id, std::vector<Entry> entries) {
  Section section;
  section.id = id;
  section.entries = std::move(entries);
  return section;
}

/// A Cv taken apart, to be fitted or composed.
struct Collected {
  Cv cv;
  Style style;
  Sink sink;
  std::vector<StructureNode> nodes;
  StructureBuilder structure{nodes};
  InlineSetter setter;
  std::vector<Piece> pieces;
  ShapedCv shaped;

  Collected(Cv what, Style how)
      : cv(std::move(what)), style(std::move(how)), setter(style, test_fonts(), structure, sink) {
    PieceRecorder recorder(pieces);
    shaped.blocks = collect_blocks(cv, style, year(2026), setter, structure, nullptr, &recorder);
    shaped.nodes = nodes;
  }
  Collected(const Collected&) = delete;
  Collected& operator=(const Collected&) = delete;

  std::optional<Fitted> fit(const std::vector<std::string>& pins = {}) {
    return fit_to_pages(shaped, pieces, pins, style, year(2026), setter.shaper(), sink);
  }
  [[nodiscard]] std::vector<Worth> worths() const { return worth_of(pieces, style, year(2026)); }
  [[nodiscard]] std::string pin(std::size_t i) const { return pin_of(shaped, pieces, i); }

  /// The blocks of all pieces that are not `taken`.
  [[nodiscard]] Omitted without(const std::vector<bool>& taken) const {
    Omitted omitted(shaped.blocks.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (std::size_t k = pieces[i].begin; !taken[i] && k < pieces[i].end; ++k) omitted[k] = true;
    }
    return omitted;
  }
  [[nodiscard]] Galley composed(const Comfort& comfort, const Omitted& omitted = {}) {
    Sink unheard;
    return compose(shaped, measure_of(style, comfort.margin), comfort.knobs, setter.shaper(),
                   unheard, omitted);
  }
};

/// Made-up text that begins with a word of its own.
class TextMaker {
 public:
  explicit TextMaker(unsigned seed) : random_(seed) {}

  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  /// About as many letters.
  std::string text(unsigned letters) {
    std::string text = "t" + std::to_string(++count_);
    while (text.size() < letters) text += " " + std::string(1 + below(9), 'a');
    return text;
  }

  Entry entry(unsigned most_bullets, unsigned letters) {
    const int from = 1996 + static_cast<int>(below(30));
    Entry entry = position(text(6), "r", from, from);
    entry.priority = 10 + static_cast<int>(below(80));
    if (below(4) == 0) entry.summary = {rich(text(below(letters)))};
    for (unsigned i = below(most_bullets + 1); i > 0; --i) {
      entry.highlights.push_back(bullet(text(below(letters)), 10 + static_cast<int>(below(80))));
    }
    return entry;
  }

 private:
  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace vitaset::testing
