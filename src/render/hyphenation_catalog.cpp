#include "render/hyphenation_catalog.h"

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "toml/parse.h"
#include "toml/value.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kList = "patterns.toml";

/// The first of the folders that has `name`, with it; empty if none has.
fs::path find_file(std::initializer_list<const fs::path*> folders, const std::string& name) {
  for (const fs::path* const folder : folders) {
    std::error_code error;
    fs::path file = *folder / name;
    if (fs::is_regular_file(file, error)) return file;
  }
  return {};
}

/// The string called `key`, empty if there is none.
std::string text(const Table& row, std::string_view key, bool required, const Span& place,
                 Sink& sink) {
  const Value* const value = row.value(key);
  if (value != nullptr && value->string() != nullptr) return *value->string();
  if (value != nullptr) {
    sink.report({Severity::error,
                 Code::wrong_type,
                 value->span,
                 fmt::format("\"{}\" is a string", key),
                 {},
                 {}});
  } else if (required) {
    sink.report({Severity::error,
                 Code::missing_key,
                 place,
                 fmt::format("\"{}\" is missing from the list of hyphenation patterns", key),
                 {},
                 {}});
  }
  return {};
}

}  // namespace

std::vector<HyphenationRecord> read_hyphenation_catalog(const fs::path& folder,
                                                        const fs::path& system, Sources& sources,
                                                        Sink& sink) {
  std::vector<HyphenationRecord> records;
  const fs::path list = folder / kList;
  Result<std::string> bytes = read_file(list);
  if (!bytes) {
    Diagnostic problem = bytes.error();
    problem.severity = Severity::warning;
    sink.report(std::move(problem));
    return records;
  }
  const FileId id = sources.add(list.string(), std::move(bytes).value());
  const Table table = parse_toml(sources, id, sink);
  const Value* const rows = table.value("patterns");
  if (rows == nullptr || rows->array() == nullptr) return records;
  for (const Value& item : *rows->array()) {
    const Table* const row = item.table();
    if (row == nullptr) continue;
    HyphenationRecord record;
    record.language = text(*row, "language", true, item.span, sink);
    const std::string file = text(*row, "file", true, item.span, sink);
    record.debian = text(*row, "debian", false, item.span, sink);
    const std::string licence = text(*row, "licence", false, item.span, sink);
    if (record.language.empty() || file.empty()) continue;
    record.file = find_file({&folder, &system}, file);
    if (!licence.empty()) record.licence = (folder / licence).string();
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace vitaset
