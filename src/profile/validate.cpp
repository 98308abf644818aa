#include "profile/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "cv/clean_text.h"
#include "cv/language_tag.h"
#include "cv/quoted_text.h"
#include "profile/translation.h"
#include "profile/unknown_key.h"

namespace vitaset {
namespace {

constexpr std::string_view kOwnKeyPrefix = "x-";

bool is_text(const Value& value) { return value.string() != nullptr; }

std::optional<double> number_of(const Value& value) {
  if (const std::int64_t* whole = value.integer()) return static_cast<double>(*whole);
  if (const double* real = value.real()) return *real;
  return std::nullopt;
}

/// Checks the values of one table.
class Validator {
 public:
  explicit Validator(BindContext& context) : context_(context) {}

  void check(const Key& key, const Value& value) {
    if (may_be_translated(key.type) && check_languages(key, value, &Validator::check)) return;
    switch (key.type) {
      case ValueType::table:
      case ValueType::tables:
      case ValueType::named_tables:
        return check_tables(key, value);
      case ValueType::lines:
      case ValueType::plains:
      case ValueType::tags:
        return check_items(key, value, &Validator::check_text);
      case ValueType::contact:
        return check_items(key, value, &Validator::check_contact);
      case ValueType::highlights:
        return check_items(key, value, &Validator::check_highlight);
      case ValueType::priority:
      case ValueType::number:
      case ValueType::percentage:
        return check_number(key, value);
      case ValueType::amount:
        return is_text(value) ? void() : check_number(key, value);
      case ValueType::count:
        return check_count(key, value);
      case ValueType::choice:
        return check_choice(key, value);
      case ValueType::language:
        return check_language(key, value);
      case ValueType::flag:
        return expect(value.boolean() != nullptr, key, value);
      case ValueType::number_text:
        return expect(is_text(value) || value.integer() != nullptr, key, value);
      case ValueType::date:
      case ValueType::free_date:
      case ValueType::term:
      case ValueType::year:
        return check_date(key, value);
      default:
        return check_text(key, value);
    }
  }

 private:
  using Check = void (Validator::*)(const Key&, const Value&);

  /// Checks a text in several languages, or in one it names; false if `value` is no such text.
  bool check_languages(const Key& key, const Value& value, Check check_one) {
    const Table* table = value.table();
    if (table == nullptr || in_translation_) return false;
    const bool bullet = key.type == ValueType::highlights;
    if (!bullet && names_its_language(*table) && has_markup(key.type)) {
      validate(*table, value.span, language_text_scope(), context_);
      return true;
    }
    if (!is_translation(*table)) return false;
    in_translation_ = true;
    for (const Member& member : table->members) {
      if (is_language_tag(member.key)) {
        (this->*check_one)(key, member.value);
      } else {
        context_.error(Code::unknown_key, member.key_span,
                       fmt::format("{} is not a language tag", quoted_text(member.key)),
                       {"a text in several languages has tags for its keys, as in { en = \"…\", "
                        "de = \"…\" }"});
      }
    }
    in_translation_ = false;
    return true;
  }

  static bool has_markup(ValueType type) {
    return type == ValueType::line || type == ValueType::lines || type == ValueType::paragraphs;
  }

  void expect(bool fits, const Key& key, const Value& value) {
    if (!fits) wrong_type(key, value, type_words(key.type));
  }

  void wrong_type(const Key& key, const Value& value, std::string_view expected,
                  std::string hint = {}) {
    if (hint.empty()) hint = fmt::format("write it as in {} = {}", key.name, key.example);
    context_.error(
        Code::wrong_type, value.span,
        fmt::format("expected {} for \"{}\", found {}", expected, key.name, value.type_name()),
        {std::move(hint)});
  }

  void out_of_range(const Value& value, std::string message, std::string hint) {
    context_.error(Code::bad_value, value.span, std::move(message), {std::move(hint)});
  }

  void check_text(const Key& key, const Value& value) {
    if (is_text(value)) return;
    const std::string_view expected = in_list_ ? "a string" : type_words(key.type);
    const std::int64_t* whole = value.integer();
    wrong_type(key, value, expected,
               whole == nullptr ? "" : fmt::format("put it in quotes: \"{}\"", *whole));
  }

