#include "style/excerpt.h"

#include <cstddef>

#include "base/utf8.h"

namespace vitaset {

std::string excerpt(std::string_view text) {
  constexpr std::size_t kMostCharacters = 40;
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < kMostCharacters; ++count) {
    end += utf8::sequence_length(text, end);
  }
  std::string result = "\"";
  result += text.substr(0, end);
  result += end < text.size() ? "…\"" : "\"";
  return result;
}

}  // namespace vitaset
