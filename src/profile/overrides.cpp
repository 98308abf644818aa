#include "profile/overrides.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "cv/quoted_text.h"
#include "profile/bind_context.h"
#include "profile/entry_index.h"
#include "profile/key_table.h"
#include "profile/setting_value.h"
#include "profile/unknown_key.h"

namespace vitaset {
namespace {

constexpr std::string_view kOwnKeyPrefix = "x-";
constexpr std::string_view kInclude = "include";
constexpr std::string_view kEdition = "edition";
constexpr std::string_view kId = "id";
constexpr std::size_t kMostNamesSearched = 1000;  // a search costs as much as there are names
constexpr std::size_t kMostIdsNamed = 8;

void erase(Table& table, std::string_view key) {
  std::erase_if(table.members, [&](const Member& member) { return member.key == key; });
}

void put(Table& table, const KeyPart& part, Value value) {
  if (Member* member = table.find(part.name)) {
    member->key_span = part.span;
    member->value = std::move(value);
  } else {
    table.members.push_back({part.name, part.span, std::move(value)});
  }
}

/// The table `part` of `table`, made if there is none; null if something else stands there, which
/// whoever reads the profile reports.
Table* open(Table& table, const KeyPart& part) {
  if (table.find(part.name) == nullptr) put(table, part, Value(Table(), part.span));
  return table.find(part.name)->value.table();
}

class Overrider {
 public:
  Overrider(Table& profile, const Sources& sources, Sink& sink)
      : profile_(profile), context_(sources, sink, {}), index_(profile) {}

  void apply(const Override& each) {
    each_ = &each;
    const KeyPart& first = part(0);
    if (first.name == kInclude) {
      return refuse(first.span, "included files are read before anything is set",
                    "write the include into the profile");
    }
    if (first.name == kEdition) {
      return refuse(first.span, "what an edition is has to be known before anything is set",
                    "write it into the edition in the profile");
    }
    set(profile_, profile_scope(), 0);
  }

  /// Takes out the entries that were given up. Until now they had to stay, to keep the others in
  /// their places.
  void finish() {
    if (!removed_.empty()) take_out(profile_, profile_scope());
  }

 private:
  [[nodiscard]] const KeyPart& part(std::size_t at) const { return each_->path.parts[at]; }
  [[nodiscard]] bool is_last(std::size_t at) const { return at + 1 == each_->path.parts.size(); }
  [[nodiscard]] const std::string& kind() const { return part(0).name; }

  /// The first `count` names of the key, as one would write them.
  [[nodiscard]] std::string path(std::size_t count) const {
    std::string text = utf8::shortened(part(0).name);
    for (std::size_t i = 1; i < count; ++i) text += "." + utf8::shortened(part(i).name);
    return text;
  }

  void refuse(const Span& span, std::string message, std::string hint) {
    context_.error(Code::bad_setting, span, std::move(message), {std::move(hint)});
  }

  /// Sets what the names from `at` on lead to in `table`.
  void set(Table& table, const Scope& scope, std::size_t at) {
    if (part(at).name.starts_with(kOwnKeyPrefix)) return;
    const Key* key = find_key(scope, part(at).name);
    if (key == nullptr) {
      report_unknown_key({part(at).name, part(at).span, {}}, scope, context_);
    } else if (is_last(at)) {
      set_value(table, *key, at);
    } else if (key->type == ValueType::table) {
      if (Table* inner = open(table, part(at))) set(*inner, *key->scope, at + 1);
    } else if (key->type == ValueType::named_tables) {
      if (Table* inner = open(table, part(at))) set_named(*inner, *key, at + 1);
    } else if (key->type == ValueType::tables) {
      Member* list = table.find(key->name);
      set_entry(list == nullptr ? nullptr : &list->value, *key, at + 1);
    } else {
      set_inside(table, *key, at);
    }
  }

  /// Sets `key`, the last name, in `table`.
  void set_value(Table& table, const Key& key, std::size_t at) {
    if (removes(*each_)) return remove(table, key, at);
    if (key.scope == nullptr) {
      if (auto value = setting_value(*each_, key, context_))
        put(table, part(at), *std::move(value));
      return;
    }
    if (each_->untyped) return refuse_whole(key, at);
    forget(table, key);
    put(table, part(at), each_->value);
    if (key.type == ValueType::tables) {
      index_.add(kind(), table.find(key.name)->value, *key.scope);
    }
  }

