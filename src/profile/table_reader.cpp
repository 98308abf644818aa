#include "profile/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cv/clean_text.h"
#include "cv/markup.h"
#include "cv/quoted_text.h"
#include "profile/translation.h"
#include "profile/validate.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr int kDefaultPriority = 50;

bool is_id(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_';
  });
}

/// What to write instead of `id`, its words joined if nothing else is wrong with it.
std::string id_hint(const std::string& id) {
  std::string joined = id;
  std::ranges::replace_if(
      joined, [](char c) { return c == ' ' || c == '.' || c == '/' || c == ':'; }, '-');
  constexpr std::size_t kLongest = 60;
  if (!is_id(joined) || joined.size() > kLongest) joined.clear();
  return fmt::format("an id has letters, digits, - and _ only{} id = \"{}\"",
                     joined.empty() ? ", as in" : ": write", joined.empty() ? "qwen-2026" : joined);
}

/// Calls `take` for each given value of one or a list of them.
template <class Take>
void for_each_item(const Value& value, Take take) {
  const Array* list = value.array();
  if (list == nullptr) {
    take(value);
    return;
  }
  for (const Value& item : *list) {
    if (is_given(item)) take(item);
  }
}

}  // namespace

Span text_span(const Value& value, const BindContext& context) {
  const std::string* text = value.string();
  if (text == nullptr) return value.span;
  return text_map(context.sources(), value).span(0, text->size());
}

std::string read_plain(const Value& given, BindContext& context) {
  const Value& value = *said(given, context).value;
  if (const std::int64_t* number = value.integer()) return fmt::format("{}", *number);
  const std::string* text = value.string();
  if (text == nullptr) return {};
  return clean_line(*text, text_map(context.sources(), value), context.sink());
}

RichText in_language(RichText text, std::string_view language) {
  if (language.empty() || text.empty()) return text;
  Inline whole{InlineKind::language, {}, std::string(language), std::move(text.nodes), text.span};
  text.nodes = {std::move(whole)};
  return text;
}

RichText read_line(const Value& given, BindContext& context) {
  const auto [value, language] = said(given, context);
  const std::string* text = value->string();
  if (text == nullptr) return {};
  return in_language(parse_markup(*text, text_map(context.sources(), *value), context.sink()),
                     language);
}

Paragraphs read_paragraphs(const Value& given, BindContext& context) {
  const auto [value, language] = said(given, context);
  const std::string* text = value->string();
  if (text == nullptr) return {};
  Paragraphs paragraphs =
      parse_paragraphs(*text, text_map(context.sources(), *value), context.sink());
  for (RichText& each : paragraphs) each = in_language(std::move(each), language);
  return paragraphs;
}

std::vector<std::string> read_plains(const Value& given, BindContext& context) {
  std::vector<std::string> texts;
  for_each_item(*said(given, context).value, [&](const Value& item) {
    const bool is_text = said(item, context).value->string() != nullptr;
    std::string text = is_text ? read_plain(item, context) : std::string();
    if (!text.empty()) texts.push_back(std::move(text));
  });
  return texts;
}

const Value* TableReader::given(std::string_view key) const {
  const Value* value = table_.value(key);
  return value != nullptr && is_given(*value) ? value : nullptr;
}

std::string TableReader::plain(std::string_view key) const {
  const Value* value = given(key);
  return value == nullptr ? std::string() : read_plain(*value, context_);
}

std::vector<std::string> TableReader::plains(std::string_view key) const {
  const Value* value = given(key);
  return value == nullptr ? std::vector<std::string>() : read_plains(*value, context_);
}

std::vector<GivenName> TableReader::given_names(std::string_view key) const {
  std::vector<GivenName> names;
  const Value* const value = given(key);
  if (value == nullptr) return names;
  for_each_item(*said(*value, context_).value, [&](const Value& item) {
    std::string name = item.string() == nullptr ? std::string() : read_plain(item, context_);
    if (!name.empty()) names.push_back({std::move(name), item.span});
  });
  return names;
}

RichText TableReader::line(std::string_view key) const {
  const Value* value = given(key);
  return value == nullptr ? RichText() : read_line(*value, context_);
}

std::vector<RichText> TableReader::lines(std::string_view key) const {
  std::vector<RichText> result;
  if (const Value* value = given(key)) {
    const auto [chosen, language] = said(*value, context_);
    for_each_item(*chosen, [&, tag = language](const Value& item) {
      RichText text = in_language(read_line(item, context_), tag);
      if (!text.empty()) result.push_back(std::move(text));
    });
  }
  return result;
}

Paragraphs TableReader::paragraphs(std::string_view key) const {
  const Value* value = given(key);
  return value == nullptr ? Paragraphs() : read_paragraphs(*value, context_);
}

bool TableReader::flag(std::string_view key) const {
  const Value* value = table_.value(key);
  return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

int TableReader::priority() const {
  const Value* value = table_.value("priority");
  const std::int64_t* number = value == nullptr ? nullptr : value->integer();
  const bool in_range = number != nullptr && *number >= 0 && *number <= 100;
  return in_range ? static_cast<int>(*number) : kDefaultPriority;
}

std::string TableReader::id() const {
  const Value* value = given("id");
  if (value == nullptr || value->string() == nullptr) return {};
  const std::string& id = *value->string();
  if (!is_id(id)) {
    context_.error(Code::bad_value, value->span, fmt::format("{} cannot be an id", quoted_text(id)),
                   {id_hint(id)});
    return {};
  }
  context_.take_id(id, value->span);
  return id;
}

}  // namespace vitaset
