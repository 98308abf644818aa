#include "profile/json_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/sink.h"
#include "base/sources.h"
#include "profile/csv_entries.h"
#include "profile/key_table.h"
#include "profile/schema_patterns.h"
#include "toml/json_value.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

// Keys in the order written here.
using Json = nlohmann::ordered_json;

constexpr std::string_view kBio = "bio";          // the section that is no kind of entry
constexpr std::string_view kSection = "section";  // the kind whose sections have their own ids
constexpr std::string_view kEdition = "edition";
constexpr int kLeastYear = 1000;
constexpr int kLastYear = 9999;

Json refer(std::string_view definition) {
  return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

Json text() { return {{"type", "string"}}; }
Json text_like(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }
Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }
Json any_of(std::initializer_list<Json> schemas) { return {{"anyOf", Json(schemas)}}; }

/// A table of languages, each with an `item`.
Json translations_of(Json item) {
  Json by_tag;
  by_tag[kLanguageTagPattern] = std::move(item);
  return {{"type", "object"},
          {"patternProperties", std::move(by_tag)},
          {"additionalProperties", false},
          {"minProperties", 1}};
}

/// `item` itself, or a table of languages with one for each.
Json in_languages(const Json& item) { return any_of({item, translations_of(item)}); }

Json year() { return {{"type", "integer"}, {"minimum", kLeastYear}, {"maximum", kLastYear}}; }

Json words_of(std::span<const std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.push_back(word);
  return list;
}

/// A TOML value as the table of keys writes it, as JSON.
Json literal(std::string_view toml) {
  Sources sources;
  Sink sink;
  const FileId file = sources.add({}, fmt::format("value = {}\n", toml));
  const Table table = parse_toml(sources, file, sink);
  const Value* value = table.value("value");
  return value == nullptr ? Json() : json_value(*value);
}

std::string description(const Key& key) {
  if (key.example.empty()) return fmt::format("{}.", key.help);
  return fmt::format("{}.\n\nExample: `{} = {}`", key.help, key.name, key.example);
}

/// Gathers what several keys share under `definitions`, by name.
class SchemaWriter {
 public:
  Json write() {
    const Scope& root = profile_scope();
    Json properties;
    for (const Key& key : root.keys) properties[key.name] = property(key);
    define_texts();
    define_values();
    return {{"$schema", "http://json-schema.org/draft-07/schema#"},
            {"title", "A profile of vitaset"},
            {"description", "A CV as data: who somebody is, and what they did."},
            {"type", "object"},
            {"properties", std::move(properties)},
            {"patternProperties", own_keys()},
            {"additionalProperties", false},
            {"if", {{"not", {{"required", {"include"}}}}}},
            {"then", needed_without_includes(root)},
            {"definitions", std::move(definitions_)}};
  }

 private:
  static Json own_keys() {
    Json keys;
    keys[kOwnKeyPattern] = Json::object();
    return keys;
  }

  static Json required_of(const Scope& scope) {
    Json names = Json::array();
    for (const Key& key : scope.keys) {
      if (key.required) names.push_back(key.name);
    }
    return names;
  }

  /// Tables of included files are merged with those of the file: what a single table must have may
  /// stand in another file. Entries are whole where they stand.
  static Json needed_without_includes(const Scope& root) {
    Json tables;
    for (const Key& key : root.keys) {
      if (key.type != ValueType::table) continue;
      Json names = required_of(*key.scope);
      if (!names.empty()) tables[key.name] = {{"required", std::move(names)}};
    }
    return {{"required", required_of(root)}, {"properties", std::move(tables)}};
  }

