// Bytes → hyphenation patterns, and words to part with them: up to the first NUL a file, then a
// paragraph. Nothing may crash, and every point has to lie between two letters.
#include <memory>
#include <string_view>

#include "base/utf8.h"
#include "fuzz.h"
#include "text/hyphenation.h"

namespace vitaset {
namespace {

void check_points(std::string_view text, const Hyphenator* hyphenator) {
  if (text.empty() || utf8::first_invalid(text)) return;
  StyledText styled;
  styled.text = text;
  styled.spans.resize(1);
  styled.spans[0].end = static_cast<std::uint32_t>(text.size());
  styled.spans[0].hyphenator = hyphenator;
  std::uint32_t last = 0;
  for (const std::uint32_t at : hyphenation_points(styled, {1, 2, 5})) {
    require(at > last && at < text.size(), "points ascend inside of the text");
    require((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80, "a point parts no character");
    const auto word = word_around(styled, at, 1000);
    require(!word || (word->begin < at && at < word->end), "a point lies inside of its word");
    last = at;
  }
}

void check_hyphenation(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view text = bytes.substr(std::min(end + 1, bytes.size()));
  Result<HyphenationPatterns> patterns = HyphenationPatterns::parse(bytes.substr(0, end));
  std::shared_ptr<const HyphenationPatterns> shared;
  if (patterns) shared = std::make_shared<const HyphenationPatterns>(std::move(*patterns));
  const HyphenationRules rules{{1, 1}, {}};
  const Hyphenator hyphenator(std::move(shared), rules);
  check_points(text, &hyphenator);
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_hyphenation({reinterpret_cast<const char*>(data), size});
  return 0;
}
