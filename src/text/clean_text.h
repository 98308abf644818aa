#pragma once

#include <cstdint>
#include <vector>

#include "base/sink.h"
#include "text/styled_text.h"

namespace vitaset {

/// Where invisible characters that let a line end stood in a cleaned text, ascending bytes.
struct InvisibleBreaks {
  std::vector<std::uint32_t> zero_width;    ///< zero width spaces
  std::vector<std::uint32_t> soft_hyphens;  ///< where a hyphen is drawn if a line ends there
};

/// Takes out of a paragraph what is never drawn, so that nothing invisible reaches the text layer
/// of a document: zero width spaces and soft hyphens (which stay break opportunities), byte order
/// marks, direction controls, variation selectors. Private-use characters, which read as nothing,
/// become U+FFFD. Text is brought into NFC. The spans follow.
/// Notes: CV0405 for what a writer may not know to be there.
/// Cost:  O(size).
InvisibleBreaks clean_text(StyledText& text, Sink& sink);

}  // namespace vitaset