  /// The schema of `scope`, under its name.
  Json define(const Scope& scope, std::string_view name) {
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;  // its place in the order, before those it refers to
      Json schema = table(scope);
      definitions_[name] = std::move(schema);
    }
    return refer(name);
  }

  Json table(const Scope& scope) {
    Json properties;
    for (const Key& key : scope.keys) properties[key.name] = property(key);
    if (scope.form == ScopeForm::entry) {
      for (const Key& key : entry_keys()) {
        if (!properties.contains(key.name)) properties[key.name] = shared_property(key);
      }
    }
    Json schema{{"title", header_text(scope)},
                {"description", fmt::format("{}.", scope.help)},
                {"type", "object"},
                {"properties", std::move(properties)},
                {"patternProperties", own_keys()},
                {"additionalProperties", false}};
    Json first = required_of(scope);
    if (!first.empty() && scope.form != ScopeForm::single) schema["required"] = first;
    if (!scope.one_required.empty()) {
      Json either = Json::array();
      for (const std::string_view name : scope.one_required) {
        either.push_back({{"required", {name}}});
      }
      schema["anyOf"] = std::move(either);
      first = words_of(scope.one_required);
    }
    // What Taplo writes into a new table.
    if (!first.empty()) schema["x-taplo"] = {{"initKeys", std::move(first)}};
    return schema;
  }

  /// A key that every entry may have stands among the definitions once.
  Json shared_property(const Key& key) {
    const std::string name = fmt::format("entry.{}", key.name);
    if (!definitions_.contains(name)) definitions_[name] = property(key);
    return refer(name);
  }

  Json property(const Key& key) {
    Json schema{{"description", description(key)}};
    if (!key.fallback.empty()) schema["default"] = literal(key.fallback);
    if (!key.example.empty()) schema["examples"] = Json::array({literal(key.example)});
    Json type = type_of(key);
    // Draft-07 looks at nothing beside a $ref.
    if (type.contains("$ref")) type = {{"allOf", Json::array({std::move(type)})}};
    schema.update(type);
    return schema;
  }

  Json type_of(const Key& key) {
    switch (key.type) {
      case ValueType::word:
        return any_of({{{"enum", words_of(key.choices)}}, refer("plain")});
      case ValueType::flag:
        return {{"type", "boolean"}};
      case ValueType::priority:
        return {{"type", "integer"}, {"minimum", 0}, {"maximum", 100}};
      case ValueType::number:
        return {{"type", "number"}, {"minimum", 0}};
      case ValueType::count:
        return {{"type", "integer"}, {"minimum", 1}};
      case ValueType::percentage:
        return {{"type", "number"}, {"minimum", 0}, {"maximum", 100}};
      case ValueType::choice:
        return choice(key);
      case ValueType::contact:
        return contact(key);
      case ValueType::includes:
        return includes();
      case ValueType::phone:
        return text();
      case ValueType::weights:
        return {{"type", "object"},
                {"patternProperties", own_keys()},
                {"additionalProperties", {{"type", "integer"}, {"minimum", 0}, {"maximum", 100}}}};
      case ValueType::settings:
        return {{"type", "object"}};
      case ValueType::table:
        return define(*key.scope, key.scope->name);
      case ValueType::tables:
        return list_of(define(*key.scope, key.scope->name));
      case ValueType::named_tables:
        return named_tables(key);
      default:
        return refer(value_name(key.type));
    }
  }

  /// The definition that all keys of a type share.
  static std::string_view value_name(ValueType type) {
    switch (type) {
      case ValueType::line:
      case ValueType::paragraphs:
        return "text";
      case ValueType::lines:
        return "texts";
      case ValueType::plains:
        return "plains";
      case ValueType::number_text:
        return "number_text";
      case ValueType::amount:
        return "amount";
      case ValueType::date:
      case ValueType::year:
        return "date";
      case ValueType::free_date:
      case ValueType::term:
        return "free_date";
      case ValueType::tags:
        return "tags";
      case ValueType::highlights:
        return "highlights";
      case ValueType::id:
        return "id";
      case ValueType::web:
        return "web";
      case ValueType::doi:
        return "doi";
      case ValueType::arxiv:
        return "arxiv";
      case ValueType::language:
        return "language_tag";
      case ValueType::email:
        return "email";
      default:
        return "plain";
    }
  }

  static Json choice(const Key& key) {
    Json words = words_of(key.choices);
    words.push_back("");  // as if it were not given
    return {{"enum", std::move(words)}};
  }

  /// Names of files, and spreadsheets.
  static Json includes() {
    Json kinds = Json::array();
    for (const std::string_view kind : spreadsheet_kinds()) kinds.push_back(kind);
    const Json csv{
        {"type", "object"},
        {"properties",
         {{"csv", {{"type", "string"}, {"description", "The spreadsheet's file (CSV)."}}},
          {"as",
           {{"enum", std::move(kinds)}, {"description", "The kind of entries its rows are."}}}}},
        {"required", {"csv", "as"}},
        {"additionalProperties", false}};
    const Json one = any_of({{{"type", "string"}}, csv});
    return any_of({one, list_of(one)});
  }

  /// One or several contacts, as texts or tables; those with a form are held to it.
  Json contact(const Key& key) {
    const std::string_view pattern = key.name == "orcid"   ? kOrcidPattern
                                     : key.name == "email" ? kEmailPattern
                                                           : std::string_view{};
    const std::string name = pattern.empty() ? "contact" : fmt::format("contact.{}", key.name);
    if (!definitions_.contains(name)) {
      const Json value = pattern.empty() ? text() : text_like(pattern);
      Json labelled = table(contact_item_scope());
      if (!pattern.empty()) {
        labelled["properties"]["value"] = value;
        labelled["properties"]["value"]["description"] = description(key);
      }
      const Json one = refer(name + ".one");
      definitions_[name + ".one"] = in_languages(any_of({value, std::move(labelled)}));
      definitions_[name] = in_languages(any_of({one, list_of(one)}));
    }
    return refer(name);
  }

  Json named_tables(const Key& key) {
    if (key.name == kEdition) {
      return {{"type", "object"},
              {"propertyNames", {{"pattern", kNamePattern}}},
              {"patternProperties", own_keys()},
              {"additionalProperties", define(*key.scope, kEdition)}};
    }
    constexpr std::string_view kName = "section_settings";
    const Json settings = define(*key.scope, kName);
    Json properties;
    properties[kBio] = settings;
    for (const std::string_view kind : entry_kinds()) {
      if (kind != kSection) properties[kind] = settings;
    }
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"patternProperties", own_keys()},
            {"additionalProperties", settings}};
  }

  /// Values that may be given once for each language.
  void define_texts() {
    const Json by_language = refer("language_text");
    const Json texts = any_of({text(), list_of(text())});
    definitions_["language_text"] = table(language_text_scope());
    definitions_["text"] = any_of({text(), by_language, translations_of(text())});
    definitions_["texts"] = any_of({refer("text"), list_of(refer("text")), translations_of(texts)});
    definitions_["plain"] = in_languages(text());
    definitions_["plains"] =
        any_of({refer("plain"), list_of(refer("plain")), translations_of(texts)});
    definitions_["number_text"] = in_languages(any_of({text(), {{"type", "integer"}}}));
    definitions_["amount"] = in_languages(any_of({text(), {{"type", "number"}, {"minimum", 0}}}));
    definitions_["free_date"] = in_languages(any_of({year(), text()}));
    definitions_["web"] = in_languages(text_like(kWebPattern));
    const Json bullet = any_of({text(), refer("bullet"), refer("bullets")});
    definitions_["bullet"] = table(highlight_scope());
    definitions_["bullets"] = list_of(refer("highlights"));
    definitions_["highlights"] = in_languages(bullet);
  }

  void define_values() {
    definitions_["date"] = any_of({year(), text_like(date_pattern())});
    definitions_["tags"] = any_of({text(), list_of(text())});
    definitions_["id"] = text_like(kIdPattern);
    definitions_["doi"] = text_like(kDoiPattern);
    definitions_["arxiv"] = text_like(kArxivPattern);
    definitions_["language_tag"] = text_like(kLanguagePattern);
    definitions_["email"] = text_like(kEmailPattern);
  }

  Json definitions_ = Json::object();
};

}  // namespace

std::string profile_json_schema() { return SchemaWriter().write().dump(1) + "\n"; }

}  // namespace vitaset
