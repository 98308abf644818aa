#include "profile/csv_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"

namespace vitaset {
namespace {

constexpr std::string_view kBlank = " \t";

/// What a cell becomes.
enum class CellForm : std::uint8_t { text, list, lines, flag, number, none };

CellForm form_of(ValueType type) {
  switch (type) {
    case ValueType::lines:
    case ValueType::plains:
    case ValueType::tags:
      return CellForm::list;
    case ValueType::highlights:
      return CellForm::lines;
    case ValueType::flag:
      return CellForm::flag;
    case ValueType::amount:
    case ValueType::year:
    case ValueType::priority:
    case ValueType::number:
    case ValueType::count:
    case ValueType::percentage:
      return CellForm::number;
    case ValueType::table:
    case ValueType::tables:
    case ValueType::named_tables:
      return CellForm::none;
    default:
      return CellForm::text;
  }
}

const Key* key_of(const Scope& scope, std::string_view name) {
  if (const Key* const own = find_key(scope, name)) return own;
  const auto shared = entry_keys();
  const auto found = std::ranges::find(shared, name, &Key::name);
  return found == shared.end() ? nullptr : &*found;
}

/// The parts of `cell` between separators, without blanks and empty ones; each at its place where
/// the cell stands in the file as it is.
Value parted(const CsvCell& cell, char separator, const Sources& sources) {
  const std::string_view text = cell.text;
  const std::string_view file = sources.file(cell.span.file).text();
  const std::string_view written = file.substr(cell.span.begin, cell.span.end - cell.span.begin);
  const std::size_t quote = written.starts_with('"') ? 1 : 0;
  const bool as_written = written.substr(quote).starts_with(text);
  Array items;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    const std::size_t first = part.find_first_not_of(kBlank);
    if (first != std::string_view::npos) {
      const std::size_t last = part.find_last_not_of(kBlank) + 1;
      Span span = cell.span;
      if (as_written) {
        const std::size_t start = cell.span.begin + quote + begin;
        span.begin = static_cast<std::uint32_t>(start + first);
        span.end = static_cast<std::uint32_t>(start + last);
      }
      items.emplace_back(std::string(part.substr(first, last - first)), span);
    }
    begin = end + 1;
  }
  if (items.size() == 1) return std::move(items.front());
  return {std::move(items), cell.span};
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Value flag_of(const CsvCell& cell) {
  const std::string word = lower(cell.text);
  if (word == "yes" || word == "true") return {true, cell.span};
  if (word == "no" || word == "false") return {false, cell.span};
  return {cell.text, cell.span};
}

/// A whole number, a decimal, or the text.
Value number_of(const CsvCell& cell) {
  const char* const first = cell.text.data();
  const char* const last = first + cell.text.size();
  std::int64_t whole = 0;
  if (const auto [end, error] = std::from_chars(first, last, whole);
      error == std::errc{} && end == last) {
    return {whole, cell.span};
  }
  double real = 0;
  if (const auto [end, error] = std::from_chars(first, last, real, std::chars_format::fixed);
      error == std::errc{} && end == last) {
    return {real, cell.span};
  }
  return {cell.text, cell.span};
}

Value value_of(const CsvCell& cell, CellForm form, const Sources& sources) {
  switch (form) {
    case CellForm::list:
      return parted(cell, ';', sources);
    case CellForm::lines:
      return parted(cell, '\n', sources);
    case CellForm::flag:
      return flag_of(cell);
    case CellForm::number:
      return number_of(cell);
    case CellForm::text:
    case CellForm::none:
      break;
  }
  return {cell.text, cell.span};
}

/// What the cells of each column become.
std::vector<CellForm> forms_of(const CsvTable& table, const Scope& scope, Sink& sink) {
  std::vector<CellForm> forms;
  for (const CsvCell& name : table.header) {
    const Key* const key = key_of(scope, name.text);
    forms.push_back(key == nullptr ? CellForm::none : form_of(key->type));
    if (forms.back() != CellForm::none) continue;
    std::vector<std::string> hints;
    std::string message =
        fmt::format("the column \"{}\" is no key of [[{}]]", name.text, scope.name);
    if (key != nullptr) {
      message = fmt::format("\"{}\" of [[{}]] holds tables, a cell cannot", name.text, scope.name);
      hints.emplace_back("write these entries in the profile itself");
    } else {
      std::vector<std::string_view> names = key_names(scope);
      for (const Key& shared : entry_keys()) names.push_back(shared.name);
      if (const auto near = nearest(name.text, names)) {
        hints.push_back(fmt::format("did you mean {}?", *near));
      }
    }
    sink.report({Severity::error,
                 key == nullptr ? Code::unknown_key : Code::wrong_type,
                 name.span,
                 std::move(message),
                 std::move(hints),
                 {}});
  }
  return forms;
}

}  // namespace

std::vector<std::string_view> spreadsheet_kinds() {
  std::vector<std::string_view> kinds = entry_kinds();
  std::erase(kinds, "section");
  return kinds;
}

Array csv_entries(const CsvTable& table, const Scope& scope, const Sources& sources, Sink& sink) {
  const std::vector<CellForm> forms = forms_of(table, scope, sink);
  Array entries;
  entries.reserve(table.rows.size());
  for (const std::vector<CsvCell>& row : table.rows) {
    Table entry;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (forms[i] == CellForm::none || row[i].text.empty()) continue;
      const CsvCell& name = table.header[i];
      entry.members.push_back({name.text, name.span, value_of(row[i], forms[i], sources)});
    }
    const Span begin = row.front().span;
    entries.emplace_back(std::move(entry), begin);
  }
  return entries;
}

}  // namespace vitaset
