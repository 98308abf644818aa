#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cv/publications.h"
#include "profile/bind_context.h"

/// Names of files made of what a document says: "{family}-{given}-{edition}".
namespace vitaset {

/// The words a pattern may name, and what each means for one document.
using FileWords = std::vector<std::pair<std::string_view, std::string>>;

/// The names of the words there are: "family", "given", …
[[nodiscard]] const std::vector<std::string_view>& file_word_names();

/// Errors: CV0108 a word there is none of, with the nearest, or a brace without its partner.
void check_file_pattern(const GivenName& pattern, BindContext& context);

/// The name of a PDF that `pattern`, with `words` put in, stands for: letters of ASCII, digits,
/// '-',
/// '_' and '.', what is anything else a '-', none at its ends, no two in a row; never a path, never
/// hidden, at most 104 bytes. Empty if nothing is left of it.
[[nodiscard]] std::string file_name(std::string_view pattern, const FileWords& words);

}  // namespace vitaset
