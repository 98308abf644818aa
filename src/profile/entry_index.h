#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "profile/key_table.h"
#include "toml/value.h"

namespace vitaset {

/// An entry, or a part of one, that has an id.
struct NamedEntry {
  Value* entry = nullptr;  ///< a table
  const Scope* scope = nullptr;
};

/// Finds the entries of a profile by kind and id. A kind is looked through when it is first asked
/// for; what becomes of its entries later has to be told.
class EntryIndex {
 public:
  /// `profile` must outlive it, and no list of entries in it may move.
  explicit EntryIndex(Table& profile) : profile_(profile) {}

  /// The entry or part `id` of [[kind]], or null; of two with one id the first.
  /// Cost: O(1), the first time O(entries of the kind).
  [[nodiscard]] const NamedEntry* find(std::string_view kind, std::string_view id);
  /// Puts in or takes out what `list`, entries of `scope`, holds. Cost: O(entries of the list).
  void add(std::string_view kind, Value& list, const Scope& scope);
  void remove(std::string_view kind, Value& list, const Scope& scope);
  /// The same for one entry.
  void add_entry(std::string_view kind, Value& entry, const Scope& scope);
  void remove_entry(std::string_view kind, Value& entry, const Scope& scope);

  /// The ids in `list`, parts included, in the order of the profile; at most `most`.
  [[nodiscard]] static std::vector<std::string_view> ids(const Value& list, const Scope& scope,
                                                         std::size_t most);

 private:
  using ById = std::unordered_map<std::string, NamedEntry>;

  /// What is known of `kind`; null as long as nobody asked for it.
  [[nodiscard]] ById* known(std::string_view kind);

  Table& profile_;
  std::map<std::string, ById, std::less<>> kinds_;
};

}  // namespace vitaset
