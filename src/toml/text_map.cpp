#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "toml/parse.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

unsigned hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  return (static_cast<unsigned>(c) | 0x20U) - 'a' + 10U;
}

/// Walks over the inside of a string as written and notes where each byte of its meaning stands.
class OffsetScan {
 public:
  OffsetScan(std::string_view text, std::size_t begin, std::size_t end, bool escapes)
      : text_(text), at_(begin), end_(end), escapes_(escapes) {}

  std::vector<std::uint32_t> run() {
    while (at_ < end_) {
      if (text_[at_] == '\r' && at_ + 1 < end_ && text_[at_ + 1] == '\n') {
        // Decoded to one line feed.
        note(at_, 1);
        at_ += 2;
      } else if (text_[at_] == '\\' && escapes_) {
        pass_escape();
      } else {
        note(at_++, 1);
      }
    }
    note(end_, 1);
    return std::move(offsets_);
  }

 private:
  void note(std::size_t offset, std::size_t bytes) {
    offsets_.insert(offsets_.end(), bytes, static_cast<std::uint32_t>(offset));
  }

  void pass_escape() {
    const std::size_t begin = at_;
    const char kind = begin + 1 < end_ ? text_[begin + 1] : '\0';
    if (kind == 'u' || kind == 'U') {
      const std::size_t digits = kind == 'u' ? 4 : 8;
      char32_t code_point = 0;
      at_ += 2;
      for (const std::size_t last = std::min(at_ + digits, end_); at_ < last; ++at_) {
        code_point = (code_point << 4U) | hex_digit(text_[at_]);
      }
      std::string decoded;
      utf8::append(decoded, code_point);
      note(begin, decoded.size());
    } else if (kind == ' ' || kind == '\t' || kind == '\r' || kind == '\n') {
      // A backslash at a line's end swallows all white space up to the next character.
      at_ = std::min(text_.find_first_not_of(" \t\r\n", begin + 1), end_);
    } else {
      note(begin, 1);
      at_ = std::min(begin + 2, end_);
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  bool escapes_;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace

TextMap text_map(const Sources& sources, const Value& value) {
  const std::string* decoded = value.string();
  if (decoded == nullptr || !value.span.known()) return TextMap(value.span);
  const std::string_view text = sources.file(value.span.file).text();
  const std::string_view token = text.substr(value.span.begin, value.span.end - value.span.begin);
  // Text without quotes, on the command line for example.
  if (token == *decoded) return {value.span, value.span.begin};
  if (token.empty() || (token[0] != '"' && token[0] != '\'')) return TextMap(value.span);
  const StringToken scanned = scan_string(token, 0);
  const std::size_t quotes = scanned.multi_line ? 3 : 1;
  if (!scanned.closed || scanned.end != token.size()) return TextMap(value.span);
  std::size_t begin = value.span.begin + quotes;
  const std::size_t end = value.span.end - quotes;
  if (scanned.multi_line && text.substr(begin, 2) == "\r\n") ++begin;
  if (scanned.multi_line && text[begin] == '\n') ++begin;
  if (text.substr(begin, end - begin) == *decoded) {
    return {value.span, static_cast<std::uint32_t>(begin)};
  }
  std::vector<std::uint32_t> offsets = OffsetScan(text, begin, end, token[0] == '"').run();
  // toml++ also drops no-break spaces after a backslash at a line's end, which TOML keeps.
  if (offsets.size() != decoded->size() + 1) return TextMap(value.span);
  return {value.span, std::move(offsets)};
}

}  // namespace vitaset
