#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "toml/reader.h"
#include "toml/scan.h"

namespace vitaset {

/// What is wrong with a statement, and what of it can be saved, so that one slip of the pen does
/// not also make a required key "missing".
struct Explanation {
  Diagnostic diagnostic;
  std::optional<std::size_t> good_end;   ///< up to here the statement can be read after all
  std::optional<ParsedStatement> meant;  ///< else what it was meant to be, if that is plain to see
};

/// Explains why `statement` of `text` (the text of file `id`) is not TOML: what toml++ stumbled
/// over decides about the inside of values, all else is found anew, to name the very place and the
/// way out. Cost: O(length).
[[nodiscard]] Explanation explain(std::string_view text, FileId id, const Statement& statement,
                                  const SyntaxError& error);

}  // namespace vitaset
