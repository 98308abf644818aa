#include "style/layout_help.h"

#include <algorithm>

#include <fmt/format.h>

#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kCommentedOut = "# ";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// What stands behind the '#' of `line`, which may hold strings.
std::string_view comment_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] != '#') {
    const bool quote = line[at] == '"' || line[at] == '\'';
    at = quote ? scan_string(line, at).end : at + 1;
  }
  return trimmed(line.substr(std::min(at + 1, line.size())));
}

/// The key that `line` gives a value; empty if it gives none.
std::string_view key_of(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && is_bare_key_character(line[end])) ++end;
  const std::size_t sign = skip_blanks(line, end);
  return sign < line.size() && line[sign] == '=' ? line.substr(0, end) : std::string_view();
}

/// Whether `line` is the header of a table and no sentence that begins with one.
bool is_header(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const std::size_t end = std::min(line.find(']'), line.size() - 1);
  const std::string_view rest = trimmed(line.substr(end + 1));
  return rest.empty() || rest.starts_with('#');
}

}  // namespace

std::map<std::string, std::string, std::less<>> layout_help(std::string_view toml) {
  std::map<std::string, std::string, std::less<>> help;
  std::string table;
  const auto add = [&](std::string path, std::string_view line) {
    const std::string_view comment = comment_of(line);
    if (!comment.empty()) help.emplace(std::move(path), comment);
  };
  for (std::size_t begin = 0; begin < toml.size();) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    std::string_view line = toml.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with(kCommentedOut) && is_header(line.substr(kCommentedOut.size()))) {
      line.remove_prefix(kCommentedOut.size());
    }
    if (line.starts_with('[')) {
      table = line.substr(1, std::min(line.find(']'), line.size()) - 1);
      add(fmt::format("[{}]", table), line);
      continue;
    }
    if (line.starts_with(kCommentedOut)) line.remove_prefix(kCommentedOut.size());
    if (const std::string_view key = key_of(line); !key.empty()) {
      add(table.empty() ? std::string(key) : fmt::format("{}.{}", table, key), line);
    }
  }
  return help;
}

}  // namespace vitaset
