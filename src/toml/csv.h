#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "base/span.h"

namespace vitaset {

/// What stands between two separators, without quotes and without blanks around it.
struct CsvCell {
  std::string text;
  Span span;  ///< as written, quotes included
};

/// A spreadsheet as a file of separated values.
struct CsvTable {
  std::vector<CsvCell> header;             ///< names of the columns, each once, none empty
  std::vector<std::vector<CsvCell>> rows;  ///< each with a cell for every column
};

/// A table with more cells than this is refused; it bounds the memory a file takes.
inline constexpr std::size_t kMostCells = 1'000'000;

/// Reads file `id` of `sources` as RFC 4180 tells: the first row has the names of the columns,
/// cells may stand in quotes, with "" for one. Columns are parted by commas, or by semicolons or
/// tabs where the header is. A byte order mark, CRLF, empty lines and rows that end early are fine.
/// Out:    nothing if any error was reported.
/// Errors: CV0004 not UTF-8; CV0701 a quote that is not closed or text behind one, a column without
///         a name or with that of another, a cell too many, no header, too many cells; with the
///         row, counted from the header's 1, and the place.
/// Cost:   O(size).
[[nodiscard]] std::optional<CsvTable> read_csv(const Sources& sources, FileId id, Sink& sink);

}  // namespace vitaset
