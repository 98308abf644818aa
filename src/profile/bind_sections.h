#pragma once

#include <vector>

#include "cv/cv.h"
#include "cv/selection.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// Binds the sections of a profile as `validate` has checked it: the bio, then the kinds of entries
/// and the sections of one's own, as they first appear in the profile's own file, then those that
/// only included files have; none empty, with what [sections.…] says of them.
/// In:     `bibliography`: publications of .bib files, which join the profile's own; `cv` has its
///         person, what holds of its publications, and when it was updated: what ends later goes
///         on; not given: only what has no end does. `selection`: what an edition shows, which is
///         chosen when publications have their numbers, and before [sections.…] choose and order.
/// Out:    `cv.sections`, `sections_ordered` and `known_entries`, and the counts of
///         `cv.publications`.
/// Errors: CV0103 [sections.…] of an unknown name; CV0106 to CV0111 of the entries; CV0125 an
///         edition that shows nothing of a profile that has something. Warnings:
/// CV0117
///         to CV0119 of publications.
void bind_sections(const Table& profile, Cv& cv, std::vector<Entry> bibliography,
                   const Selection& selection, BindContext& context);

}  // namespace vitaset
