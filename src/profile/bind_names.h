#pragma once

#include "cv/cv.h"

namespace vitaset {

/// Takes what the names of a publication's authors and editors, or of a patent's inventors, say
/// besides names out of their text: a last "et al." or "and others" is no name but says that the
/// list goes on, and braces ("{Group of People}", "Gabriel {García Márquez}") tell the parts of a
/// name and are not printed. Cost: O(characters).
void bind_names(Entry& entry);

}  // namespace vitaset
