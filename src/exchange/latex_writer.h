#pragma once

#include <string>
#include <string_view>

#include "cv/person_name.h"
#include "cv/rich_text.h"

/// Text to LaTeX, as it stands in the values of .bib files: in UTF-8, with balanced braces, such
/// that `latex_text` reads the same.
namespace vitaset {

/// Cost: O(size).
[[nodiscard]] std::string latex_of(const RichText& text);
[[nodiscard]] std::string latex_of(std::string_view text);

/// The same of a title: braces keep the capitals of its words, but that of the first, which styles
/// of BibTeX would make small. Cost: O(size).
[[nodiscard]] std::string latex_title(const RichText& title);

/// What is no prose (an address, a DOI), so that `latex_verbatim` reads it back.
[[nodiscard]] std::string latex_address(std::string_view text);

/// A name as an item of a list: "von Family, Jr., Given", a group's in braces, and so what BibTeX
/// would take apart otherwise. Cost: O(size).
[[nodiscard]] std::string latex_name(const PersonName& name);

}  // namespace vitaset
