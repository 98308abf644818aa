#include "profile/file_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "cv/fold_letters.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr std::string_view kEnding = ".pdf";
constexpr std::size_t kLongest = 100;  // without the ending

/// Calls `text` for what stands outside of braces and `word` for what stands inside; false if a
/// brace has no partner.
template <class Text, class Word>
bool take_apart(std::string_view pattern, Text text, Word word) {
  while (!pattern.empty()) {
    const std::size_t brace = pattern.find_first_of("{}");
    text(pattern.substr(0, brace));
    if (brace == std::string_view::npos) return true;
    const std::size_t end = pattern.find_first_of("{}", brace + 1);
    const bool closed =
        pattern[brace] == '{' && end != std::string_view::npos && pattern[end] == '}';
    if (!closed) return false;
    word(pattern.substr(brace + 1, end - brace - 1));
    pattern.remove_prefix(end + 1);
  }
  return true;
}

/// `text` with a hyphen for each dash and space that is not ASCII, which would be lost otherwise.
std::string with_plain_dashes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8::sequence_length(text, at);
    const char32_t c = utf8::decode(text, at);
    const bool parts = (c >= 0x2000 && c <= 0x2015) || c == 0xA0 || c == 0x202F || c == 0x3000;
    parts ? plain.push_back('-') : static_cast<void>(plain.append(text, at, size));
    at += size;
  }
  return plain;
}

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         c == '.';
}

}  // namespace

const std::vector<std::string_view>& file_word_names() {
  static const std::vector<std::string_view> names{"family", "given",    "name",    "edition",
                                                   "layout", "language", "updated", "profile"};
  return names;
}

void check_file_pattern(const GivenName& pattern, BindContext& context) {
  const auto& known = file_word_names();
  const auto refuse = [&](std::string message, std::string hint) {
    context.error(Code::bad_value, pattern.span, std::move(message), {std::move(hint)});
  };
  const auto check_word = [&](std::string_view word) {
    if (std::ranges::find(known, word) != known.end()) return;
    const auto near = context.may_search() ? nearest(word, known) : std::nullopt;
    refuse(fmt::format("\"file\" cannot name {}", quoted_text(word)),
           near ? fmt::format("did you mean {{{}}}?", *near)
                : fmt::format("it can name {}", word_list(known)));
  };
  const bool whole = take_apart(
      pattern.text, [](std::string_view) {}, check_word);
  if (!whole) {
    refuse("a brace of \"file\" has no partner", "write it as in file = \"{family}-{edition}\"");
  }
}

std::string file_name(std::string_view pattern, const FileWords& words) {
  std::string text;
  const bool whole = take_apart(
      pattern, [&](std::string_view piece) { text += piece; },
      [&](std::string_view word) {
        const auto at = std::ranges::find(words, word, &FileWords::value_type::first);
        if (at != words.end()) text += at->second;
      });
  if (!whole) return {};
  if (ascii_lower(text).ends_with(kEnding)) text.resize(text.size() - kEnding.size());
  std::string name;
  for (const char c : ascii_letters(with_plain_dashes(text))) {
    if (c == '\'' || name.size() == kLongest) continue;  // O'Brien is OBrien
    const bool plain = is_plain(c) && (c != '.' || !name.empty());
    if (plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-') || name.ends_with('.')) name.pop_back();
  return name.empty() ? name : name + std::string(kEnding);
}

}  // namespace vitaset
