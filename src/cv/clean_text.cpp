#include "cv/clean_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace vitaset {
namespace {

constexpr char32_t kNextLine = 0x85;
constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;

bool is_white_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == kNextLine || c == kLineSeparator ||
         c == kParagraphSeparator;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool in_order(std::string_view text) {
  bool after_space = true;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] > ' ' && text[i] < 0x7F) {  // most text of most profiles
      after_space = false;
      ++i;
      continue;
    }
    const std::size_t length = utf8::sequence_length(text, i);
    const char32_t c = utf8::decode(text, i);
    const bool invalid = c == utf8::kReplacement && length == 1;
    const bool space = is_white_space(c);
    if (invalid || is_control(c) || (space && (c != ' ' || after_space))) return false;
    after_space = space;
    i += length;
  }
  return text.empty() || !after_space;
}

void tell_of_control(char32_t c, const Span& span, Sink& sink) {
  sink.report({Severity::note,
               Code::default_ignorable,
               span,
               fmt::format("the control character U+{:04X} was left out", static_cast<unsigned>(c)),
               {"delete it: it says nothing in a CV"},
               {}});
}

}  // namespace

CleanText clean_text(std::string_view text, std::size_t base, const TextMap& map, Sink& sink) {
  CleanText clean;
  if (in_order(text)) {
    clean.text = text;
    return clean;
  }
  const auto append = [&clean](char32_t c, std::size_t from, std::size_t length) {
    utf8::append(clean.text, c);
    for (std::size_t k = 0; clean.origins.size() < clean.text.size(); ++k) {
      clean.origins.push_back(static_cast<std::uint32_t>(from + std::min(k, length - 1)));
    }
  };
  bool told = false;
  bool space_pending = false;
  std::size_t space = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::decode(text, i);
    const std::size_t at = i;
    i += utf8::sequence_length(text, i);
    if (is_white_space(c)) {
      if (!space_pending) space = at;
      space_pending = true;
    } else if (is_control(c)) {
      if (!told) tell_of_control(c, map.span(base + at, base + i), sink);
      told = true;
    } else {
      if (space_pending && !clean.text.empty()) append(' ', space, 1);
      space_pending = false;
      append(c, at, i - at);
    }
  }
  return clean;
}

std::string clean_line(std::string_view text, const TextMap& map, Sink& sink) {
  return clean_text(text, 0, map, sink).text;
}

}  // namespace vitaset
