#pragma once

#include <cstdint>
#include <vector>

#include "base/sink.h"
#include "text/styled_text.h"

namespace vitaset {

/// Takes out of a paragraph what is never drawn, so that nothing invisible reaches the text layer
/// of a document: zero width spaces (which stay break opportunities), soft hyphens, byte order
/// marks, direction controls, variation selectors. Private-use characters, which read as nothing,
/// become U+FFFD. Text is brought into NFC. The spans follow. Out:      bytes of the cleaned text
/// where a zero width space stood, ascending. Notes:    CV0405 for what a writer may not know to be
/// there. Cost:     O(size).
std::vector<std::uint32_t> clean_text(StyledText& text, Sink& sink);

}  // namespace vitaset
