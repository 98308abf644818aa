#include "toml/explain_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "toml/explain_string.h"
#include "toml/explain_word.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kHowTomlLooks =
    "write key = \"value\" on each line, and tables in brackets, as in [person]";

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text_end(text, begin, "") - begin);
}

/// Where the next line that is not empty begins, past the space before it.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = line_end(text, at);
  return std::min(text.find_first_not_of(" \t\r\n", end), text.size());
}

bool is_list_dash(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
}

/// "key: value", or an item of a list.
bool is_yaml(std::string_view line) {
  if (is_list_dash(line)) return true;
  std::size_t end = 0;
  while (end < line.size() && is_bare_key_character(line[end])) ++end;
  return end > 0 && end < line.size() && line[end] == ':' &&
         (end + 1 == line.size() || line[end + 1] == ' ');
}

/// The length of the sign that begins a comment in another language; 0 if none does.
std::size_t comment_sign(std::string_view line) {
  if (line.starts_with("<!--")) return 4;
  if (line.starts_with("//") || line.starts_with("/*") || line.starts_with("--")) return 2;
  return line.starts_with('%') || line.starts_with(';') ? 1 : 0;
}

std::string comment_hint(std::string_view comment, std::size_t sign) {
  std::string_view words = comment.substr(sign);
  for (const std::string_view closing : {"*/", "-->"}) {
    if (words.ends_with(closing)) words.remove_suffix(closing.size());
  }
  const std::size_t first = words.find_first_not_of(' ');
  if (first == std::string_view::npos) return "write #";
  words = words.substr(first, words.find_last_not_of(' ') - first + 1);
  return fmt::format("write # {}", utf8::shortened(words));
}

constexpr std::string_view kComment = "a comment begins with # in TOML";

}  // namespace

std::optional<LineExplanation> explain_foreign_line(std::string_view text, std::size_t begin) {
  const std::string_view line = line_at(text, begin);
  const std::string hint(kHowTomlLooks);
  if (line == "---" || line == "...") {
    const std::size_t next = next_line(text, begin);
    if (is_yaml(line_at(text, next))) {
      return LineExplanation{begin, begin + 3, "this looks like YAML, and has to be TOML", {hint}};
    }
    return LineExplanation{
        begin, begin + 3, fmt::format("a TOML file has no `{}`", line), {"remove it"}};
  }
  if (const std::size_t sign = comment_sign(line)) {
    return LineExplanation{begin, begin + sign, std::string(kComment), {comment_hint(line, sign)}};
  }
  if (is_list_dash(line)) {
    return LineExplanation{begin,
                           begin + utf8::sequence_length(text, begin),
                           "a list is written in brackets in TOML",
                           {"write highlights = [\"…\", \"…\"]"}};
  }
  if (line.starts_with('{')) {
    return LineExplanation{begin, begin + 1, "this looks like JSON, and has to be TOML", {hint}};
  }
  if (line.starts_with('\\')) {
    return LineExplanation{
        begin, begin + line.size(), "this looks like LaTeX, and has to be TOML", {hint}};
  }
  return std::nullopt;
}

LineExplanation explain_colon(std::string_view text, std::size_t key_begin, std::size_t key_end,
                              std::size_t colon) {
  const std::string name = utf8::shortened(text.substr(key_begin, key_end - key_begin));
  const std::size_t value = skip_blanks(text, colon + 1);
  const std::string pair = fmt::format("write {} = {}", name, as_value(line_at(text, value)));
  if (is_yaml(line_at(text, key_begin)) && is_yaml(line_at(text, next_line(text, colon)))) {
    const bool table = line_at(text, value).empty();
    return {key_begin,
            colon + 1,
            "this looks like YAML, and has to be TOML",
            {table ? fmt::format("write [{}], and below it key = \"value\" on each line", name)
                   : fmt::format("{}, and tables in brackets, as in [person]", pair)}};
  }
  return {colon, colon + 1, "TOML writes `=` between key and value, not `:`", {pair}};
}

LineExplanation explain_no_value(std::string_view text, std::size_t key_begin, std::size_t key_end,
                                 std::size_t at) {
  const std::string name = utf8::shortened(text.substr(key_begin, key_end - key_begin));
  const std::string_view below = line_at(text, next_line(text, at));
  std::string hint = fmt::format("write {} = \"…\", or leave the key out", name);
  if (is_list_dash(below)) {
    const std::string_view item = below.substr(below.find(' ') + 1);
    hint = fmt::format("write {} = [{}, …]", name, as_value(item));
  }
  return {at, at, fmt::format("`{}` has no value", name), {std::move(hint)}};
}

LineExplanation explain_after_quotes(std::string_view text, std::size_t begin, std::size_t end) {
  const char quote = text[begin];
  const std::string_view written = text.substr(begin, text_end(text, begin, "") - begin);
  LineExplanation explained{end - 1, end, "the text ends at this quote, yet goes on after it", {}};
  if (written.size() > end - begin && written.back() == quote) {
    std::string inside(written.substr(1, written.size() - 2));
    // No backslash is needed, or means anything, before a quote of the other sort.
    const std::string escaped{'\\', quote};
    for (std::size_t at = inside.find(escaped); at != std::string::npos;
         at = inside.find(escaped)) {
      inside.erase(at, 1);
    }
    explained.hints = {fmt::format("write {}", in_quotes(inside))};
  } else {
    explained.hints = {quote == '"'
                           ? "write \\\" for a quote inside the text, or put the text in '…'"
                           : "put the text in \"…\" if it has an apostrophe"};
  }
  return explained;
}

LineExplanation explain_after_value(std::string_view text, std::size_t begin, std::size_t end,
                                    std::size_t at) {
  const std::string_view value = text.substr(begin, end - begin);
  const std::string_view rest = line_at(text, at);
  const std::size_t rest_end = at + rest.size();
  if (const std::size_t sign = comment_sign(rest)) {
    return {at, rest_end, std::string(kComment), {comment_hint(rest, sign)}};
  }
  if (rest.starts_with(',')) {
    const auto next = scan_key(text, skip_blanks(text, at + 1));
    if (next && text.substr(skip_blanks(text, *next)).starts_with('=')) {
      return {at,
              at + 1,
              "only one `key = value` may stand on a line",
              {"begin a new line instead of the comma"}};
    }
  }
  LineExplanation explained{at, rest_end, "nothing may follow a value on its line", {}};
  const bool quoted = value.front() == '"' || value.front() == '\'';
  const std::string_view second =
      rest.starts_with(',') ? line_at(text, skip_blanks(text, at + 1)) : rest;
  if (!quoted) {
    explained.hints = {"begin a new line here"};
  } else if (second.starts_with('"') || second.starts_with('\'')) {
    explained.hints = {fmt::format("write [{}, {}] for a list of both", utf8::shortened(value),
                                   utf8::shortened(second))};
  } else if (value.size() > 2 && !value.starts_with(R"(""")") && !value.starts_with("'''")) {
    const std::string_view inside = value.substr(1, value.size() - 2);
    explained.hints = {fmt::format("write {}", in_quotes(fmt::format("{} {}", inside, rest)))};
  } else {
    explained.hints = {"put it inside the quotes"};
  }
  return explained;
}

}  // namespace vitaset
