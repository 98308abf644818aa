#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cv/cv.h"

namespace vitaset {

enum class EntryOrder : std::uint8_t {
  as_written,
  newest,  ///< by end, then by start; what goes on first, what has no date last, but publications
           ///< that have not appeared before all others
  oldest,  ///< the same from the other end; what has no date last
  field,   ///< by a field: numbers by size, text by its letters whatever their case
};

/// What is shown of a section's entries, in which order, and under which sub-headings.
struct Arrangement {
  EntryOrder order = EntryOrder::as_written;
  std::string order_field;               ///< of EntryOrder::field
  bool descending = false;               ///< of EntryOrder::field: the greatest first
  std::string group_field = "group";     ///< whose values part the entries; empty: none does
  std::vector<std::string> group_order;  ///< groups that come first, in this order
  std::optional<std::size_t> limit;      ///< at most so many entries
  int since = 0;                         ///< not what ended before this year; 0: any
  Date now;                              ///< what ends later goes on; not given: only open ends do
  bool selected_only = false;
};

/// When an entry was: its own dates, else the time from the first to the last of its parts.
[[nodiscard]] DateRange time_of(const Entry& entry);

/// What the field `name` of `entry` says, without markup; empty if nothing. Besides the fields of
/// its kind there are location, note, group, priority, year (the last one) and current ("current"
/// for what goes on at `now`, else "former"; with no `now` only what has no end goes on).
/// Cost: O(fields).
[[nodiscard]] std::string field_text(const Entry& entry, std::string_view name,
                                     const Date& now = {});

/// Whether a publication has a status that says it is still to appear.
[[nodiscard]] bool is_still_to_appear(const Entry& entry);

/// Chooses, orders and groups `entries`: since and selected, then the order, then the limit, then
/// the groups. Entries of one group stand together afterwards, with the value of the group's field
/// as their `group`: those without one first, then `group_order`, then as the groups first appear.
/// What is equal stays in the order it had. Cost: O(n log n).
void arrange(std::vector<Entry>& entries, const Arrangement& arrangement);

}  // namespace vitaset
