#pragma once

#include <string_view>

#include "base/result.h"
#include "cv/cv.h"

namespace vitaset {

/// What is printed, and linked to, for a way to reach the person.
/// In:     `kind` is the profile's key; `value` one line without control characters: an address, a
///         name on the site ("ada", "@ada"), or the whole URL of a page there.
/// Out:    homepages and profiles as addresses without scheme and trailing slash
/// ("github.com/ada"),
///         sites whose addresses say nothing by their name ("Google Scholar"), an ORCID iD in
///         digits, the rest as given. `location`, `address` and unknown kinds are text without
///         link. Links are ASCII: other characters are percent-encoded.
/// Errors: CV0110 at `span`: what cannot be right (an e-mail address without @, an ORCID iD with a
///         wrong check digit, another site's address), with what is expected.
[[nodiscard]] Result<Contact> make_contact(std::string_view kind, std::string_view value,
                                           Span span);

}  // namespace vitaset
