#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/sources.h"
#include "toml/scan.h"
#include "toml/value.h"

/// One statement of TOML read by toml++, with exact places. The only room of toml++.
namespace vitaset {

struct WrittenKey {
  std::string text;
  Span span;
};

struct PairStatement {
  std::vector<WrittenKey> path;  ///< never empty
  Value value;
};

struct HeaderStatement {
  std::vector<WrittenKey> path;  ///< never empty
  bool array = false;            ///< [[name]]
};

/// Why a statement could not be read.
struct SyntaxError {
  std::string reason;  ///< in the words of toml++
  std::size_t at = 0;  ///< offset in the file of the character it stumbled over
};

using ParsedStatement = std::variant<PairStatement, HeaderStatement, SyntaxError>;

/// Reads `statement` of `text`, which is the text of file `id`. Must be valid UTF-8 and nested no
/// deeper than kDeepestNesting. Cost: O(length).
[[nodiscard]] ParsedStatement read_statement(std::string_view text, FileId id,
                                             const Statement& statement);

/// Whether `word`, without line ends, is a TOML value.
[[nodiscard]] bool is_value(std::string_view word);

}  // namespace vitaset
