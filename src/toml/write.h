#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "toml/value.h"

namespace vitaset {

/// How a Value tree is written down.
struct TomlForm {
  using Names = std::vector<std::string_view>;

  /// Whether the table the names lead to is written {…} behind its key and not below a [header].
  /// Tables of lists always are, but for lists that hold nothing else, which are [[headers]] where
  /// this says false.
  std::function<bool(const Names& path)> in_line = [](const Names&) { return false; };
  /// What stands behind a "#" at the end of the line of a key; nothing if empty. It has no line
  /// end.
  std::function<std::string(const Names& path, const Member& member)> comment =
      [](const Names&, const Member&) { return std::string(); };
  std::size_t comment_column = 36;  ///< where comments begin, if the line is shorter
  std::size_t width = 100;          ///< a list that would run over it has an item on each line
};

/// `table` as TOML 1.0 that parse_toml reads to the same values. Members keep their order, but
/// those that are tables below a header follow the others. Of a TomlTime the tree keeps nothing: it
/// is midnight. Cost: O(size).
[[nodiscard]] std::string write_toml(const Table& table, const TomlForm& form = {});

/// `name` as a key: bare, or in quotes where it has to be.
[[nodiscard]] std::string toml_key(std::string_view name);

/// `value` on one line: what may stand behind "key = ".
[[nodiscard]] std::string toml_value(const Value& value);

}  // namespace vitaset
