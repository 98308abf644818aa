#include "toml/override.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "toml/encoding.h"
#include "toml/parse_value.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kLayoutPrefix = "style";
constexpr std::string_view kBlank = " \t\r\n";

/// Offset of the '=' after the key, names in quotes passed over; the size if there is none.
std::size_t find_sign(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] != '=') {
    const bool quote = text[at] == '"' || text[at] == '\'';
    const StringToken token = quote ? scan_string(text, at) : StringToken{};
    at = token.closed ? token.end : at + 1;
  }
  return at;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlank) == std::string_view::npos;
}

}  // namespace

std::optional<Override> read_override(std::string argument, Sources& sources, Sink& sink) {
  if (argument.size() > kLargestFile) {
    sink.report({Severity::error,
                 Code::file_too_large,
                 {},
                 fmt::format("a setting is {} bytes long, at most {} are read", argument.size(),
                             kLargestFile),
                 {},
                 {}});
    return std::nullopt;
  }
  const FileId id = sources.add(std::string(kSettingSource), std::move(argument));
  const std::string_view text = sources.file(id).text();
  if (std::optional<Diagnostic> invalid = utf8_error(text, id)) {
    sink.report(*std::move(invalid));
    return std::nullopt;
  }
  const Span whole{id, 0, static_cast<std::uint32_t>(text.size())};
  const auto sign = static_cast<std::uint32_t>(find_sign(text));
  if (sign == whole.end) {
    sink.report({Severity::error,
                 Code::bad_setting,
                 whole,
                 "a setting is a key, =, and a value",
                 {"for example --set person.headline=\"Research Scientist\""},
                 {}});
    return std::nullopt;
  }
  Result<KeyPath> path = parse_key_path(text.substr(0, sign), TextMap({id, 0, sign}, 0));
  if (!path) {
    sink.report(path.error());
    return std::nullopt;
  }
  const Span value{id, sign + 1, whole.end};
  return Override{*std::move(path), {std::string(text.substr(value.begin)), value}, true, whole};
}

std::vector<Override> read_overrides(const std::vector<std::string>& arguments, Sources& sources,
                                     Sink& sink) {
  std::vector<Override> overrides;
  overrides.reserve(arguments.size());
  for (const std::string& argument : arguments) {
    if (auto each = read_override(argument, sources, sink)) overrides.push_back(*std::move(each));
  }
  return overrides;
}

bool is_of_layout(const Override& each) { return each.path.parts.front().name == kLayoutPrefix; }

bool removes(const Override& each) {
  const std::string* text = each.value.string();
  return text != nullptr && (each.untyped ? is_blank(*text) : text->empty());
}

std::optional<Value> as_value(const Override& each) {
  return each.untyped ? parse_value(*each.value.string(), each.value.span) : each.value;
}

Value as_text(const Override& each) {
  if (!each.untyped) return each.value;
  const std::string& text = *each.value.string();
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string::npos || (text[first] != '"' && text[first] != '\'')) return each.value;
  std::optional<Value> value = as_value(each);
  return value && value->string() != nullptr ? *std::move(value) : each.value;
}

}  // namespace vitaset
