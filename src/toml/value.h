#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"

/// The Value tree: parsed TOML in which every key and value knows its place. Includes, editions,
/// `extends` and `--set` act on it before anything is given a meaning.
namespace vitaset {

class Value;
struct Member;

using Array = std::vector<Value>;

/// A table; its members stand in the order of the file, keys unique.
struct Table {
  std::vector<Member> members;

  /// The member called `key`, or null. Cost: O(members).
  [[nodiscard]] const Member* find(std::string_view key) const;
  [[nodiscard]] Member* find(std::string_view key);
  /// The value of `key`, or null.
  [[nodiscard]] const Value* value(std::string_view key) const;
};

/// A TOML date, and nothing of its time: a CV knows days.
struct TomlDate {
  int year = 0, month = 0, day = 0;
  bool operator==(const TomlDate&) const = default;
};

/// A TOML time without a date: read so that it can be named in a diagnostic.
struct TomlTime {
  bool operator==(const TomlTime&) const = default;
};

class Value {
 public:
  using Data =
      std::variant<std::string, std::int64_t, double, bool, TomlDate, TomlTime, Array, Table>;

  Value() = default;
  Value(Data what, Span where);

  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&data); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data); }
  [[nodiscard]] const double* real() const { return std::get_if<double>(&data); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data); }
  [[nodiscard]] const TomlDate* date() const { return std::get_if<TomlDate>(&data); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&data); }
  [[nodiscard]] const Table* table() const { return std::get_if<Table>(&data); }
  [[nodiscard]] Array* array() { return std::get_if<Array>(&data); }
  [[nodiscard]] Table* table() { return std::get_if<Table>(&data); }

  /// What it is, for people: "a string", "a whole number", "a list", "a table" …
  [[nodiscard]] std::string_view type_name() const;

  Data data;
  Span span;  ///< the value as written; of a table made by [header] or dotted keys, its name
};

struct Member {
  std::string key;
  Span key_span;
  Value value;
};

// Not before Member is complete: it moves and destroys tables.
inline Value::Value(Data what, Span where) : data(std::move(what)), span(where) {}

}  // namespace vitaset
