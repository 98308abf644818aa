#include "toml/key_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "toml/parse.h"
#include "toml/parse_value.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kExample =
    "a key looks like person.headline or experience.qwen.priority";

/// Reads the names one after another.
class PathReader {
 public:
  PathReader(std::string_view text, const TextMap& map) : text_(text), map_(map) {}

  Result<KeyPath> run() {
    KeyPath path;
    path.span = map_.span(0, text_.size());
    while (true) {
      if (path.parts.size() == kDeepestNesting) {
        return error(at_, text_.size(), fmt::format("a key has at most {} names", kDeepestNesting));
      }
      at_ = skip_blanks(text_, at_);
      Result<KeyPart> part = at_quote() ? quoted() : bare();
      if (!part) return part.error();
      path.parts.push_back(*std::move(part));
      at_ = skip_blanks(text_, at_);
      if (at_ == text_.size()) return path;
      if (text_[at_] != '.') return stray();
      ++at_;
    }
  }

 private:
  [[nodiscard]] bool at_quote() const {
    return at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
  }

  [[nodiscard]] Diagnostic error(std::size_t begin, std::size_t end, std::string message,
                                 std::string hint = std::string(kExample)) const {
    return {Severity::error,    Code::bad_setting, map_.span(begin, end),
            std::move(message), {std::move(hint)}, {}};
  }

  [[nodiscard]] Diagnostic stray() const {
    const std::size_t end = at_ + utf8::sequence_length(text_, at_);
    return error(at_, end,
                 fmt::format("{} cannot stand here in a key", text_.substr(at_, end - at_)),
                 "names are parted by dots; one with other signs than letters, digits, - and _ "
                 "stands in quotes: person.\"odd key\"");
  }

  Result<KeyPart> bare() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_bare_key_character(text_[at_])) ++at_;
    if (at_ > begin) {
      return KeyPart{std::string(text_.substr(begin, at_ - begin)), map_.span(begin, at_)};
    }
    if (at_ < text_.size() && text_[at_] != '.') return stray();
    const std::size_t end = std::min(at_ + 1, text_.size());
    return error(at_, end, text_.empty() ? "the key is empty" : "a name of the key is empty");
  }

  Result<KeyPart> quoted() {
    const std::size_t begin = at_;
    const StringToken token = scan_string(text_, begin);
    at_ = token.end;
    const std::string_view written = text_.substr(begin, at_ - begin);
    constexpr Span kSomewhere{FileId::none, 2, 2};
    const std::optional<Value> value =
        token.closed && !token.multi_line ? parse_value(written, kSomewhere) : std::nullopt;
    if (value) return KeyPart{*value->string(), map_.span(begin, at_)};
    return error(begin, at_,
                 token.closed ? "this is no name in quotes"
                              : "the quote that opens here is not "
                                "closed");
  }

  std::string_view text_;
  const TextMap& map_;
  std::size_t at_ = 0;
};

}  // namespace

Result<KeyPath> parse_key_path(std::string_view text, const TextMap& map) {
  return PathReader(text, map).run();
}

}  // namespace vitaset
