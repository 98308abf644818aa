#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/cv.h"
#include "page/pages.h"

namespace vitaset {

/// The moment SOURCE_DATE_EPOCH names: whole seconds since 1970 in UTC, at most the end of the year
/// 9999 (PDF has four digits). Nothing for any other text.
/// Source: reproducible-builds.org/specs/source-date-epoch.
[[nodiscard]] std::optional<Timestamp> parse_source_date_epoch(std::string_view text);

/// What to say of a SOURCE_DATE_EPOCH that is no moment (CV0108).
[[nodiscard]] Diagnostic bad_source_date(std::string_view text);

/// What "now" is for a job: `document.updated`, else `source_date`, else the newest date in the Cv,
/// else the beginning of 1970. A date less exact than a day is its first day. No clock is asked,
/// so that the same input gives the same bytes.
[[nodiscard]] Timestamp job_date(const Cv& cv, const std::optional<Timestamp>& source_date);

}  // namespace vitaset
