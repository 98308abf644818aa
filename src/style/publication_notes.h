#pragma once

#include "cv/cv.h"
#include "style/style.h"

namespace vitaset {

/// The lines below the heading of the publications of `cv`, as the layout's templates write them,
/// with the fields
///   counts   how many there are of each kind, if the profile asks for that
///   metrics  the profile's figures with their source and date
///   legend   what the marks of authors mean, of those that are printed in `section`
/// None if all are empty, or if `section` is another one. Cost: O(authors).
[[nodiscard]] Paragraphs publication_notes(const Cv& cv, const Section& section,
                                           const Style& style);

/// The number of `entry` as the layout's template writes it; empty if it has none.
[[nodiscard]] RichText publication_label(const Entry& entry, Numbering numbering,
                                         const Style& style);

}  // namespace vitaset
