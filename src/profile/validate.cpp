#include "profile/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "base/written_date.h"
#include "cv/clean_text.h"
#include "cv/language_tag.h"
#include "cv/quoted_text.h"
#include "profile/synonyms.h"
#include "profile/translation.h"
#include "profile/unknown_key.h"
#include "toml/scan.h"

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
    if (check_languages(key, value, &Validator::check)) return;
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
      case ValueType::weights:
        return check_weights(key, value);
      case ValueType::settings:
        return expect(value.table() != nullptr, key, value);
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
    if (table == nullptr || in_translation_ || !may_be_translated(key.type)) return false;
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
        const std::string_view named = language_called(member.key);
        context_.error(Code::unknown_key, member.key_span,
                       fmt::format("{} is not a language tag", quoted_text(member.key)),
                       {named.empty() ? "a text in several languages has tags for its keys, as in "
                                        "{ en = \"…\", de = \"…\" }"
                                      : fmt::format("write {}", named)});
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
    if (hint.empty()) hint = hint_for(key, value);
    context_.error(
        Code::wrong_type, value.span,
        fmt::format("expected {} for \"{}\", found {}", expected, key.name, value.type_name()),
        {std::move(hint)});
  }

  /// How to write `value`, which is of another type than `key` takes: in the user's own words where
  /// they are plain to see, else by an example.
  [[nodiscard]] std::string hint_for(const Key& key, const Value& value) const {
    const std::string_view written = source_text(value.span);
    const bool scalar = value.integer() != nullptr || value.real() != nullptr ||
                        value.date() != nullptr || std::holds_alternative<TomlTime>(value.data);
    if (scalar && takes_any_text(key.type)) return fmt::format("put it in quotes: \"{}\"", written);
    if (const std::string* text = value.string()) {
      const std::string unquoted = without_quotes(key.type, *text);
      if (!unquoted.empty())
        return fmt::format("write {} = {}, without quotes", key.name, unquoted);
    }
    const std::size_t feed = key.example.find('\n');
    if (feed == std::string_view::npos) {
      return fmt::format("write it as in {} = {}", key.name, key.example);
    }
    return fmt::format("write it as in {} = {}\"\"\"", key.name, key.example.substr(0, feed));
  }

  /// Whether any text will do, however little sense it makes.
  static bool takes_any_text(ValueType type) {
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
  static std::string without_quotes(ValueType type, const std::string& text) {
    if (type == ValueType::flag) return text == "true" || text == "false" ? text : std::string();
    const bool number = type == ValueType::priority || type == ValueType::number ||
                        type == ValueType::percentage || type == ValueType::count;
    if (!number) return {};
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::size_t rest = text.find_first_not_of(" %", digits);
    const bool plain = digits > 0 && digits <= 15 && (digits == 1 || text[0] != '0');
    return plain && rest == std::string::npos ? text.substr(0, digits) : std::string();
  }

  void out_of_range(const Key& key, const Value& value, std::string hint) {
    context_.error(
        Code::bad_value, value.span,
        fmt::format("\"{}\" cannot be {}", key.name, utf8::shortened(source_text(value.span))),
        {std::move(hint)});
  }

  void check_text(const Key& key, const Value& value) {
    if (is_text(value)) return;
    wrong_type(key, value, in_list_ ? "a string" : type_words(key.type));
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
      wrong_type(key, value,
                 in_list_ ? "a string, a list or a table with text" : type_words(key.type));
    }
  }

  void check_number(const Key& key, const Value& value) {
    const std::optional<double> number = number_of(value);
    const bool whole = value.integer() != nullptr;
    if (!number || (key.type == ValueType::priority && !whole)) return expect(false, key, value);
    const bool bounded = key.type == ValueType::priority || key.type == ValueType::percentage;
    if (!std::isfinite(*number) || *number < 0 || (bounded && *number > 100)) {
      out_of_range(key, value,
                   bounded ? "write a number from 0 to 100" : "write a number that is not below 0");
    }
  }

  void check_count(const Key& key, const Value& value) {
    const std::int64_t* number = value.integer();
    if (number == nullptr) return expect(false, key, value);
    if (*number > 0) return;
    out_of_range(key, value, "write a whole number above 0");
  }

  void check_weights(const Key& key, const Value& value) {
    if (value.table() == nullptr) return expect(false, key, value);
    for (const Member& member : value.table()->members) {
      if (member.key.starts_with(kOwnKeyPrefix)) continue;
      check_number({member.key, ValueType::priority, {}, "10"}, member.value);
    }
  }

  void check_choice(const Key& key, const Value& value) {
    const std::string* text = value.string();
    if (text == nullptr) return expect(false, key, value);
    if (text->empty() || std::ranges::find(key.choices, *text) != key.choices.end()) return;
    const std::string_view called = choice_called(*text);
    std::optional<std::string> near;
    if (std::ranges::find(key.choices, called) != key.choices.end()) near = called;
    if (!near && context_.may_search())
      near = nearest(*text, {key.choices.begin(), key.choices.end()});
    context_.error(Code::bad_value, value.span,
                   fmt::format("\"{}\" cannot be {}", key.name, quoted_text(*text)),
                   {near ? fmt::format("did you mean \"{}\"?", *near) : choices_hint(key)});
  }

  static std::string choices_hint(const Key& key) {
    std::vector<std::string> quoted;
    for (const std::string_view choice : key.choices)
      quoted.push_back(fmt::format("\"{}\"", choice));
    return fmt::format("it is one of {}", word_list({quoted.begin(), quoted.end()}));
  }

  void check_language(const Key& key, const Value& value) {
    const std::string* tag = value.string();
    if (tag == nullptr || !is_given(value)) return check_text(key, value);
    if (is_language_tag(*tag)) return;
    std::string hint = "a tag is two or three letters, and perhaps a region: \"en\", \"de-CH\"";
    std::string mended = *tag;
    std::ranges::replace(mended, '_', '-');
    if (is_language_tag(mended)) hint = fmt::format("write \"{}\"", mended);
    const std::string_view named = language_called(*tag);
    if (!named.empty()) hint = fmt::format("write \"{}\"", named);
    context_.error(Code::bad_value, value.span,
                   fmt::format("{} is not a language tag", quoted_text(*tag)), {std::move(hint)});
  }

  void check_date(const Key& key, const Value& value) {
    if (is_text(value) || value.integer() != nullptr || value.date() != nullptr) return;
    if (value.real() != nullptr) {
      std::string hint = date_in_figures_hint(source_text(value.span));
      if (hint.empty()) hint = "put a month in quotes, as in \"2025-06\"";
      return wrong_type(key, value, "a date", std::move(hint));
    }
    expect(false, key, value);
  }

  void check_tables(const Key& key, const Value& value) {
    const Scope& scope = *key.scope;
    if (key.type == ValueType::tables) {
      const Array* list = value.array();
      if (list == nullptr) return no_list(key, value);
      for (const Value& item : *list) check_table(key, item, header_text(scope));
    } else if (key.type == ValueType::table) {
      if (value.array() != nullptr) return list_for_table(key, value);
      check_table(key, value, header_text(scope));
    } else if (const Table* named = value.table()) {
      for (const Member& each : named->members) {
        if (each.key.starts_with(kOwnKeyPrefix)) continue;
        check_named_table(key, each);
      }
    } else {
      wrong_type(
          key, value, type_words(key.type),
          fmt::format("write [{}.…] with the name of {}", key.name, noun_of(key).with_article));
    }
  }

  /// What the tables under names are, and an example of one.
  struct Noun {
    std::string_view noun, with_article, example;
  };
  static Noun noun_of(const Key& key) {
    return key.name == "edition" ? Noun{"edition", "an edition", "short"}
                                 : Noun{"section", "a section", "talk"};
  }

  /// One of the tables under names of the profile's own.
  void check_named_table(const Key& key, const Member& named) {
    if (named.value.table() != nullptr || find_key(*key.scope, named.key) == nullptr) {
      return check_table(key, named.value, fmt::format("[{}.{}]", key.name, named.key));
    }
    const Noun noun = noun_of(key);
    std::vector<std::string> hints{
        fmt::format("write [{}.{}], or the name of another {}, and {} below it", key.name,
                    noun.example, noun.noun, named.key)};
    if (key.name == "sections" && named.key == "order" && named.value.array() != nullptr) {
      hints = {
          "sections stand in the order of the file, or in that of the layout, which "
          "--set style.sections.order='[\"bio\", \"*\"]' changes"};
    }
    context_.error(Code::unknown_key, named.key_span,
                   fmt::format("\"{}\" stands in no {}", named.key, noun.noun), std::move(hints));
  }

  /// Something else stands where a list of tables should; a table is checked all the same.
  void no_list(const Key& key, const Value& value) {
    const Table* table = value.table();
    const std::string header = header_text(*key.scope);
    if (table == nullptr || !written_by_header(value)) {
      wrong_table(key, value, header);
    } else if (names_part(value)) {
      return context_.error(Code::wrong_type, value.span,
                            fmt::format("there is no {} that this could be a part of", header),
                            {fmt::format("write {} and its keys above it", header)});
    } else {
      context_.error(Code::wrong_type, value.span,
                     fmt::format("[{}] is a single table, and \"{}\" is a list of them",
                                 key.scope->name, key.name),
                     {fmt::format("write {}, also if there is only one", header)});
    }
    if (table != nullptr) validate(*table, value.span, *key.scope, context_);
  }

  /// The entries that [[key]] has the plural of: [[publications]] are not [publications].
  static const Scope* entries_in_plural(const Key& key) {
    std::string_view kind = key.name;
    if (!kind.ends_with('s')) return nullptr;
    kind.remove_suffix(1);
    const auto& kinds = entry_kinds();
    return std::ranges::find(kinds, kind) == kinds.end() ? nullptr : &entry_scope(kind);
  }

  void list_for_table(const Key& key, const Value& value) {
    const std::string header = header_text(*key.scope);
    if (!written_by_header(value)) return wrong_table(key, value, header);
    if (const Scope* entries = entries_in_plural(key)) {
      context_.error(Code::unknown_key, value.span,
                     fmt::format("there is no table [[{}]]", key.name),
                     {fmt::format("did you mean {}?", header_text(*entries))});
      Key meant = key;
      meant.scope = entries;
      for (const Value& item : *value.array()) check_table(meant, item, header_text(*entries));
      return;
    }
    context_.error(Code::wrong_type, value.span,
                   fmt::format("[[{}]] is one of a list, and \"{}\" is a single table",
                               key.scope->name, key.name),
                   {fmt::format("write {}", header)});
    for (const Value& item : *value.array()) check_table(key, item, header);
  }

  /// Whether a table, or a list of tables, has its name for its place: it has no text of its own.
  [[nodiscard]] bool written_by_header(const Value& value) const {
    const std::string_view text = source_text(value.span);
    return !text.empty() && text.front() != '{' && text.front() != '[';
  }

  /// Whether the name at the place of `value` is followed by that of a part: [name.part].
  [[nodiscard]] bool names_part(const Value& value) const {
    const std::string_view text = context_.sources().file(value.span.file).text();
    const std::size_t next = skip_blanks(text, value.span.end);
    return next < text.size() && text[next] == '.';
  }

  [[nodiscard]] std::string_view source_text(const Span& span) const {
    return span.known()
               ? context_.sources().file(span.file).text().substr(span.begin, span.end - span.begin)
               : std::string_view();
  }

  void check_table(const Key& key, const Value& value, const std::string& header) {
    const Table* table = value.table();
    if (table == nullptr) return wrong_table(key, value, header);
    validate(*table, value.span, *key.scope, context_);
  }

  void wrong_table(const Key& key, const Value& value, const std::string& header) {
    const auto required = std::ranges::find(key.scope->keys, true, &Key::required);
    const bool any = required == key.scope->keys.end();
    const Key& first = any ? key.scope->keys.front() : *required;
    wrong_type(key, value, type_words(key.type),
               fmt::format("write {} and below it{} {} = {}", header, any ? ", as an example," : "",
                           first.name, first.example));
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
  return fmt::format("{} and below it {} = {}", header_text(*key.scope), required->name,
                     required->example);
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
    std::vector<std::string> hints{fmt::format("write {}", how_to_write(key))};
    if (table.members.empty() && scope.name.empty()) {
      hints.emplace_back("`vitaset new` writes a profile to begin with");
    }
    context.error(Code::missing_key, empty != nullptr ? empty->span : span, message,
                  std::move(hints));
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

/// Checks the tables that `value` is, or is a list of, as those of `scope`.
void validate_tables(const Value& value, const Scope& scope, BindContext& context) {
  if (const Table* table = value.table()) validate(*table, value.span, scope, context);
  if (const Array* list = value.array()) {
    for (const Value& item : *list) {
      if (item.table() != nullptr) validate(*item.table(), item.span, scope, context);
    }
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
      const MeantKey meant = report_unknown_key(member, scope, context);
      if (meant.name.empty()) continue;
      misspelt.push_back(meant.name);
      if (meant.same_content) {
        validate_tables(member.value, *find_key(scope, meant.name)->scope, context);
      }
    }
  }
  if (context.complete()) check_required(table, misspelt, span, scope, context);
}

}  // namespace vitaset
