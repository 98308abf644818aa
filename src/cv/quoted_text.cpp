#include "cv/quoted_text.h"

#include <fmt/format.h>

#include <iterator>

#include "base/utf8.h"

namespace vitaset {

std::string quoted_text(std::string_view text) {
  constexpr int kLongest = 60;
  std::string result = "\"";
  int shown = 0;
  for (std::size_t i = 0; i < text.size(); i += utf8::sequence_length(text, i)) {
    if (++shown > kLongest) {
      result += "…";
      break;
    }
    const char32_t c = utf8::decode(text, i);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      fmt::format_to(std::back_inserter(result), "\\u{:04X}", static_cast<unsigned>(c));
    } else {
      utf8::append(result, c);
    }
  }
  return result + "\"";
}

}  // namespace vitaset
