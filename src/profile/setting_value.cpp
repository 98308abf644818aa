#include "profile/setting_value.h"

#include <fmt/format.h>

#include <utility>

#include "cv/quoted_text.h"

namespace vitaset {
namespace {

/// How the text of the command line is read.
enum class Form {
  text,
  text_or_list,
  text_or_date,
  text_or_number,
  toml,
};

Form form_of(ValueType type) {
  switch (type) {
    case ValueType::lines:
    case ValueType::plains:
    case ValueType::tags:
    case ValueType::highlights:
    case ValueType::contact:
      return Form::text_or_list;
    case ValueType::date:
    case ValueType::free_date:
    case ValueType::term:
    case ValueType::year:
      return Form::text_or_date;
    case ValueType::amount:
      return Form::text_or_number;
    case ValueType::flag:
    case ValueType::priority:
    case ValueType::number:
    case ValueType::count:
    case ValueType::percentage:
      return Form::toml;
    default:
      return Form::text;
  }
}

/// Whether a TOML value is taken in place of the text it was written as.
bool fits(const Value& value, Form form) {
  switch (form) {
    case Form::text:
      return false;
    case Form::text_or_list:
      return value.array() != nullptr || value.table() != nullptr;
    case Form::text_or_date:
      return value.date() != nullptr || value.integer() != nullptr;
    case Form::text_or_number:
      return value.integer() != nullptr || value.real() != nullptr;
    case Form::toml:
      return true;
  }
  return false;
}

}  // namespace

std::optional<Value> setting_value(const Override& each, const Key& key, BindContext& context) {
  if (!each.untyped) return each.value;
  const Form form = form_of(key.type);
  if (form == Form::text) return as_text(each);
  std::optional<Value> value = as_value(each);
  if (value && fits(*value, form)) return value;
  if (form != Form::toml) return as_text(each);
  context.error(Code::wrong_type, each.value.span,
                fmt::format("expected {} for \"{}\", found {}", type_words(key.type), key.name,
                            quoted_text(*each.value.string())),
                {fmt::format("write it as in {}={}", key.name, key.example)});
  return std::nullopt;
}

}  // namespace vitaset
