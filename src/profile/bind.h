#pragma once

#include <vector>

#include "cv/selection.h"
#include "profile/load.h"

namespace vitaset {

/// As `bind_profile`, for a profile whose first byte is `file`: where what is missing is told.
/// `bibliography`: the publications of its .bib files. `selection`: what an edition shows of it.
[[nodiscard]] Cv bind_profile(const Table& profile, const Span& file,
                              std::vector<Entry> bibliography, const Selection& selection,
                              const Sources& sources, Sink& sink);

}  // namespace vitaset
