#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace vitaset {

/// Which file of a `Sources` table; `none` for what came from no file.
enum class FileId : std::uint32_t { none = std::numeric_limits<std::uint32_t>::max() };

/// A stretch of a source file, in bytes, half open. Line and column are computed when a
/// diagnostic is shown (`Sources::place`), not carried along.
struct Span {
  FileId file = FileId::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool known() const { return file != FileId::none; }
  bool operator==(const Span&) const = default;
  auto operator<=>(const Span&) const = default;
};

}  // namespace vitaset
