#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "style/layout_keys.h"

namespace vitaset {

/// Where the keys of layouts stand, for those who look for one in the wrong table.
class LayoutKeyIndex {
 public:
  explicit LayoutKeyIndex(const std::vector<LayoutKey>& keys);

  /// The keys somebody may mean who writes `key` into `table` ("" is the whole layout), which has
  /// no such key: those of its name in the tables of `table`, else in any other; "page.margin.top".
  /// Of what kinds of entry and styles of text inherit, only the key all inherit from.
  /// Out: nothing if there are many. Cost: O(keys of that name).
  [[nodiscard]] std::vector<std::string> meant(std::string_view key, std::string_view table) const;
  /// The names of the keys of `table`, in the order in which they are read.
  [[nodiscard]] std::vector<std::string> keys_of(std::string_view table) const;

 private:
  using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

  Lists paths_;  // by the last name, but for those that are inherited
  Lists names_;  // by table
};

}  // namespace vitaset
