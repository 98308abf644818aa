#pragma once

#include <vector>

#include "base/sink.h"
#include "cv/cv.h"

namespace vitaset {

/// Says what is doubtful about publications, which are all of a profile, merged where they are
/// surely the same.
/// Reports warnings: CV0118 two with one title, if they are of one kind, or one is a preprint and
/// the other a paper or chapter, unless preprints are to be kept; CV0119 what has appeared and says
/// no year, or no venue though it is of a kind that has one. Cost: O(characters · log n).
void check_publications(const std::vector<Entry>& publications, bool keep_preprints, Sink& sink);

}  // namespace vitaset
