#pragma once

#include "base/sink.h"
#include "bibliography/bib_file.h"
#include "cv/date.h"

namespace vitaset {

/// When the entry's work appeared: its `date` (ISO 8601 as BibLaTeX takes it: "2020-05-03",
/// "2020-05/2020-06", "2020/..", "2020~", seasons "2020-21"), else its `year` with `month` (a name,
/// a number, "10~June", "June--July") and `day`. A date without a year's four digits is printed as
/// written; nothing is given for words that tell a status ("to appear").
/// Errors: CV0607, a warning: a date, or a month, that there is not. Cost: O(size).
[[nodiscard]] DateRange bib_dates(const BibEntry& entry, Sink& sink);

}  // namespace vitaset