  void check_items(const Key& key, const Value& value, Check check_item) {
    const Array* list = value.array();
    if (list == nullptr) return (this->*check_item)(key, value);
    in_list_ = true;
    for (const Value& item : *list) {
      if (!check_languages(key, item, check_item)) (this->*check_item)(key, item);
    }
    in_list_ = false;
  }

  void check_contact(const Key& key, const Value& value) {
    if (is_text(value)) return;
    const Table* table = value.table();
    if (table == nullptr) return check_text(key, value);
    validate(*table, value.span, contact_item_scope(), context_);
  }

  void check_highlight(const Key& key, const Value& value) {
    if (is_text(value)) return;
    if (const Array* nested = value.array()) {
      for (const Value& item : *nested) {
        if (!check_languages(key, item, &Validator::check_highlight)) check_highlight(key, item);
      }
    } else if (const Table* table = value.table()) {
      validate(*table, value.span, highlight_scope(), context_);
    } else {
      wrong_type(key, value, "a string, a list or a table with text");
    }
  }

  void check_number(const Key& key, const Value& value) {
    const std::optional<double> number = number_of(value);
    const bool whole = value.integer() != nullptr;
    if (!number || (key.type == ValueType::priority && !whole)) return expect(false, key, value);
    const bool bounded = key.type == ValueType::priority || key.type == ValueType::percentage;
    if (!std::isfinite(*number) || *number < 0 || (bounded && *number > 100)) {
      out_of_range(value, fmt::format("\"{}\" is out of range", key.name),
                   bounded ? "write a number from 0 to 100" : "write a number that is not below 0");
    }
  }

  void check_count(const Key& key, const Value& value) {
    const std::int64_t* number = value.integer();
    if (number == nullptr) return expect(false, key, value);
    if (*number > 0) return;
    out_of_range(value, fmt::format("\"{}\" is out of range", key.name),
                 "write a whole number above 0");
  }

  void check_choice(const Key& key, const Value& value) {
    const std::string* text = value.string();
    if (text == nullptr) return expect(false, key, value);
    if (text->empty() || std::ranges::find(key.choices, *text) != key.choices.end()) return;
    std::string words;
    for (const std::string_view choice : key.choices) {
      fmt::format_to(std::back_inserter(words), "{}\"{}\"", words.empty() ? "" : ", ", choice);
    }
    std::vector<std::string> hints;
    if (context_.may_search()) {
      const auto near = nearest(*text, {key.choices.begin(), key.choices.end()});
      if (near) hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("it is one of {}", words));
    context_.error(Code::bad_value, value.span,
                   fmt::format("\"{}\" cannot be {}", key.name, quoted_text(*text)),
                   std::move(hints));
  }

  void check_language(const Key& key, const Value& value) {
    const std::string* tag = value.string();
    if (tag == nullptr || !is_given(value)) return check_text(key, value);
    if (is_language_tag(*tag)) return;
    std::string hint = "a tag is two or three letters, and perhaps a region: \"en\", \"de-CH\"";
    std::string mended = *tag;
    std::ranges::replace(mended, '_', '-');
    if (is_language_tag(mended)) hint = fmt::format("write \"{}\"", mended);
    context_.error(Code::bad_value, value.span,
                   fmt::format("{} is not a language tag", quoted_text(*tag)), {std::move(hint)});
  }

  void check_date(const Key& key, const Value& value) {
    if (is_text(value) || value.integer() != nullptr || value.date() != nullptr) return;
    if (value.real() != nullptr) {
      return wrong_type(key, value, "a date", "put a month in quotes, as in \"2025-06\"");
    }
    expect(false, key, value);
  }

