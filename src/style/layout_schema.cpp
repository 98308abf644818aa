#include "style/layout_schema.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "style/layout_files.h"
#include "style/layout_help.h"
#include "style/layout_values.h"
#include "style/style_reader.h"
#include "toml/json_value.h"

namespace vitaset {
namespace {

// Keys in the order written here.
using Json = nlohmann::ordered_json;
using Path = std::vector<std::string_view>;
using Help = std::map<std::string, std::string, std::less<>>;

// What parse_length, weight_of and parse_hex_color take.
constexpr std::string_view kLengthPattern = R"(^-?([0-9]+\.?[0-9]*|\.[0-9]+) ?(pt|mm|cm|in|em)$)";
constexpr std::string_view kRelativePattern = R"(^-?([0-9]+\.?[0-9]*|\.[0-9]+) ?em$)";
constexpr std::string_view kColorPattern = "^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[^#].*)$";
constexpr std::string_view kWeightPattern = "^([1-8][0-9][0-9]|900)$";

Json text_like(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }
Json refer(std::string_view definition) {
  return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

Path parts_of(std::string_view path) {
  Path parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// A key with those in its table. Of a key that takes a table or something else, both are there.
struct Node {
  std::string name, path;
  bool table = false;
  const LayoutKey* key = nullptr;  ///< what it takes if it is no table
  std::vector<Node> children;

  Node* child(std::string_view wanted) {
    const auto at = std::find_if(children.begin(), children.end(),
                                 [&](const Node& each) { return each.name == wanted; });
    return at == children.end() ? nullptr : &*at;
  }
};

Node tree_of(const std::vector<LayoutKey>& keys) {
  Node root{{}, {}, true, nullptr, {}};
  for (const LayoutKey& key : keys) {
    Node* at = &root;
    for (const std::string_view part : parts_of(key.path)) {
      if (at->child(part) == nullptr) {
        std::string path =
            at->path.empty() ? std::string(part) : at->path + "." + std::string(part);
        at->children.push_back({std::string(part), std::move(path), false, nullptr, {}});
      }
      at = at->child(part);
    }
    if (key.type == LayoutKeyType::table) {
      at->table = true;
    } else {
      at->key = &key;
    }
  }
  return root;
}

class SchemaWriter {
 public:
  SchemaWriter(const std::vector<LayoutKey>& keys, const Table& base, const Help& help)
      : base_(base), help_(help), root_(tree_of(keys)) {
    for (const LayoutKey& key : keys) {
      if (key.type != LayoutKeyType::table) by_path_.emplace(key.path, &key);
    }
  }

  Json write() {
    Json layout = table(root_, &base_);
    Json schema{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", "A layout of vitaset"},
        {"description", "How a CV looks: what it says otherwise than the layout it extends."}};
    schema.update(layout);
    define_values();
    schema["definitions"] = std::move(definitions_);
    return schema;
  }

 private:
  /// `standing`: what `base` has there, if anything.
  Json table(const Node& node, const Table* standing) {
    Json schema = Json::object();
    const std::string about = description_of_table(node);
    if (!about.empty()) schema["description"] = about;
    schema["type"] = "object";
    Json properties = Json::object();
    const Node* others = nullptr;
    for (const Node& child : node.children) {
      if (child.name == kAnyName) {
        others = &child;
      } else {
        properties[child.name] = property(child, standing);
      }
    }
    if (others != nullptr) add_named(*others, node, standing, properties);
    schema["properties"] = std::move(properties);
    schema["additionalProperties"] = others == nullptr ? Json(false) : any(*others);
    return schema;
  }

  /// What `base` has under names that are free to choose.
  void add_named(const Node& any_name, const Node& node, const Table* standing, Json& properties) {
    if (standing == nullptr) return;
    for (const Member& member : standing->members) {
      if (properties.contains(member.key) || any_name.table != (member.value.table() != nullptr)) {
        continue;
      }
      Json schema = any(any_name);
      if (!any_name.table) {
        const std::string path = fmt::format("{}.{}", node.path, member.key);
        schema = {{"description", help_at({path})}, {"default", json_value(member.value)}};
        schema.update(in_all_of(type_of(*any_name.key)));
      }
      properties[member.key] = std::move(schema);
    }
  }

  /// What every name of a table takes that is free to choose.
  Json any(const Node& node) {
    if (!node.table) return property(node, nullptr);
    if (!definitions_.contains(node.path)) definitions_[node.path] = table(node, nullptr);
    return refer(node.path);
  }

  Json property(const Node& node, const Table* standing) {
    const Value* const value = standing == nullptr ? nullptr : standing->value(node.name);
    const Table* const inner = value == nullptr ? nullptr : value->table();
    if (node.key == nullptr) return table(node, inner);
    Json schema = value_schema(*node.key, inner == nullptr ? value : nullptr);
    if (!node.table) return schema;
    return {{"anyOf", Json::array({std::move(schema), table(node, inner)})}};
  }

  /// A key that others inherit, or that inherits, stands among the definitions once.
  Json value_schema(const LayoutKey& key, const Value* fallback) {
    const LayoutKey* const shared = shared_with(key);
    if (shared == nullptr) return described(key, fallback);
    if (!definitions_.contains(shared->path)) {
      definitions_[shared->path] = described(*shared, value_at(shared->path));
    }
    if (shared == &key || fallback == nullptr) return refer(shared->path);
    return {{"default", json_value(*fallback)}, {"allOf", Json::array({refer(shared->path)})}};
  }

  [[nodiscard]] const LayoutKey* shared_with(const LayoutKey& key) const {
    const std::optional<Path> path = inherited_from(parts_of(key.path));
    if (!path) return nullptr;
    const auto found = by_path_.find(fmt::format("{}", fmt::join(*path, ".")));
    if (found == by_path_.end()) return nullptr;
    const LayoutKey& other = *found->second;
    const bool alike = other.type == key.type && other.least == key.least &&
                       other.most == key.most && other.choices == key.choices;
    return alike ? &other : nullptr;
  }

  [[nodiscard]] Json described(const LayoutKey& key, const Value* fallback) const {
    Json schema = Json::object();
    if (const std::string about = description(key); !about.empty()) schema["description"] = about;
    if (fallback != nullptr) schema["default"] = json_value(*fallback);
    schema.update(in_all_of(type_of(key)));
    return schema;
  }

  /// Draft-07 looks at nothing beside a $ref.
  static Json in_all_of(Json type) {
    if (!type.contains("$ref")) return type;
    return {{"allOf", Json::array({std::move(type)})}};
  }

  static Json type_of(const LayoutKey& key) {
    switch (key.type) {
      case LayoutKeyType::boolean:
        return {{"type", "boolean"}};
      case LayoutKeyType::number:
        return {{"type", "number"}, {"minimum", key.least}, {"maximum", key.most}};
      case LayoutKeyType::whole:
        return {{"type", "integer"},
                {"minimum", static_cast<std::int64_t>(key.least)},
                {"maximum", static_cast<std::int64_t>(key.most)}};
      case LayoutKeyType::choice:
        return {{"enum", key.choices}};
      case LayoutKeyType::texts:
        if (!key.choices.empty()) return {{"type", "array"}, {"items", {{"enum", key.choices}}}};
        return refer("texts");
      case LayoutKeyType::length:
        return refer("length");
      case LayoutKeyType::relative:
        return refer("em");
      case LayoutKeyType::color:
        return refer("color");
      case LayoutKeyType::weight:
        return refer("weight");
      case LayoutKeyType::forms:
        return refer("texts");
      default:
        return {{"type", "string"}};
    }
  }

  void define_values() {
    definitions_["length"] = text_like(kLengthPattern);
    definitions_["em"] = text_like(kRelativePattern);
    definitions_["color"] = text_like(kColorPattern);
    definitions_["texts"] = {{"type", "array"}, {"items", {{"type", "string"}}}};
    const Json number{{"type", "integer"}, {"minimum", 100}, {"maximum", 900}};
    definitions_["weight"] = {
        {"anyOf", Json::array({{{"enum", weight_names()}}, number, text_like(kWeightPattern)})}};
  }

  /// The first comment there is.
  [[nodiscard]] std::string help_at(const std::vector<std::string>& places) const {
    for (const std::string& place : places) {
      if (const auto found = help_.find(place); found != help_.end()) return found->second;
    }
    return {};
  }

  /// The comment of the key, or of the key it takes its value from; or of the table around it, if
  /// that stands on one line with its keys.
  [[nodiscard]] std::string description(const LayoutKey& key) const {
    const Path path = parts_of(key.path);
    const std::string table = fmt::format("{}", fmt::join(path.begin(), path.end() - 1, "."));
    if (path.back() == kAnyName) return help_at({fmt::format("[{}]", table)});
    std::vector<std::string> places{key.path, table};
    if (const std::optional<Path> inherited = inherited_from(path)) {
      const std::string from = fmt::format("{}", fmt::join(*inherited, "."));
      // What a key of entries is for is told in [entry.default]; comments elsewhere are on values.
      const bool there = path.front() == "entry" || shared_with(key) != nullptr;
      places.insert(there ? places.begin() : places.end(), from);
    }
    return help_at(places);
  }

  /// The comment of a table, and what its templates may name.
  [[nodiscard]] std::string description_of_table(const Node& node) const {
    std::string text = help_at({fmt::format("[{}]", node.path), node.path});
    std::set<std::string> fields;
    for (const Node& child : node.children) {
      if (child.key != nullptr) fields.insert(child.key->fields.begin(), child.key->fields.end());
    }
    if (fields.empty()) return text;
    if (!text.empty()) text += "\n\n";
    return text + fmt::format("Fields of its templates: {}", fmt::join(fields, ", "));
  }

  /// What `base` says at `path`, or null.
  [[nodiscard]] const Value* value_at(std::string_view path) const {
    const Table* at = &base_;
    const Value* value = nullptr;
    for (const std::string_view part : parts_of(path)) {
      value = at == nullptr ? nullptr : at->value(part);
      at = value == nullptr ? nullptr : value->table();
    }
    return value;
  }

  const Table& base_;
  const Help& help_;
  Node root_;
  std::map<std::string, const LayoutKey*, std::less<>> by_path_;
  Json definitions_ = Json::object();
};

}  // namespace

std::optional<std::string> layout_json_schema(const std::filesystem::path& folder,
                                              const FieldCatalog& catalog, Sources& sources,
                                              Sink& sink) {
  const std::size_t errors = sink.count(Severity::error);
  const auto base = read_layout_files(std::string(kBaseLayout), folder, sources, sink);
  if (!base || sink.count(Severity::error) > errors) return std::nullopt;
  const Help help = layout_help(sources.file(base->span.file).text());
  const std::vector<LayoutKey> keys = layout_keys(catalog);
  return SchemaWriter(keys, base->table, help).write().dump(1) + "\n";
}

}  // namespace vitaset
