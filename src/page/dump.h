#pragma once

#include <string>

#include "page/pages.h"

namespace vitaset {

/// Pages as a text that people review in a diff: one item a line, in drawing order, lengths to 0.01
/// pt. Equal Pages give equal dumps in every build.
[[nodiscard]] std::string dump_pages(const Pages& pages);

/// What the pages read as, in reading order, running lines included: a line for each line of text,
/// a form feed between pages. It is what extractors are measured against.
[[nodiscard]] std::string dump_text(const Pages& pages);

}  // namespace vitaset