  void remove(Table& table, const Key& key, std::size_t at) {
    forget(table, key);
    if (key.required && key.scope == nullptr) {
      // That it is missing is to be told here, not of the file, which has it.
      put(table, part(at), Value(std::string(), each_->span));
    } else {
      erase(table, key.name);
    }
  }

  /// Before the value of `key` goes, takes the entries in it out of the index.
  void forget(Table& table, const Key& key) {
    Member* member = table.find(key.name);
    if (member != nullptr && key.type == ValueType::tables) {
      index_.remove(kind(), member->value, *key.scope);
      keep_no_note(member->value, *key.scope);
    }
  }

  /// Others may come to stand where the entries of `list` stood.
  void keep_no_note(const Value& list, const Scope& scope) {
    if (removed_.empty() || list.array() == nullptr) return;
    for (const Value& item : *list.array()) {
      removed_.erase(&item);
      for (const Key& key : scope.keys) {
        const bool parts = key.type == ValueType::tables && item.table() != nullptr;
        const Value* inner = parts ? item.table()->value(key.name) : nullptr;
        if (inner != nullptr) keep_no_note(*inner, *key.scope);
      }
    }
  }

  void refuse_whole(const Key& key, std::size_t at) {
    if (key.type == ValueType::tables && find_key(*key.scope, kId) != nullptr) {
      return refuse(part(at).span,
                    fmt::format("{} is a list of entries, not a value", path(at + 1)),
                    fmt::format("name an entry by its id and one of its keys, as in "
                                "{}.ID.{}=…, or give no value to leave all of them out",
                                path(at + 1), key.scope->keys.front().name));
    }
    const std::string inside = key.type == ValueType::named_tables ? ".ID" : "";
    refuse(part(at).span, fmt::format("{} is a table, not a value", path(at + 1)),
           fmt::format("set one of its keys, as in {}{}.{}=…", path(at + 1), inside,
                       key.scope->keys.front().name));
  }

  /// [sections.NAME]: whether there is such a section is known when all entries are.
  void set_named(Table& tables, const Key& key, std::size_t at) {
    if (!is_last(at)) {
      if (Table* inner = open(tables, part(at))) set(*inner, *key.scope, at + 1);
    } else if (removes(*each_)) {
      erase(tables, part(at).name);
    } else if (each_->untyped) {
      refuse(part(at).span, fmt::format("{} is a table, not a value", path(at + 1)),
             fmt::format("set one of its keys, as in {}.{}=…", path(at + 1),
                         key.scope->keys.front().name));
    } else {
      put(tables, part(at), each_->value);
    }
  }

  /// A name behind a key that is no table: of a language, if the value is in several.
  void set_inside(Table& table, const Key& key, std::size_t at) {
    Member* member = table.find(key.name);
    Table* inner = member == nullptr ? nullptr : member->value.table();
    if (inner == nullptr || !is_last(at + 1)) {
      return refuse(part(at + 1).span, fmt::format("{} has no keys in it", path(at + 1)),
                    fmt::format("write {}=…", path(at + 1)));
    }
    if (removes(*each_)) {
      erase(*inner, part(at + 1).name);
    } else if (auto value = setting_value(*each_, key, context_)) {
      put(*inner, part(at + 1), *std::move(value));
    }
  }

  /// Sets something in the entry of `list` that name `at` is the id of.
  void set_entry(Value* list, const Key& key, std::size_t at) {
    const Scope& scope = *key.scope;
    if (find_key(scope, kId) == nullptr) {
      return refuse(part(at).span,
                    fmt::format("what stands in {} has no ids, so none of it can be named",
                                header_text(scope)),
                    fmt::format("{}= leaves all of it out", path(at)));
    }
    const NamedEntry* found = index_.find(kind(), part(at).name);
    if (found == nullptr || (at > 1 && !is_item(list, *found->entry))) {
      return refuse_id(list, scope, at);
    }
    const NamedEntry named = *found;  // what is set may be the id
    if (is_last(at)) {
      if (!removes(*each_)) {
        return refuse(part(at).span, fmt::format("{} is an entry, not a value", path(at + 1)),
                      fmt::format("set one of its keys, as in {}.{}=…, or give no value to leave "
                                  "it out",
                                  path(at + 1), named.scope->keys.front().name));
      }
      index_.remove_entry(kind(), *named.entry, *named.scope);
      removed_.insert(named.entry);
      return;
    }
    const bool names_it = part(at + 1).name == kId;
    if (names_it) index_.remove_entry(kind(), *named.entry, *named.scope);
    set(*named.entry->table(), *named.scope, at + 1);
    if (names_it) index_.add_entry(kind(), *named.entry, *named.scope);
  }

