#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// The page docs/profile-reference.md: its prose, which is src/profile/data/reference.md, with what
/// the table of keys knows put in. Always the same.
[[nodiscard]] std::string profile_reference();

/// `page` with its marks carried out:
///  - a line `{{keys NAME}}` becomes a table of the keys of the table with header NAME;
///    `entry` are those that every entry may have, `bullet`, `contact` and `text` the tables that
///    may stand for one.
///  - in a block of TOML, the value `…` of a key becomes the key's example.
/// What names no table or key is left as it is. Cost: O(size + keys).
[[nodiscard]] std::string fill_reference(std::string_view page);

}  // namespace vitaset
