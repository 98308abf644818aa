#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/text_map.h"

namespace vitaset {

/// A line of text with its white space in order: line ends and runs of white space are one space,
/// none stands at the ends. Control characters (NUL, escape …) are left out: they have no shape
/// and harm readers of the PDF. Bytes that are no UTF-8 become U+FFFD. No-break spaces stay.
struct CleanText {
  std::string text;
  std::vector<std::uint32_t> origins;  ///< where each byte came from; empty: from its own place

  /// The offset byte `at` (< text.size()) had before.
  [[nodiscard]] std::size_t origin(std::size_t at) const {
    return origins.empty() ? at : origins[at];
  }
};

/// Puts `text` in order; its first byte is byte `base` of `map`. Cost: O(size).
/// Errors: CV0405, a warning, for the first control character that is left out.
[[nodiscard]] CleanText clean_text(std::string_view text, std::size_t base, const TextMap& map,
                                   Sink& sink);

/// One line of text that knows no markup (a name, a DOI), in order as above.
[[nodiscard]] std::string clean_line(std::string_view text, const TextMap& map, Sink& sink);

}  // namespace vitaset
