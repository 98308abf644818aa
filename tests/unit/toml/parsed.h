#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/parse.h"

namespace vitaset {

/// A text, parsed, with what the tests ask about it.
struct Parsed {
  Sources sources;
  Sink sink;
  Table table;

  explicit Parsed(std::string text) {
    const FileId id = sources.add("me.toml", std::move(text));
    table = parse_toml(sources, id, sink);
  }

  /// What stands at `span` in the file.
  [[nodiscard]] std::string written(const Span& span) const {
    return std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin));
  }

  /// The value at a path of keys; an array leads on to its last element.
  [[nodiscard]] const Value* at(const std::vector<std::string_view>& path) const {
    const Table* where = &table;
    const Value* value = nullptr;
    for (const std::string_view key : path) {
      if (where == nullptr) return nullptr;
      value = where->value(key);
      if (value == nullptr) return nullptr;
      const Value* inner = value;
      if (inner->array() != nullptr && !inner->array()->empty()) inner = &inner->array()->back();
      where = inner->table();
    }
    return value;
  }

  [[nodiscard]] std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const Member& member : table.members) keys.push_back(member.key);
    return keys;
  }

  [[nodiscard]] const std::vector<Diagnostic>& errors() const { return sink.diagnostics(); }
};

}  // namespace vitaset