  /// Whether `entry` is one of `list`, and not a part of one or of another list.
  static bool is_item(const Value* list, const Value& entry) {
    const Array* items = list == nullptr ? nullptr : list->array();
    return items != nullptr && !items->empty() && !std::less<>()(&entry, items->data()) &&
           std::less<>()(&entry, items->data() + items->size());
  }

  void refuse_id(const Value* list, const Scope& scope, std::size_t at) {
    const KeyPart& id = part(at);
    const bool none = list == nullptr || list->array() == nullptr || list->array()->empty();
    std::vector<std::string> hints;
    if (find_key(scope, id.name) != nullptr) {
      hints.push_back(fmt::format("say which entry is meant: {}.ID.{}", path(at), id.name));
    }
    if (const std::string_view home = kind_with(id.name); !home.empty()) {
      hints.push_back(fmt::format("it is an id in [[{0}]]: write {0}.{1}", home, id.name));
    } else if (none) {
      hints.push_back(fmt::format("write the entry into the profile: {}", header_text(scope)));
    } else {
      add_id_hints(*list, scope, at, hints);
    }
    context_.error(
        Code::bad_setting, id.span,
        none ? fmt::format("there is no {}, and so none with the id {}", header_text(scope),
                           quoted_text(id.name))
             : fmt::format("no {} has the id {}", header_text(scope), quoted_text(id.name)),
        std::move(hints));
  }

  /// Another kind that has an entry or part with this id; empty if there is none.
  [[nodiscard]] std::string_view kind_with(std::string_view id) {
    const auto& kinds = entry_kinds();
    const auto has_it = [&](std::string_view other) {
      return other != kind() && index_.find(other, id) != nullptr;
    };
    const auto at = std::ranges::find_if(kinds, has_it);
    return at == kinds.end() ? std::string_view() : *at;
  }

  void add_id_hints(const Value& list, const Scope& scope, std::size_t at,
                    std::vector<std::string>& hints) {
    if (!context_.may_search()) return;
    const std::vector<std::string_view> ids = EntryIndex::ids(list, scope, kMostNamesSearched + 1);
    if (ids.empty()) {
      hints.emplace_back(
          "none of them has an id; give one to the entry you mean, as in id = \"first\"");
      return;
    }
    if (ids.size() <= kMostNamesSearched) {
      if (const auto near = nearest(part(at).name, ids)) {
        hints.push_back(fmt::format("did you mean {}.{}?", path(at), *near));
      }
    }
    const auto last =
        ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), kMostIdsNamed));
    hints.push_back(fmt::format("the ids there are: {}{}",
                                fmt::join(std::vector(ids.begin(), last), ", "),
                                last == ids.end() ? "" : ", …"));
  }

  void take_out(Table& table, const Scope& scope) {
    for (const Key& key : scope.keys) {
      if (key.type != ValueType::tables) continue;
      Member* member = table.find(key.name);
      Array* list = member == nullptr ? nullptr : member->value.array();
      if (list == nullptr) continue;
      for (Value& item : *list) {
        if (item.table() != nullptr) take_out(*item.table(), *key.scope);
      }
      // Each is looked at in its own place, before it moves.
      std::erase_if(*list, [&](const Value& item) { return removed_.contains(&item); });
    }
  }

  Table& profile_;
  BindContext context_;
  EntryIndex index_;
  const Override* each_ = nullptr;  // that is being applied
  std::unordered_set<const Value*> removed_;
};

}  // namespace

void apply_overrides(Table& profile, const std::vector<Override>& overrides, const Sources& sources,
                     Sink& sink) {
  Overrider overrider(profile, sources, sink);
  for (const Override& each : overrides) {
    if (!is_of_layout(each)) overrider.apply(each);
  }
  overrider.finish();
}

}  // namespace vitaset
