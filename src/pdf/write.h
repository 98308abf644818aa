#pragma once

#include <string>

#include "base/result.h"
#include "page/pages.h"

namespace vitaset {

/// Writes Pages as a PDF 1.7 file that is PDF/UA-1 and PDF/A-2a: tagged, fonts subset and embedded,
/// every glyph mapped to its text, metadata in info and XMP. In:     pages.info.title not empty, at
/// least one page; no glyph 0 and no private-use text in any run; pictures in figures with an
/// alternative. Out:    the file's bytes; equal Pages give equal bytes, in any thread and build.
/// Errors: CV0404 a face that cannot be subset, CV0501 libharu refused something. Cost:   about 1
/// ms a page, most of it subsetting and deflate.
[[nodiscard]] Result<std::string> write_pdf(const Pages& pages);

}  // namespace vitaset
