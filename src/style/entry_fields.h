#pragma once

#include "cv/cv.h"
#include "style/style.h"

namespace vitaset {

/// The fields of `entry` as templates see them: its own by name, the shared ones ("location", "url",
/// "note", "group"), and "dates", "start", "end" written by the style. Lists join as the language does
/// ("A, B and C"). `entry` and `style` must outlive the result.
[[nodiscard]] FieldSource entry_fields(const Entry& entry, const Style& style);

/// What running lines and the header may ask for: "name", "headline", "updated", and `page` and `pages` as numbers.
[[nodiscard]] FieldSource page_fields(const Cv& cv, const Style& style, int page, int pages);

/// The fields of a contact: "text", "label", "kind"; the text is linked where the contact has a URL.
[[nodiscard]] FieldSource contact_fields(const Contact& contact);

}  // namespace vitaset
