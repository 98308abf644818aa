#include "profile/value_hint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <variant>

namespace vitaset {
namespace {

/// Whether any text will do, however little sense it makes.
bool takes_any_text(ValueType type) {
  switch (type) {
    case ValueType::line:
    case ValueType::lines:
    case ValueType::paragraphs:
    case ValueType::plain:
    case ValueType::plains:
    case ValueType::tags:
    case ValueType::word:
    case ValueType::number_text:
    case ValueType::amount:
    case ValueType::doi:
    case ValueType::arxiv:
    case ValueType::highlights:
    case ValueType::contact:
    case ValueType::phone:
      return true;
    default:
      return false;
  }
}

/// The value that `text` would be without its quotes, "50" of "50 %"; empty if it would be none.
std::string without_quotes(ValueType type, const std::string& text) {
  if (type == ValueType::flag) return text == "true" || text == "false" ? text : std::string();
  const bool number = type == ValueType::priority || type == ValueType::number ||
                      type == ValueType::percentage || type == ValueType::count;
  if (!number) return {};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::size_t rest = text.find_first_not_of(" %", digits);
  const bool plain = digits > 0 && digits <= 15 && (digits == 1 || text[0] != '0');
  return plain && rest == std::string::npos ? text.substr(0, digits) : std::string();
}

}  // namespace

std::string value_hint(const Key& key, const Value& value, std::string_view written) {
  const bool scalar = value.integer() != nullptr || value.real() != nullptr ||
                      value.date() != nullptr || std::holds_alternative<TomlTime>(value.data);
  if (scalar && takes_any_text(key.type)) return fmt::format("put it in quotes: \"{}\"", written);
  if (const std::string* text = value.string()) {
    const std::string unquoted = without_quotes(key.type, *text);
    if (!unquoted.empty()) {
      return fmt::format("write {} = {}, without quotes", key.name, unquoted);
    }
  }
  const std::size_t feed = key.example.find('\n');
  if (feed == std::string_view::npos) {
    return fmt::format("write it as in {} = {}", key.name, key.example);
  }
  return fmt::format("write it as in {} = {}\"\"\"", key.name, key.example.substr(0, feed));
}

}  // namespace vitaset
