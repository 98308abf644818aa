#pragma once

#include <vector>

#include "cv/cv.h"
#include "layout/inline_text.h"
#include "page/pages.h"
#include "style/style.h"

namespace vitaset {

/// Fills header and footer of every page, once their number is known. They are artifacts: the
/// header is drawn before the page's content, the footer after it.
void add_running_lines(const Cv& cv, const Style& style, const Margins& margin,
                       InlineSetter& setter, Pages& pages);

}  // namespace vitaset
