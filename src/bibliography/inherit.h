#pragma once

#include <vector>

#include "base/sink.h"
#include "bibliography/bib_file.h"

namespace vitaset {

/// Gives entries the fields that they take from others, wherever in the file these stand: what an
/// entry lacks of those that `xdata` names, and of its `crossref`, whose title is then the
/// booktitle (of a part of a book or proceedings), the maintitle (of a volume) or the journaltitle
/// (of an issue). @xdata and @set entries are taken out; parents stay and are marked. Errors:
/// CV0605, a warning: a parent that is not there, entries that are parents of each other. Cost:
/// O(entries · fields); at most `kMostBibCopies` bytes are copied, what exceeds them is not
///         inherited. Source: "BibTeXing", §2.1; the manual of biblatex, appendix B (inheritance).
void inherit_fields(std::vector<BibEntry>& entries, Sink& sink);

}  // namespace vitaset
