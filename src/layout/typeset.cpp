#include "layout/typeset.h"

#include <utility>

#include "layout/collect.h"
#include "layout/comfort.h"
#include "layout/compose.h"
#include "layout/fitter.h"
#include "layout/hyphenators.h"
#include "layout/inline_text.h"
#include "layout/paginate.h"
#include "layout/pieces.h"
#include "layout/running_lines.h"
#include "layout/structure.h"

namespace vitaset {
namespace {

DocumentInfo document_info(const Cv& cv, const Style& style, const Resources& resources) {
  DocumentInfo info;
  const std::string_view word = style.language.word("curriculum_vitae");
  info.title = cv.person.name;
  if (!word.empty()) info.title += " \u2013 " + std::string(word);
  info.author = cv.person.name;
  info.subject = cv.person.headline.plain();
  info.language = style.language.tag;
  info.keywords = cv.keywords;
  info.date = resources.date;
  return info;
}

/// What lies after this is expected: the date of the document, as exact as it was given.
Date now_of(const Cv& cv, const Resources& resources) {
  if (cv.updated.given()) return cv.updated;
  const Timestamp& date = resources.date;
  return {DatePrecision::day, date.year, date.month, date.day, {}, {}};
}

/// How words are parted: what the profile says of a word stands against what the layout says.
HyphenationRules hyphenation_rules(const Cv& cv, const Style& style) {
  const HyphenationStyle& look = style.type.hyphenation;
  HyphenationRules rules{{look.before, look.after}, {}};
  for (const std::string& word : look.words) rules.exceptions.add(word);
  for (const std::string& word : cv.hyphenation) rules.exceptions.add(word);
  return rules;
}

/// Puts the lines of a galley on the pages they were cut for.
void commit(Galley galley, const std::vector<PageCut>& cuts, const Margins& margin, Pages& pages) {
  for (const PageCut& cut : cuts) {
    Page& page = pages.pages.emplace_back();
    Pt y = margin.top;
    for (std::size_t i = cut.begin; i < cut.end; ++i) {
      if (const GalleySpace* space = std::get_if<GalleySpace>(&galley.items[i])) {
        y += space->height + space->stretch * cut.stretch;
      }
      GalleyLine* const line = std::get_if<GalleyLine>(&galley.items[i]);
      if (line == nullptr) continue;
      if (!line->outline_title.empty()) {
        pages.outline.push_back(
            {line->outline_title, pages.pages.size() - 1, y, line->outline_node});
      }
      for (PageItem& item : line->items) {
        move_item(item, {margin.start, y});
        page.items.push_back(std::move(item));
      }
      y += line->height;
    }
  }
}

}  // namespace

Typeset typeset(const Cv& cv, const Style& style, const Resources& resources, Sink& sink) {
  Typeset set;
  Pages& pages = set.pages;
  pages.size = style.page.size;
  pages.info = document_info(cv, style, resources);
  ShapedCv shaped;
  StructureBuilder structure(shaped.nodes);
  const TypeStyles& type = style.type;
  Hyphenators hyphenators(resources.hyphenation, hyphenation_rules(cv, style), type.hyphenate_span,
                          sink);
  InlineSetter setter(style, resources.fonts, structure, sink,
                      type.hyphenate ? &hyphenators : nullptr);
  if (!setter.has_faces()) return set;
  const Date now = now_of(cv, resources);
  std::vector<Piece> pieces;
  PieceRecorder recorder(pieces);
  const bool fits = style.engine == Engine::fit;
  shaped.blocks = collect_blocks(cv, style, now, setter, structure, resources.photo,
                                 fits ? &recorder : nullptr);
  Margins margin = style.page.margin;
  Galley galley;
  std::vector<PageCut> cuts;
  if (fits) {
    std::optional<Fitted> fitted =
        fit_to_pages(shaped, pieces, cv.pins, style, now, setter.shaper(), sink);
    if (!fitted) return set;
    galley = std::move(fitted->galley);
    cuts = std::move(fitted->cuts);
    margin = fitted->comfort.margin;
    set.fit = std::move(fitted->report);
  } else {
    galley = compose(shaped, measure_of(style, margin), Knobs{}, setter.shaper(), sink);
    cuts = paginate(galley, text_height_of(style, margin), sink);
  }
  pages.nodes = std::move(galley.nodes);
  commit(std::move(galley), cuts, margin, pages);
  add_running_lines(cv, style, margin, setter, pages);
  return set;
}

}  // namespace vitaset
