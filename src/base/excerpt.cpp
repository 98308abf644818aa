#include "base/excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace vitaset {
namespace {

constexpr std::size_t kTabWidth = 4;
// What is shown before the mark of a line that is cut at its beginning.
constexpr std::size_t kContext = 32;
constexpr std::string_view kEllipsis = "…";

bool is_harmless(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  const bool control = c < 0x20 || within(0x7F, 0x9F);
  const bool line_break = within(0x2028, 0x2029);
  const bool bidi_mark =
      c == 0x061C || within(0x200E, 0x200F) || within(0x202A, 0x202E) || within(0x2066, 0x2069);
  return !control && !line_break && !bidi_mark && c != 0xFEFF;
}

/// The character at `at` as it is shown.
std::string shown(std::string_view text, std::size_t at) {
  const std::size_t length = utf8::sequence_length(text, at);
  const char32_t c = utf8::decode(text, at);
  const bool invalid = c == utf8::kReplacement && length == 1;
  if (invalid) return fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at]));
  if (!is_harmless(c)) return fmt::format("\\u{{{:X}}}", static_cast<unsigned>(c));
  return std::string(text.substr(at, length));
}

std::size_t previous(std::string_view text, std::size_t at) {
  for (std::size_t length = std::min<std::size_t>(at, 4); length > 1; --length) {
    if (utf8::sequence_length(text, at - length) == length) return at - length;
  }
  return at - 1;
}

/// Where the excerpt of a line has to begin so that the mark at `begin` is seen.
std::size_t window_start(std::string_view line, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  std::size_t width = std::min(end - begin, kContext);
  std::size_t context = begin;
  std::size_t steps = 0;
  while (at > 0 && width < kExcerptWidth && steps++ < 2 * kExcerptWidth) {
    at = previous(line, at);
    width += line[at] == '\t' ? kTabWidth : utf8::terminal_width(shown(line, at));
    if (steps <= kContext) context = at;
  }
  return at == 0 ? 0 : context;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); i += utf8::sequence_length(text, i)) {
    result += shown(text, i);
  }
  return result;
}

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  Excerpt result;
  std::size_t at = window_start(line, begin, end);
  std::size_t width = 0;
  std::size_t mark_end = 0;
  if (at > 0) {
    result.line = kEllipsis;
    width = 1;
  }
  for (; at < line.size() && width < kExcerptWidth - 1; at += utf8::sequence_length(line, at)) {
    if (at == begin) result.mark_at = width;
    const bool tab = line[at] == '\t';
    const std::string text =
        tab ? std::string(kTabWidth - width % kTabWidth, ' ') : shown(line, at);
    result.line += text;
    width += utf8::terminal_width(text);
    if (at < end) mark_end = width;
  }
  if (at >= line.size() && begin >= line.size()) result.mark_at = width;
  if (at < line.size()) result.line += kEllipsis;
  result.mark_width = mark_end > result.mark_at ? mark_end - result.mark_at : 1;
  return result;
}

}  // namespace vitaset
