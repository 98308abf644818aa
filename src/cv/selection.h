#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/span.h"
#include "cv/cv.h"

/// What an edition chooses of a Cv.
namespace vitaset {

using Words = std::set<std::string, std::less<>>;

/// Of the entries of one section, those that are shown: `selected` ones, and those with one of the
/// tags.
struct OnlyThese {
  bool selected = false;
  Words tags;
};

struct Selection {
  std::string edition;                                 ///< its name, for messages; empty: none
  Span span;                                           ///< of its name
  Words with;                                          ///< empty: whatever the tags
  Words without;                                       ///< wins over `with`
  std::map<std::string, OnlyThese, std::less<>> only;  ///< by id of the section
  std::vector<std::string> sections;                ///< choice and order; empty: all as they are;
                                                    ///< "*" is all that are not named
  std::map<std::string, int, std::less<>> weights;  ///< by id of the section
  bool shows_private = false;
};

/// Whether something with `tags` is shown: it has none of `without`, and one of `with` or no tag.
/// Cost: O(tags · log words).
[[nodiscard]] bool shows(const Selection& selection, const std::vector<std::string>& tags);

/// Takes out of `details`, and of the bullets and entries of `section`, what is not shown: a bullet
/// with those below it, an entry of which all parts go. Cost: O(what there is).
void select_content(std::vector<Detail>& details, const Selection& selection);
void select_content(Section& section, const Selection& selection);

/// Gives the sections their weights, takes out those that are not shown, by their tags or because
/// `sections` does not name them, and puts the others into its order. Cost: O(n log n).
void select_sections(std::vector<Section>& sections, const Selection& selection);

}  // namespace vitaset
