#pragma once

#include <vector>

#include "cv/arrange.h"
#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// Reads [publications]; what it lacks, or all of it, is as if nothing was said.
[[nodiscard]] Publications bind_publications(const Table& profile, BindContext& context);

/// Finds the person and the groups among the authors of `section`, which has all its entries.
/// Reports: CV0117 a publication whose authors the person is not among, and an equal or
/// corresponding author who is none.
void bind_authors(Section& section, const Person& person, const Publications& publications,
                  BindContext& context);

/// Counts and numbers the publications of `section`, which is yet to be arranged as `order` says.
void bind_numbers(Section& section, EntryOrder order, Publications& publications);

}  // namespace vitaset