  void check_tables(const Key& key, const Value& value) {
    const Scope& scope = *key.scope;
    if (key.type == ValueType::tables) {
      const Array* list = value.array();
      if (list == nullptr) return wrong_table(key, value, header_text(scope));
      for (const Value& item : *list) check_table(key, item, header_text(scope));
    } else if (key.type == ValueType::table) {
      check_table(key, value, header_text(scope));
    } else if (const Table* named = value.table()) {
      for (const Member& each : named->members) {
        if (each.key.starts_with(kOwnKeyPrefix)) continue;
        check_table(key, each.value, fmt::format("[{}.{}]", key.name, each.key));
      }
    } else {
      wrong_table(key, value, fmt::format("[{}.…]", key.name));
    }
  }

  void check_table(const Key& key, const Value& value, const std::string& header) {
    const Table* table = value.table();
    if (table == nullptr) return wrong_table(key, value, header);
    validate(*table, value.span, *key.scope, context_);
  }

  void wrong_table(const Key& key, const Value& value, const std::string& header) {
    wrong_type(key, value, type_words(key.type), fmt::format("write {}", header));
  }

  BindContext& context_;
  bool in_list_ = false;
  bool in_translation_ = false;
};

/// The keys of a table that are there in a misspelt form: nobody needs to hear that they are
/// missing.
using Misspelt = std::vector<std::string_view>;

bool has(const Table& table, const Misspelt& misspelt, std::string_view name) {
  const Value* value = table.value(name);
  if (value != nullptr) return is_given(*value);
  return std::ranges::find(misspelt, name) != misspelt.end();
}

std::string how_to_write(const Key& key) {
  if (key.scope == nullptr) return fmt::format("{} = {}", key.name, key.example);
  const auto required = std::ranges::find(key.scope->keys, true, &Key::required);
  if (required == key.scope->keys.end()) return header_text(*key.scope);
  return fmt::format("{} and {} = {}", header_text(*key.scope), required->name, required->example);
}

void check_required(const Table& table, const Misspelt& misspelt, const Span& span,
                    const Scope& scope, BindContext& context) {
  for (const Key& key : scope.keys) {
    if (!key.required || has(table, misspelt, key.name)) continue;
    const Value* empty = table.value(key.name);
    const std::string message =
        empty != nullptr ? fmt::format("\"{}\" is empty", key.name)
        : key.scope != nullptr
            ? fmt::format("{} has no {}", header_text(scope), header_text(*key.scope))
            : fmt::format("{} needs \"{}\"", header_text(scope), key.name);
    context.error(Code::missing_key, empty != nullptr ? empty->span : span, message,
                  {fmt::format("write {}", how_to_write(key))});
  }
  const auto given = [&](std::string_view name) { return has(table, misspelt, name); };
  if (!scope.one_required.empty() && std::ranges::none_of(scope.one_required, given)) {
    std::string names;
    for (const std::string_view name : scope.one_required) {
      fmt::format_to(std::back_inserter(names), "{}\"{}\"", names.empty() ? "" : " or ", name);
    }
    context.error(Code::missing_key, span, fmt::format("{} needs {}", header_text(scope), names),
                  {fmt::format("write {}", how_to_write(*find_key(scope, scope.one_required[0])))});
  }
}

}  // namespace

bool is_given(const Value& value) {
  if (const Table* table = value.table(); table != nullptr && is_translation(*table)) {
    return std::ranges::any_of(table->members, is_given, &Member::value);
  }
  if (const Array* list = value.array()) return !list->empty();
  const std::string* text = value.string();
  if (text == nullptr) return true;
  if (!text->empty() && text->front() > ' ' && text->front() < 0x7F) return true;
  Sink silent;
  return !clean_line(*text, {}, silent).empty();
}

void validate(const Table& table, const Span& span, const Scope& scope, BindContext& context) {
  Validator validator(context);
  Misspelt misspelt;
  for (const Member& member : table.members) {
    if (const Key* key = find_key(scope, member.key)) {
      validator.check(*key, member.value);
    } else if (!member.key.starts_with(kOwnKeyPrefix)) {
      const std::string_view meant = report_unknown_key(member, scope, context);
      if (!meant.empty()) misspelt.push_back(meant);
    }
  }
  if (context.complete()) check_required(table, misspelt, span, scope, context);
}

}  // namespace vitaset
