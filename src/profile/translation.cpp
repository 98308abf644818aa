#include "profile/translation.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cv/language_tag.h"

namespace vitaset {
namespace {

constexpr std::string_view kText = "text";
constexpr std::string_view kLanguage = "lang";

bool is_tag(const Member& member) { return is_language_tag(member.key); }

/// A text with the language it names; the document's own needs no name.
Said in_its_language(const Said& text, BindContext& context) {
  const Table* table = text.value->table();
  if (table == nullptr || !names_its_language(*table)) return text;
  const Value* words = table->value(kText);
  if (words == nullptr) return text;
  const Value* language = table->value(kLanguage);
  const std::string* tag = language == nullptr ? nullptr : language->string();
  if (tag == nullptr || !is_language_tag(*tag)) return {words, text.language};
  return {words, *tag == context.language() ? std::string_view() : std::string_view(*tag)};
}

}  // namespace

bool may_be_translated(ValueType type) {
  switch (type) {
    case ValueType::line:
    case ValueType::lines:
    case ValueType::paragraphs:
    case ValueType::plain:
    case ValueType::plains:
    case ValueType::word:
    case ValueType::number_text:
    case ValueType::amount:
    case ValueType::free_date:
    case ValueType::term:
    case ValueType::web:
    case ValueType::highlights:
    case ValueType::contact:
      return true;
    default:
      return false;
  }
}

bool is_translation(const Table& table) {
  return !names_its_language(table) && table.find("value") == nullptr &&
         std::ranges::any_of(table.members, is_tag);
}

bool names_its_language(const Table& table) {
  return table.find(kText) != nullptr || table.find(kLanguage) != nullptr;
}

Said said(const Value& value, BindContext& context) {
  const Table* table = value.table();
  if (table == nullptr || !is_translation(*table)) return in_its_language({&value, {}}, context);
  std::vector<std::string_view> offered;
  std::vector<const Value*> values;
  for (const Member& member : table->members) {
    if (!is_tag(member)) continue;
    offered.push_back(member.key);
    values.push_back(&member.value);
  }
  const int best = best_language(context.language(), offered);
  if (best >= 0) return in_its_language({values[static_cast<std::size_t>(best)], {}}, context);
  context.note_untranslated(value.span, offered.front());
  return in_its_language({values.front(), offered.front()}, context);
}

}  // namespace vitaset
