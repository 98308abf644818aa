#pragma once

#include "pdf/deflate.h"
#include "pdf/document.h"
#include "pdf/glyph_table.h"

namespace vitaset::pdf {

/// Adds the fonts of `table`, which are subset, to the document. Returns the object that is a
/// page's /Font dictionary; the font of face i is named /Fi there.
const RawObject& emit_fonts(const GlyphTable& table, Document& document, Deflater& deflate);

}  // namespace vitaset::pdf
