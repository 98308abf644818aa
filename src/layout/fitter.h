#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/sink.h"
#include "layout/comfort.h"
#include "layout/fit_report.h"
#include "layout/galley.h"
#include "layout/paginate.h"
#include "layout/pieces.h"

namespace vitaset {

/// A Cv fitted to its pages.
struct Fitted {
  Galley galley;
  std::vector<PageCut> cuts;  ///< no more than the layout's `pages`
  Comfort comfort;
  FitReport report;
};

/// Finds what of a Cv stands on at most `style.pages` pages, and how tight.
///
/// If all of it has room when the layout gives way as far as `fit.tighten` lets it, all of it is
/// shown, as comfortably as it has room. Else the pieces are chosen that are worth most at that
/// tightness, by the knapsack of knapsack.h over their heights; then the layout takes back what
/// they leave, from the last means to the first, and what is left over at last goes to the gaps,
/// if it fills the page. Forced page ends count for nothing. What was chosen is composed and cut
/// into pages like any galley; if that takes a page more than there is, less is chosen.
///
/// In:     `cv` and its pieces in depth-first order; `now` as in worth.h; `pins` as pin_of names
///         them: what is shown as long as it has room.
/// Errors: CV0305 if what is kept has no room at the layout's bounds: nothing then.
/// Cost:   O(glyphs) for all of the Cv once and for what is shown some times more; the knapsack.
[[nodiscard]] std::optional<Fitted> fit_to_pages(ShapedCv& cv, const std::vector<Piece>& pieces,
                                                 const std::vector<std::string>& pins,
                                                 const Style& style, const Date& now,
                                                 const Shaper& shaper, Sink& sink);

}  // namespace vitaset
