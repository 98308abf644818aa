#pragma once

#include <string>

namespace vitaset {

/// The JSON Schema of a profile, made from the table of keys: for editors that complete and check
/// TOML (Taplo, Even Better TOML), and for any validator.
/// Out:    JSON, draft-07 (the newest that those know), UTF-8, with a line end; always the same.
///         It takes everything the program takes, and a file that includes others may leave out
///         what is required.
[[nodiscard]] std::string profile_json_schema();

}  // namespace vitaset
