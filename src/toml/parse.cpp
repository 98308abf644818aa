#include "toml/parse.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "base/utf8.h"
#include "toml/builder.h"
#include "toml/reader.h"
#include "toml/scan.h"
#include "toml/syntax_errors.h"

namespace vitaset {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Table parse_toml(const Sources& sources, FileId id, Sink& sink) {
  const std::string_view text = sources.file(id).text();
  SyntaxErrors errors;
  TableBuilder builder(errors);
  StatementScanner scanner(text, text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  while (const auto statement = scanner.next(0, kDeepestNesting)) {
    ParsedStatement parsed = read_statement(text, id, *statement);
    if (auto* pair = std::get_if<PairStatement>(&parsed)) {
      builder.add(std::move(*pair));
    } else if (const auto* header = std::get_if<HeaderStatement>(&parsed)) {
      builder.open(*header);
    } else {
      const auto& error = std::get<SyntaxError>(parsed);
      const auto at = static_cast<std::uint32_t>(error.at);
      errors.add({Severity::error, Code::toml_syntax, {id, at, at}, error.reason, {}, {}});
      if (statement->header) builder.open_nowhere();
      scanner.skip_debris();
    }
  }
  errors.report_to(sink);
  return builder.take();
}

}  // namespace vitaset
