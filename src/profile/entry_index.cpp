#include "profile/entry_index.h"

namespace vitaset {
namespace {

const std::string* id_of(const Value& entry) {
  const Value* id = entry.table() == nullptr ? nullptr : entry.table()->value("id");
  return id == nullptr ? nullptr : id->string();
}

/// Calls `act` with every entry in `entry`, itself first, and its scope. `Item`: Value, const or
/// not.
template <class Item, class Act>
void for_each_part(Item& entry, const Scope& scope, const Act& act) {
  auto* table = entry.table();
  if (table == nullptr) return;
  act(entry, scope);
  for (const Key& key : scope.keys) {
    if (key.type != ValueType::tables) continue;
    auto* member = table->find(key.name);
    auto* parts = member == nullptr ? nullptr : member->value.array();
    if (parts == nullptr) continue;
    for (auto& part : *parts) for_each_part(part, *key.scope, act);
  }
}

}  // namespace

EntryIndex::ById* EntryIndex::known(std::string_view kind) {
  const auto at = kinds_.find(kind);
  return at == kinds_.end() ? nullptr : &at->second;
}

const NamedEntry* EntryIndex::find(std::string_view kind, std::string_view id) {
  if (known(kind) == nullptr) {
    kinds_.try_emplace(std::string(kind));
    const Key* key = find_key(profile_scope(), kind);
    Member* member = profile_.find(kind);
    if (key != nullptr && key->type == ValueType::tables && member != nullptr) {
      add(kind, member->value, *key->scope);
    }
  }
  const ById& ids = *known(kind);
  const auto at = ids.find(std::string(id));
  return at == ids.end() ? nullptr : &at->second;
}

void EntryIndex::add(std::string_view kind, Value& list, const Scope& scope) {
  if (list.array() == nullptr) return;
  for (Value& entry : *list.array()) add_entry(kind, entry, scope);
}

void EntryIndex::remove(std::string_view kind, Value& list, const Scope& scope) {
  if (list.array() == nullptr) return;
  for (Value& entry : *list.array()) remove_entry(kind, entry, scope);
}

void EntryIndex::add_entry(std::string_view kind, Value& entry, const Scope& scope) {
  ById* ids = known(kind);
  if (ids == nullptr) return;
  for_each_part(entry, scope, [&](Value& part, const Scope& part_scope) {
    if (const std::string* id = id_of(part)) ids->try_emplace(*id, NamedEntry{&part, &part_scope});
  });
}

void EntryIndex::remove_entry(std::string_view kind, Value& entry, const Scope& scope) {
  ById* ids = known(kind);
  if (ids == nullptr) return;
  for_each_part(entry, scope, [&](Value& part, const Scope&) {
    const std::string* id = id_of(part);
    const auto at = id == nullptr ? ids->end() : ids->find(*id);
    if (at != ids->end() && at->second.entry == &part) ids->erase(at);
  });
}

std::vector<std::string_view> EntryIndex::ids(const Value& list, const Scope& scope,
                                              std::size_t most) {
  std::vector<std::string_view> found;
  if (list.array() == nullptr) return found;
  for (const Value& entry : *list.array()) {
    if (found.size() >= most) break;
    for_each_part(entry, scope, [&](const Value& part, const Scope&) {
      const std::string* id = id_of(part);
      if (id != nullptr && !id->empty() && found.size() < most) found.push_back(*id);
    });
  }
  return found;
}

}  // namespace vitaset
