#include "profile/unknown_key.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/excerpt.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "cv/quoted_text.h"
#include "profile/synonyms.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::size_t kMostNames = 20;  // in a list that is to be read

std::optional<std::string_view> synonym(std::string_view name, const Scope& scope) {
  for (const std::string_view key : keys_called(name)) {
    if (find_key(scope, key) != nullptr) return key;
  }
  return std::nullopt;
}

bool is_part(const Scope& part, const Scope& whole) {
  return part.name.starts_with(whole.name) && part.name.substr(whole.name.size()).starts_with('.');
}

/// Whether somebody who wrote `key` in `scope` may have meant it in `home`: another kind of entry
/// seldom is what an entry's key was meant for, unless the one is a part of the other.
bool may_be_home(const Key& key, const Scope& home, const Scope& scope) {
  if (&home == &scope || home.form == ScopeForm::list) return false;
  if (home.form == ScopeForm::entry) {
    return key.scope != nullptr || is_part(home, scope) || is_part(scope, home);
  }
  return key.scope != nullptr || home.form == ScopeForm::single || scope.form == home.form;
}

/// The table that has a key of its own called `name` and was meant; null if there is none.
const Scope* home_of(std::string_view name, const Scope& scope, const Scope& from) {
  const auto own = std::ranges::find(from.keys, name, &Key::name);
  if (own != from.keys.end() && may_be_home(*own, from, scope)) return &from;
  for (const Key& key : from.keys) {
    if (key.scope == nullptr || key.type == ValueType::named_tables) continue;
    if (const Scope* home = home_of(name, scope, *key.scope)) return home;
  }
  return nullptr;
}

/// Whether `value` was written as a table or list of tables: [name], [[name]], or in braces.
bool holds_tables(const Value& value) {
  if (value.table() != nullptr) return true;
  const Array* list = value.array();
  return list != nullptr && !list->empty() && list->front().table() != nullptr;
}

std::string belongs_to(std::string_view name, std::string_view key, const Scope& home,
                       const Scope& scope) {
  const Key& found = *find_key(home, key);
  if (found.scope != nullptr) return fmt::format("write {}", header_text(*found.scope));
  const std::string_view where =
      home.form == scope.form && scope.form == ScopeForm::entry ? "" : ": put it under that header";
  if (key != name) return fmt::format("it is \"{}\" of {}{}", key, header_text(home), where);
  return fmt::format("{} is a key of {}{}", quoted_text(name), header_text(home), where);
}

std::string known_keys(const Scope& scope) {
  std::vector<std::string_view> names;
  for (const Key& key : scope.keys) names.push_back(key.name);
  if (scope.form != ScopeForm::entry) return fmt::format("it has {}", word_list(names));
  // Those that say something; the others are about choosing.
  constexpr std::array<std::string_view, 9> kShared{
      "start", "end", "date", "location", "url", "summary", "highlights", "note", "tags"};
  const std::size_t room = kMostNames - std::min(names.size(), kMostNames - 3);
  const auto shared = std::span(kShared).first(std::min(room, kShared.size()));
  return fmt::format("it has {}, and what every entry has: {}, …", word_list(names),
                     fmt::join(shared, ", "));
}

std::string own_key(std::string_view name) {
  const bool bare = name.size() <= 40 && std::ranges::all_of(name, is_bare_key_character);
  return bare ? fmt::format("a key of your own begins with x-, as in x-{}", name)
              : "a key of your own begins with x-";
}

std::vector<std::string> known_tables() {
  std::vector<std::string_view> kinds = entry_kinds();
  std::erase(kinds, "section");
  return {fmt::format("kinds of entries are {}", word_list(kinds)),
          "a [[section]] of your own, with an id and a title, can hold anything else"};
}

/// What to say of a name, and what was meant by it.
struct Guess {
  std::vector<std::string> hints;
  MeantKey key;
};

