#pragma once

#include <vector>

#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// Brings the publications of .bib files and those of the profile together: what the profile says
/// of a `key` lies over the .bib entry, the others follow its own, and those of one publication
/// become one, unless [publications] keeps preprints. A section of publications is added if there
/// is none. Errors: CV0105 a publication without a title, CV0609 (a warning) a key that no .bib
/// file has;
///         CV0608, a note, for each pair that became one.
void add_bibliography(const Table& profile, std::vector<Entry> bibliography,
                      std::vector<Section>& sections, BindContext& context);

}  // namespace vitaset
