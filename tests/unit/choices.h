#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace vitaset {

/// All choices of `count` things, or where they would be too many those of at most two, and all but
/// at most two.
inline std::vector<std::vector<bool>> choices(std::size_t count) {
  std::vector<std::vector<bool>> all;
  if (count <= 8) {
    for (std::size_t bits = 0; bits < (std::size_t{1} << count); ++bits) {
      std::vector<bool> chosen(count);
      for (std::size_t i = 0; i < count; ++i) chosen[i] = (bits >> i & 1U) != 0;
      all.push_back(std::move(chosen));
    }
    return all;
  }
  for (const bool rest : {false, true}) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i; j < count; ++j) {
        std::vector<bool> chosen(count, rest);
        chosen[i] = chosen[j] = !rest;
        all.push_back(std::move(chosen));
      }
    }
    all.emplace_back(count, rest);
  }
  return all;
}

}  // namespace vitaset
