#include "toml/write.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toml/scan.h"

namespace vitaset {
namespace {

using Names = TomlForm::Names;

bool is_control(char c) {
  const auto code = static_cast<unsigned char>(c);
  return code < 0x20 || code == 0x7F;
}

std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    default:
      return is_control(c) ? fmt::format("\\u{:04X}", static_cast<unsigned char>(c))
                           : std::string(1, c);
  }
}

/// In the quotes that need no escapes, if there are such.
std::string in_quotes(std::string_view text) {
  const bool needs_escapes =
      std::any_of(text.begin(), text.end(), [](char c) { return c == '"' || c == '\\'; });
  const bool literal = needs_escapes && std::none_of(text.begin(), text.end(), [](char c) {
                         return c == '\'' || is_control(c);
                       });
  if (literal) return fmt::format("'{}'", text);
  std::string result = "\"";
  for (const char c : text) result += escaped(c);
  return result + "\"";
}

std::string real(double number) {
  if (std::isnan(number)) return std::signbit(number) ? "-nan" : "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  std::string text = fmt::format("{}", number);  // the shortest that reads back the same
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::vector<std::string> items_of(const Array& list) {
  std::vector<std::string> items;
  items.reserve(list.size());
  for (const Value& item : list) items.push_back(toml_value(item));
  return items;
}

std::string inline_table(const Table& table) {
  if (table.members.empty()) return "{}";
  std::vector<std::string> pairs;
  for (const Member& member : table.members) {
    pairs.push_back(fmt::format("{} = {}", toml_key(member.key), toml_value(member.value)));
  }
  return fmt::format("{{ {} }}", fmt::join(pairs, ", "));
}

/// How many columns `text` takes, near enough: its code points.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

class Writer {
 public:
  explicit Writer(const TomlForm& form) : form_(form) {}

  std::string write(const Table& table) {
    body(table);
    return std::move(text_);
  }

 private:
  /// The members of a table: first those that are no tables of their own.
  void body(const Table& table) {
    for (const Member& member : table.members) {
      path_.push_back(member.key);
      if (!below_header(member.value)) pair(member);
      path_.pop_back();
    }
    for (const Member& member : table.members) {
      path_.push_back(member.key);
      if (below_header(member.value)) below(member);
      path_.pop_back();
    }
  }

  [[nodiscard]] bool below_header(const Value& value) const {
    const Array* const list = value.array();
    const bool tables = list != nullptr && !list->empty() &&
                        std::all_of(list->begin(), list->end(),
                                    [](const Value& item) { return item.table() != nullptr; });
    return (value.table() != nullptr || tables) && !form_.in_line(path_);
  }

  void below(const Member& member) {
    if (const Table* const table = member.value.table()) {
      // A table of tables alone needs no header of its own.
      const bool silent =
          !table->members.empty() && form_.comment(path_, member).empty() && all_below(*table);
      if (!silent) header("[", "]", member);
      body(*table);
      return;
    }
    for (const Value& item : *member.value.array()) {
      header("[[", "]]", member);
      body(*item.table());
    }
  }

  bool all_below(const Table& table) {
    return std::all_of(table.members.begin(), table.members.end(), [&](const Member& member) {
      path_.push_back(member.key);
      const bool below = below_header(member.value);
      path_.pop_back();
      return below;
    });
  }

  void header(std::string_view open, std::string_view close, const Member& member) {
    std::vector<std::string> names;
    for (const std::string_view name : path_) names.push_back(toml_key(name));
    if (!text_.empty()) text_ += '\n';
    line(fmt::format("{}{}{}", open, fmt::join(names, "."), close), member);
  }

  void pair(const Member& member) {
    const std::string start = fmt::format("{} = ", toml_key(member.key));
    std::string whole = start + toml_value(member.value);
    const Array* const list = member.value.array();
    if (list == nullptr || list->size() < 2 || columns(whole) <= form_.width) {
      return line(std::move(whole), member);
    }
    line(start + "[", member);
    for (const std::string& item : items_of(*list)) text_ += fmt::format("  {},\n", item);
    text_ += "]\n";
  }

  void line(std::string what, const Member& member) {
    const std::string comment = form_.comment(path_, member);
    if (!comment.empty()) {
      const std::size_t width = columns(what);
      what.append(width + 1 < form_.comment_column ? form_.comment_column - width : 2, ' ');
      what += "# " + comment;
    }
    text_ += what + '\n';
  }

  const TomlForm& form_;
  Names path_;
  std::string text_;
};

}  // namespace

std::string toml_key(std::string_view name) {
  const bool bare = !name.empty() && std::all_of(name.begin(), name.end(), is_bare_key_character);
  return bare ? std::string(name) : in_quotes(name);
}

std::string toml_value(const Value& value) {
  if (const auto* text = value.string()) return in_quotes(*text);
  if (const auto* whole = value.integer()) return fmt::format("{}", *whole);
  if (const auto* number = value.real()) return real(*number);
  if (const auto* flag = value.boolean()) return *flag ? "true" : "false";
  if (const auto* day = value.date()) {
    return fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
  }
  if (const auto* list = value.array())
    return fmt::format("[{}]", fmt::join(items_of(*list), ", "));
  if (const auto* table = value.table()) return inline_table(*table);
  return "00:00:00";
}

std::string write_toml(const Table& table, const TomlForm& form) {
  return Writer(form).write(table);
}

}  // namespace vitaset
