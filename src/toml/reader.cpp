#include "toml/reader.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

// toml++ asserts, or in release builds tells the compiler to assume, what hostile input disproves
// (a comma right after "1979-05-27 0"). Its code copes; so neither.
#undef NDEBUG
#define TOML_ASSERT(expression) static_cast<void>(0)
// Debian's shared library has no entry points without exceptions: header only.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 0
#include <toml++/toml.h>

namespace vitaset {
namespace {

/// Turns the line and column that toml++ counts within a statement (from 1, in code points) into
/// an offset in the file. Cost: O(length) once, O(1) for each place, whatever their order.
class Places {
 public:
  Places(std::string_view text, std::size_t begin) : text_(text) {
    std::size_t index = 0;
    lines_.push_back(0);
    for (std::size_t at = begin; at < text.size(); at += utf8::sequence_length(text, at)) {
      if (index % kStride == 0) strides_.push_back(at);
      ++index;
      if (text[at] == '\n') lines_.push_back(index);
    }
    if (strides_.empty() || index % kStride == 0) strides_.push_back(text.size());
  }

  [[nodiscard]] std::size_t offset(toml::source_position position) const {
    const std::size_t line = std::min<std::size_t>(position.line, lines_.size());
    const std::size_t index = lines_[line - 1] + position.column - 1;
    const std::size_t stride = std::min(index / kStride, strides_.size() - 1);
    std::size_t at = strides_[stride];
    for (std::size_t i = stride * kStride; i < index && at < text_.size(); ++i) {
      at += utf8::sequence_length(text_, at);
    }
    return at;
  }

 private:
  static constexpr std::size_t kStride = 64;

  std::string_view text_;
  std::vector<std::size_t> lines_;    // index of the code point that begins each line
  std::vector<std::size_t> strides_;  // offset of every 64th code point
};

/// Copies the nodes of toml++ into our tree. toml++ knows well where a node begins; where it ends
/// is found in the text, because the ends toml++ tells are off (CRLF, end of file, arrays).
class Copier {
 public:
  Copier(std::string_view text, FileId id, const Places& places)
      : text_(text), id_(id), places_(places) {}

  /// One part of a dotted key.
  [[nodiscard]] Key key(const toml::key& key) const {
    const std::size_t begin = places_.offset(key.source().begin);
    std::size_t end = begin;
    if (text_[begin] == '"' || text_[begin] == '\'') {
      end = scan_string(text_, begin).end;
    } else {
      while (end < text_.size() && is_bare_key_character(text_[end])) ++end;
    }
    return {std::string(key.str()), span(begin, end)};
  }

  [[nodiscard]] Value value(const toml::node& node) const {
    const std::size_t begin = places_.offset(node.source().begin);
    std::size_t end = begin + 1;
    if (const toml::array* array = node.as_array()) {
      Array copied;
      copied.reserve(array->size());
      for (const toml::node& element : *array) {
        copied.push_back(value(element));
        end = copied.back().span.end;
      }
      return {std::move(copied), span(begin, closing(end, ']'))};
    }
    if (const toml::table* table = node.as_table()) {
      Table copied = members(*table, end);
      return {std::move(copied), span(begin, closing(end, '}'))};
    }
    return {scalar(node), span(begin, scalar_end(node, begin))};
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  /// The members of an inline table in the order of the text (toml++ keeps them by name); `end` is
  /// moved past the last of them.
  [[nodiscard]] Table members(const toml::table& table, std::size_t& end) const {
    Table copied;
    copied.members.reserve(table.size());
    for (const auto& [name, node] : table) {
      Key part = key(name);
      const toml::table* dotted = node.as_table();
      Value member = dotted != nullptr && !dotted->is_inline()
                         ? Value(members(*dotted, end), part.span)
                         : value(node);
      end = std::max<std::size_t>(end, member.span.end);
      copied.members.push_back({std::move(part.text), part.span, std::move(member)});
    }
    std::sort(copied.members.begin(), copied.members.end(),
              [](const Member& a, const Member& b) { return a.key_span.begin < b.key_span.begin; });
    return copied;
  }

  /// Past the `bracket` that follows `at`, with nothing but commas, space and comments between.
  [[nodiscard]] std::size_t closing(std::size_t at, char bracket) const {
    while (at < text_.size() && text_[at] != bracket) {
      at = text_[at] == '#' ? line_end(text_, at) : at + 1;
    }
    return std::min(at + 1, text_.size());
  }

  [[nodiscard]] std::size_t scalar_end(const toml::node& node, std::size_t begin) const {
    if (node.is_string()) return scan_string(text_, begin).end;
    constexpr std::string_view kTerminators = " \t\r\n,]}#";
    std::size_t from = begin;
    constexpr std::size_t kDateLength = 10;  // "2024-05-27", after which a time may follow a space
    if (node.is_date_time()) from = begin + kDateLength + 1;
    return std::min(text_.find_first_of(kTerminators, from), text_.size());
  }

  [[nodiscard]] static Value::Data scalar(const toml::node& node) {
    const auto day = [](const toml::date& date) {
      return TomlDate{date.year, date.month, date.day};
    };
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* integer = node.as_integer()) return integer->get();
    if (const auto* real = node.as_floating_point()) return real->get();
    if (const auto* boolean = node.as_boolean()) return boolean->get();
    if (const auto* date = node.as_date()) return day(date->get());
    if (const auto* date_time = node.as_date_time()) return day(date_time->get().date);
    return TomlTime{};
  }

  std::string_view text_;
  FileId id_;
  const Places& places_;
};

SyntaxError syntax_error(const toml::parse_error& error, const Places& places) {
  std::string_view reason = error.description();
  // "Error while parsing key-value pair: expected …"
  if (const std::size_t colon = reason.find(": ");
      reason.starts_with("Error while parsing") && colon != std::string_view::npos) {
    reason.remove_prefix(colon + 2);
  }
  return {std::string(reason), places.offset(error.source().begin)};
}

}  // namespace

ParsedStatement read_statement(std::string_view text, FileId id, const Statement& statement) {
  const std::string_view upto = text.substr(0, statement.end);
  const Places places(upto, statement.begin);
  const std::string_view slice = upto.substr(statement.begin);
  // toml++ would take it for the beginning of a file.
  if (slice.starts_with("\xEF\xBB\xBF")) return SyntaxError{"byte order mark", statement.begin};
  toml::parse_result result = toml::parse(slice);
  if (!result) return syntax_error(result.error(), places);
  const Copier copier(upto, id, places);
  std::vector<Key> path;
  const toml::table* table = &result.table();
  while (!table->empty()) {
    const auto only = table->begin();
    const toml::node& node = only->second;
    path.push_back(copier.key(only->first));
    if (statement.header && node.is_array()) return HeaderStatement{std::move(path), true};
    const toml::table* inner = node.as_table();
    if (inner == nullptr || inner->is_inline()) {
      return PairStatement{std::move(path), copier.value(node)};
    }
    table = inner;
  }
  return HeaderStatement{std::move(path), false};
}

bool is_value(std::string_view word) {
  return toml::parse(std::string("key = ").append(word)).succeeded();
}

}  // namespace vitaset
