#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cv/cv.h"
#include "style/style.h"

namespace vitaset {

/// The fields every entry has, whatever its kind: "location", "url", "note", "group", and "dates",
/// "start", "end", "year" written by the style.
[[nodiscard]] const std::vector<std::string_view>& shared_entry_fields();
/// What an entry has that is more than a line and stands alone: "summary", "highlights", "parts".
[[nodiscard]] const std::vector<std::string_view>& block_fields();
[[nodiscard]] const std::vector<std::string_view>& page_field_names();
[[nodiscard]] const std::vector<std::string_view>& contact_field_names();
/// The fields of the printed name: "prefix", "name", "suffix".
[[nodiscard]] const std::vector<std::string_view>& name_field_names();

/// What an entry stands in, besides its style.
struct EntryPlace {
  Date now;                     ///< what ends later is expected; not given: nothing is
  std::string_view grouped_by;  ///< the field its sub-heading tells already
  std::size_t max_authors = 0;  ///< at most so many of a publication are printed; 0: all
};

/// The fields of `entry` as templates see them: its own by name, the shared ones, and
///   money, own_share  amount and share with the currency, as the language writes sums
///   terms             when its parts were, of those that say nothing else
/// Lists join as the language does ("A, B and C"), through the filter `names` as it joins authors;
/// known words are the language's ("Invited talk"); a publication's status is told until it is
/// published. Filters: `link` links what is an address of its own (DOI, arXiv number, e-mail, URL)
/// to itself, all else to the entry: to its doi, arxiv or url, the first there is. `tag` is the
/// language's word for the field, linked to its address; of a list of several, the word for several
/// ("Advisors"). Pages have a dash between their figures. `short` is an address without what every
/// address has, `year` leaves a date's year, `plain` takes markup away.
/// `entry`, `style` and `place` must outlive the result.
[[nodiscard]] FieldSource entry_fields(const Entry& entry, const Style& style,
                                       const EntryPlace& place);

/// The parts of `entry` that say more than when they were: those `terms` leaves to be told.
[[nodiscard]] bool says_only_when(const Entry& part);

/// What running lines and the header may ask for: "name" as the header's template writes it,
/// "headline", "updated", and `page` and `pages` as numbers. `cv` and `style` must outlive the
/// result.
[[nodiscard]] FieldSource page_fields(const Cv& cv, const Style& style, int page, int pages);

/// The fields of a contact: "text", "label", "kind"; the text is linked where the contact has a
/// URL. `contact` must outlive the result.
[[nodiscard]] FieldSource contact_fields(const Contact& contact);

}  // namespace vitaset
