#include "toml/parse.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <utility>

#include "toml/builder.h"
#include "toml/encoding.h"
#include "toml/explain.h"
#include "toml/reader.h"
#include "toml/scan.h"
#include "toml/syntax_errors.h"

namespace vitaset {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Reads one file statement by statement.
class FileReader {
 public:
  FileReader(std::string_view text, FileId id) : text_(text), id_(id), builder_(errors_) {}

  Table run(Sink& sink) {
    std::size_t last = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    StatementScanner scanner(text_, last);
    while (const auto statement = scanner.next(depth_, kDeepestNesting)) {
      values_ += statement->values;
      if (values_ > kMostValues) {
        errors_.add(too_many_values(statement->begin));
        break;
      }
      check_comments(last, statement->begin);
      last = statement->end;
      if (!take(*statement)) scanner.skip_debris();
    }
    if (values_ <= kMostValues) check_comments(last, text_.size());
    errors_.report_to(sink);
    return builder_.take();
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  [[nodiscard]] Diagnostic too_many_values(std::size_t at) const {
    return {Severity::error,
            Code::file_too_large,
            span(at, at),
            fmt::format("the file holds more than {} values", kMostValues),
            {"divide it among several files and include them"},
            {}};
  }

  [[nodiscard]] Diagnostic excess(const Statement& statement) const {
    const Span where = span(statement.problem_at, statement.problem_at + 1);
    if (statement.problem == Statement::Problem::too_many_dots) {
      return {Severity::error,
              Code::file_too_large,
              where,
              fmt::format("this value has more than {} dotted keys", kMostDottedKeys),
              {},
              {}};
    }
    return {Severity::error,
            Code::nesting_too_deep,
            where,
            fmt::format("tables and lists are nested more than {} deep", kDeepestNesting),
            {},
            {}};
  }

  void check_comments(std::size_t begin, std::size_t end) {
    if (const auto at = find_control(text_, begin, end)) add_control_error(*at);
  }

  void add_control_error(std::size_t at) {
    const bool old_line_end = text_[at] == '\r';
    if (!old_line_end || !told_line_ends_) errors_.add(control_error(text_, id_, at));
    told_line_ends_ = told_line_ends_ || old_line_end;
  }

  /// Whether the statement could be read.
  bool take(const Statement& statement) {
    if (statement.problem != Statement::Problem::none) {
      errors_.add(excess(statement));
      if (statement.header) open_nowhere();
      return false;
    }
    if (const auto at = find_control(text_, statement.begin, statement.end)) {
      add_control_error(*at);
      if (statement.header) open_nowhere();
      return false;
    }
    ParsedStatement parsed = read_statement(text_, id_, statement);
    if (const auto* error = std::get_if<SyntaxError>(&parsed)) {
      recover(statement, *error);
      return false;
    }
    build(std::move(parsed));
    return true;
  }

  void recover(const Statement& statement, const SyntaxError& error) {
    if (errors_.full()) {
      // What comes from now on is only counted, so the trouble of explaining it can be saved.
      errors_.add({});
      if (statement.header) open_nowhere();
      return;
    }
    Explanation explanation = explain(text_, id_, statement, error);
    errors_.add(std::move(explanation.diagnostic));
    std::optional<ParsedStatement> saved = std::move(explanation.meant);
    if (explanation.good_end) {
      Statement shorter = statement;
      shorter.end = *explanation.good_end;
      saved = read_statement(text_, id_, shorter);
    }
    if (saved && !std::holds_alternative<SyntaxError>(*saved)) {
      build(std::move(*saved));
    } else if (statement.header) {
      open_nowhere();
    }
  }

  void open_nowhere() {
    depth_ = 1;
    builder_.open_nowhere();
  }

  void build(ParsedStatement parsed) {
    if (auto* pair = std::get_if<PairStatement>(&parsed)) {
      builder_.add(std::move(*pair));
    } else if (const auto* header = std::get_if<HeaderStatement>(&parsed)) {
      depth_ = header->path.size();
      builder_.open(*header);
    }
  }

  std::string_view text_;
  FileId id_;
  SyntaxErrors errors_;
  TableBuilder builder_;
  bool told_line_ends_ = false;
  std::size_t depth_ = 0;   // parts of the header that is open
  std::size_t values_ = 0;  // seen so far
};

}  // namespace

Table parse_toml(const Sources& sources, FileId id, Sink& sink) {
  const std::string_view text = sources.file(id).text();
  if (std::optional<Diagnostic> foreign = foreign_file_error(text, id)) {
    sink.report(*std::move(foreign));
    return {};
  }
  std::optional<Diagnostic> invalid = utf8_error(text, id);
  if (!invalid) return FileReader(text, id).run(sink);
  sink.report(std::move(*invalid));
  if (is_utf16(text)) return {};
  const std::string readable = with_question_marks(text);
  return FileReader(readable, id).run(sink);
}

}  // namespace vitaset
