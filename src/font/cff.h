#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The little of the Compact Font Format that embedding needs to know. Source: Adobe Technical Note
/// 5176.
namespace vitaset {

/// What the Top DICT of a `CFF ` table says.
struct CffTop {
  bool cid_keyed = false;     ///< it has the operator ROS
  std::uint32_t charset = 0;  ///< offset of the charset in the table; 0 to 2 are predefined ones
  std::uint32_t charstrings = 0;  ///< offset of the CharStrings INDEX
};

/// Reads the Top DICT; nothing if the table is no CFF version 1. Any bytes are safe to give.
[[nodiscard]] std::optional<CffTop> read_cff_top(std::string_view table);

/// The CID of each glyph of a CID-keyed font, by glyph; CID 0 belongs to glyph 0. Nothing if the
/// table is damaged. Cost: O(glyphs).
[[nodiscard]] std::optional<std::vector<std::uint16_t>> read_cff_cids(std::string_view table);

}  // namespace vitaset