/// The table of the profile that was meant by [name] or [[name]].
Guess guess_table(std::string_view name) {
  const Scope& root = profile_scope();
  if (const std::string_view called = table_called(name); !called.empty()) {
    return {{fmt::format("here it is called {}", header_text(*find_scope(called)))},
            {called.substr(0, called.find('.')), called.find('.') == std::string_view::npos}};
  }
  if (const Scope* home = home_of(name, root, root)) {
    return {{belongs_to(name, name, *home, root)}, {}};
  }
  if (const auto key = nearest(name, key_names(root))) {
    const Key& found = *find_key(root, *key);
    const bool table = found.scope != nullptr && found.type != ValueType::named_tables;
    return {{fmt::format("did you mean {}?",
                         table ? header_text(*found.scope) : fmt::format("\"{}\"", *key))},
            {found.name, table}};
  }
  return {known_tables(), {}};
}

/// The key of the profile itself that all of `home` belongs to.
std::string_view root_of(const Scope& home, const Scope& scope) {
  return scope.name.empty() ? home.name.substr(0, home.name.find('.')) : std::string_view();
}

/// The tables in `scope` that [[scope.name]] may have meant; nothing if none is near.
std::optional<Guess> guess_part(std::string_view name, const Scope& scope) {
  std::vector<std::string_view> parts;
  for (const Key& key : scope.keys) {
    if (key.scope != nullptr) parts.push_back(key.name);
  }
  const auto near = nearest(name, parts);
  if (!near) return std::nullopt;
  const Key& found = *find_key(scope, *near);
  return Guess{{fmt::format("did you mean {}?", header_text(*found.scope))}, {found.name, true}};
}

Guess guess_key(std::string_view name, const Scope& scope) {
  if (const auto key = synonym(name, scope)) {
    return {{fmt::format("here it is called \"{}\"", *key)}, {*key}};
  }
  if (const Scope* home = home_of(name, scope, profile_scope())) {
    return {{belongs_to(name, name, *home, scope)}, {root_of(*home, scope)}};
  }
  for (const std::string_view key : keys_called(name)) {
    const Scope* home = home_of(key, scope, profile_scope());
    // Where a part of this table is meant: what others call so elsewhere is another matter.
    const bool inside = home != nullptr && home->name.starts_with(scope.name);
    if (inside && home->form == ScopeForm::single) {
      return {{belongs_to(name, key, *home, scope)}, {root_of(*home, scope)}};
    }
  }
  if (const auto key = nearest(name, key_names(scope))) {
    return {{fmt::format("did you mean \"{}\"?", *key)}, {find_key(scope, *key)->name}};
  }
  if (std::ranges::find(entry_keys(), name, &Key::name) != entry_keys().end()) {
    return {{fmt::format("{} is a key of entries, as in [[education]]", quoted_text(name))}, {}};
  }
  if (scope.name.empty()) {
    return {{"a key stands below the header of its table, as name = \"Ada Example\" below [person]",
             own_key(name)},
            {}};
  }
  return {{known_keys(scope), own_key(name)}, {}};
}

}  // namespace

MeantKey report_unknown_key(const Member& member, const Scope& scope, BindContext& context) {
  Guess meant;
  const bool table = scope.name.empty() && holds_tables(member.value);
  if (context.may_search()) {
    const std::optional<Guess> part =
        !table && holds_tables(member.value) ? guess_part(member.key, scope) : std::nullopt;
    meant = part ? *part : table ? guess_table(member.key) : guess_key(member.key, scope);
  }
  std::string message =
      fmt::format("{} is not a key of {}", quoted_text(member.key), header_text(scope));
  if (table) {
    const bool list = member.value.array() != nullptr;
    const std::string name = printable(utf8::shortened(member.key));
    message =
        fmt::format("there is no table {1}{0}{2}", name, list ? "[[" : "[", list ? "]]" : "]");
  }
  context.error(Code::unknown_key, member.key_span, std::move(message), std::move(meant.hints));
  return meant.key;
}

}  // namespace vitaset
