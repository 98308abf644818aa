#include "toml/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include "toml/encoding.h"

namespace vitaset {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t";
constexpr std::size_t kMostErrors = 20;

/// What parts the columns: what there is most of in the first line, quotes passed over.
char separator_of(std::string_view text) {
  std::map<char, std::size_t> count;
  bool quoted = false;
  for (const char c : text) {
    if (c == '\n' && !quoted) break;
    if (c == '"') quoted = !quoted;
    if (!quoted) ++count[c];
  }
  if (count['\t'] > 0) return '\t';
  return count[';'] > count[','] ? ';' : ',';
}

class CsvReader {
 public:
  CsvReader(std::string_view text, FileId id, Sink& sink)
      : text_(text), id_(id), sink_(sink), separator_(separator_of(text)) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  std::optional<CsvTable> read() {
    while (at_ < text_.size() && errors_ < kMostErrors) read_row();
    if (errors_ == 0 && table_.header.empty()) {
      report({id_, 0, 0}, "the table has no header", "the first row names the columns");
    }
    if (errors_ > 0) return std::nullopt;
    return std::move(table_);
  }

 private:
  void report(const Span& span, std::string message, std::string hint) {
    ++errors_;
    sink_.report(
        {Severity::error, Code::csv_syntax, span, std::move(message), {std::move(hint)}, {}});
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  [[nodiscard]] bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' ||
           (text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n'));
  }

  void read_row() {
    ++row_;
    std::vector<CsvCell> cells;
    while (true) {
      cells.push_back(read_cell());
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    cells_ += cells.size();
    if (cells_ > kMostCells) {
      report(cells.front().span, fmt::format("a table has more than {} cells", kMostCells),
             "part it into several files");
      at_ = text_.size();
      return;
    }
    const bool empty = std::ranges::all_of(cells, [](const CsvCell& c) { return c.text.empty(); });
    if (empty) return;
    if (table_.header.empty()) {
      take_header(std::move(cells));
    } else {
      take_row(std::move(cells));
    }
  }

  CsvCell read_cell() {
    at_ = std::min(text_.find_first_not_of(separator_ == '\t' ? " " : kBlank, at_), text_.size());
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    std::size_t end = at_;
    while (end > begin && kBlank.find(text_[end - 1]) != std::string_view::npos) --end;
    return {std::string(text_.substr(begin, end - begin)), span(begin, end)};
  }

  CsvCell read_quoted() {
    const std::size_t begin = at_++;
    CsvCell cell;
    bool closed = false;
    while (at_ < text_.size() && !closed) {
      if (text_[at_] != '"') {
        // One line end within a cell, however the file writes them.
        if (text_[at_] != '\r' || !text_.substr(at_).starts_with("\r\n")) cell.text += text_[at_];
        ++at_;
      } else if (text_.substr(at_ + 1).starts_with('"')) {
        cell.text += '"';
        at_ += 2;
      } else {
        ++at_;
        closed = true;
      }
    }
    cell.span = span(begin, at_);
    if (!closed) {
      report(span(begin, begin + 1), fmt::format("row {}: a quote is not closed", row_),
             "end the cell with a quote; one inside of it is written twice");
    }
    const std::size_t rest = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    const std::string_view behind = text_.substr(rest, at_ - rest);
    const std::size_t first = behind.find_first_not_of(kBlank);
    if (first != std::string_view::npos) {
      report(span(rest + first, at_),
             fmt::format("row {}: text stands behind a closing quote", row_),
             "a quote inside of a cell is written twice, as in \"the \"\"best\"\" paper\"");
    }
    return cell;
  }

  void take_header(std::vector<CsvCell> cells) {
    while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
    std::map<std::string_view, const CsvCell*> seen;
    for (const CsvCell& cell : cells) {
      if (cell.text.empty()) {
        report(cell.span, "a column has no name", "name it, or take it out");
      } else if (!seen.emplace(cell.text, &cell).second) {
        report(cell.span, fmt::format("two columns are called \"{}\"", cell.text),
               "take one of them out");
      }
    }
    table_.header = std::move(cells);
  }

  void take_row(std::vector<CsvCell> cells) {
    const std::size_t columns = table_.header.size();
    const Span end = cells.back().span;
    for (std::size_t i = columns; i < cells.size(); ++i) {
      if (cells[i].text.empty()) continue;
      report(
          cells[i].span,
          fmt::format("row {} has a cell in column {}, the header names {}", row_, i + 1, columns),
          fmt::format("put a cell that holds a \"{}\" in quotes",
                      separator_ == '\t' ? std::string("tab") : std::string(1, separator_)));
      break;
    }
    cells.resize(columns, CsvCell{{}, {id_, end.end, end.end}});
    table_.rows.push_back(std::move(cells));
  }

  std::string_view text_;
  FileId id_;
  Sink& sink_;
  char separator_;
  CsvTable table_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
  std::size_t cells_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

std::optional<CsvTable> read_csv(const Sources& sources, FileId id, Sink& sink) {
  const std::string_view text = sources.file(id).text();
  if (std::optional<Diagnostic> invalid = utf8_error(text, id)) {
    sink.report(*std::move(invalid));
    return std::nullopt;
  }
  return CsvReader(text, id, sink).read();
}

}  // namespace vitaset
