#pragma once

#include "cv/date.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"

namespace vitaset {

/// Which texts are dates.
enum class DateText : std::uint8_t {
  exact,  ///< those `parse_date` reads
  free,   ///< any other too, verbatim
};

/// The date a value says: a year, a TOML date, or text. None if it is none.
/// Errors: CV0106.
[[nodiscard]] Date read_date(const Value& value, DateText text, BindContext& context);

/// When an entry of `scope` was: its `start` and `end`, or its `date`, `year` or `term` alone. A
/// start without an end goes on to the present.
/// Errors: CV0106; CV0107 a start after its end; CV0108 a `date` or `year` beside other dates.
[[nodiscard]] DateRange read_dates(const TableReader& entry, const Scope& scope,
                                   BindContext& context);

}  // namespace vitaset
