#pragma once

#include <string_view>
#include <vector>

#include "profile/key_table.h"

namespace vitaset {

using Names = std::vector<std::string_view>;

/// The keys of `scope` itself, in order.
inline Names own_keys(const Scope& scope) {
  Names names;
  for (const Key& key : scope.keys) names.push_back(key.name);
  return names;
}

}  // namespace vitaset
