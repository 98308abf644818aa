#pragma once

#include <string_view>
#include <vector>

#include "base/sink.h"
#include "bibliography/bib_file.h"

namespace vitaset {

/// Reads the entries of a .bib file in the common language of BibTeX and BibLaTeX.
/// In:     `text` is that of file `id`, in UTF-8; a byte order mark and any line ends will do.
/// Out:    the entries in the order of the file, keys unique. @string macros (and the months jan to
///         dec) are put in; @comment, @preamble, text between entries and lines after % are left
///         out, and so is the later one of two entries with one key or two fields with one name.
/// Errors: warnings, since one entry must not cost the others. CV0601: what cannot be read, with
///         the place of the very thing; the entry is left out, and reading goes on at the next line
///         that begins with an entry, which also ends a value that was never closed. CV0602: a
///         key, or a field of an entry, given twice. CV0603: an undefined macro; its name stands
///         for it. At most `kMostBibProblems` are told.
/// Cost:   O(size); nothing recurses.
/// Source: the grammar that O. Patashnik, "BibTeXing" (1988) describes, with what biber takes
///         besides: comments after %, @comment with braces as a whole.
[[nodiscard]] std::vector<BibEntry> parse_bib(std::string_view text, FileId id, Sink& sink);

inline constexpr std::size_t kMostBibProblems = 100;

}  // namespace vitaset
