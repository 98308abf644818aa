#include "toml/explain_string.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "toml/explain_word.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

enum class QuoteFamily { none, single, twofold, angle, backtick };

QuoteFamily quote_family(std::string_view text, std::size_t at) {
  if (at >= text.size()) return QuoteFamily::none;
  const char32_t c = utf8::decode(text, at);
  if (c >= 0x2018 && c <= 0x201B) return QuoteFamily::single;
  if (c >= 0x201C && c <= 0x201F) return QuoteFamily::twofold;
  if (c == 0xAB || c == 0xBB) return QuoteFamily::angle;
  return c == '`' || c == 0xB4 ? QuoteFamily::backtick : QuoteFamily::none;
}

std::size_t after(std::string_view text, std::size_t at) {
  return at < text.size() ? at + utf8::sequence_length(text, at) : at;
}

/// The number of the line `at` stands on, from 1.
std::ptrdiff_t line_number(std::string_view text, std::size_t at) {
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

/// Where the line begins, a few below that of `begin`, that has the quote that is missing there.
std::optional<std::size_t> closing_line(std::string_view text, std::size_t begin) {
  constexpr int kFarthest = 20;  // lines; farther apart the two have nothing to do with each other
  std::size_t at = line_end(text, begin);
  for (int i = 0; i < kFarthest && at < text.size(); ++i) {
    at = text.find('\n', at) + 1;
    const std::size_t end = line_end(text, at);
    if (at >= end || looks_like_statement(text, skip_blanks(text, at))) return std::nullopt;
    const std::string_view line = text.substr(at, end - at);
    if (std::count(line.begin(), line.end(), text[begin]) % 2 == 1) return at;
    at = end;
  }
  return std::nullopt;
}

/// Where the first line below that of `begin` begins that is a statement of its own.
std::optional<std::size_t> statement_below(std::string_view text, std::size_t begin) {
  for (std::size_t at = line_end(text, begin); at < text.size(); at = line_end(text, at)) {
    at = text.find('\n', at) + 1;
    if (looks_like_statement(text, skip_blanks(text, at))) return at;
  }
  return std::nullopt;
}

/// What LaTeX writes as `\` and `accent` before `letter`; empty if it is no letter we know.
std::string_view accented(char accent, char letter) {
  struct Row {
    char accent;
    std::string_view letters;
    std::array<std::string_view, 14> accented;
  };
  static constexpr std::array<Row, 4> kRows{{
      {'\'',
       "aeiouycnzAEIOU",
       {"á", "é", "í", "ó", "ú", "ý", "ć", "ń", "ź", "Á", "É", "Í", "Ó", "Ú"}},
      {'`', "aeiouAEIOU", {"à", "è", "ì", "ò", "ù", "À", "È", "Ì", "Ò", "Ù"}},
      {'^', "aeiouAEIOU", {"â", "ê", "î", "ô", "û", "Â", "Ê", "Î", "Ô", "Û"}},
      {'~', "anoANO", {"ã", "ñ", "õ", "Ã", "Ñ", "Õ"}},
  }};
  for (const Row& row : kRows) {
    const std::size_t at = row.letters.find(letter);
    if (row.accent == accent && at != std::string_view::npos) return row.accented[at];
  }
  return {};
}

/// How to write what `\` and the sign `kind` before `next` are meant to be, in LaTeX mostly.
std::string escape_hint(char kind, char next, std::string_view inside) {
  if (const std::string_view letter = accented(kind, next); !letter.empty()) {
    return kind == '\''
               ? fmt::format(
                     "write {} if the letter has an accent; an apostrophe needs no backslash",
                     letter)
               : fmt::format("write {}: letters with accents stand for themselves", letter);
  }
  if (kind == '\'') return "an apostrophe needs no backslash";
  if (std::string_view("%&$#{}").find(kind) != std::string_view::npos) {
    return fmt::format("write {} alone: it needs no backslash", kind);
  }
  if (inside.find_first_of("'\n") != std::string_view::npos) return "write \\\\ for a backslash";
  return fmt::format("write \\\\ for a backslash, or put the text in single quotes: '{}'",
                     utf8::shortened(inside));
}

/// Whether `\` at `at` in a string that opens like `token` is an escape but for its digits.
bool is_known_escape(std::string_view text, std::size_t at, const StringToken& token) {
  constexpr std::string_view kKinds = "btnfr\"\\uU";
  if (at + 1 >= text.size()) return false;
  if (kKinds.find(text[at + 1]) != std::string_view::npos) return true;
  const std::size_t next = skip_blanks(text, at + 1);
  return token.multi_line && line_end(text, next) == next;
}

StringExplanation bad_escape(std::string_view text, std::size_t at, std::string_view inside) {
  StringExplanation explained{at, after(text, at + 1), {}, {}, {}};
  const char kind = text[at + 1];
  const std::string_view escape = text.substr(at, explained.end - at);
  if (kind == 'u' || kind == 'U') {
    explained.message = fmt::format("`{}` needs {} hexadecimal digits that name a character",
                                    escape, kind == 'u' ? 4 : 8);
  } else {
    explained.message = fmt::format("`{}` means nothing in a string", escape);
  }
  const char next = explained.end < text.size() ? text[explained.end] : '\0';
  explained.hints = {escape_hint(kind, next, inside)};
  return explained;
}

}  // namespace

std::size_t text_end(std::string_view text, std::size_t at, std::string_view stops) {
  const std::size_t line = line_end(text, at);
  std::size_t end = at;
  for (std::size_t i = at; i < line; ++i) {
    const bool blank = text[i] == ' ' || text[i] == '\t';
    const bool comment = text[i] == '#' && i > end;  // not right after a word: a URL's fragment
    if (comment || stops.find(text[i]) != std::string_view::npos) break;
    if (!blank) end = i + 1;
  }
  return end;
}

bool is_odd_quote(std::string_view text, std::size_t at) {
  return quote_family(text, at) != QuoteFamily::none;
}

StringExplanation explain_odd_quote(std::string_view text, std::size_t begin,
                                    std::string_view stops) {
  const QuoteFamily family = quote_family(text, begin);
  const std::size_t inside = after(text, begin);
  const std::size_t line = line_end(text, begin);
  std::size_t close = inside;
  while (close < line && quote_family(text, close) != family) close = after(text, close);
  std::size_t end = after(text, close);
  if (close >= line) end = close = std::max(inside, text_end(text, begin, stops));
  std::string_view content = text.substr(inside, close - inside);
  const bool half_straight = content.ends_with('"') || content.ends_with('\'');
  if (half_straight) content.remove_suffix(1);
  return {begin,
          end,
          "a string needs straight quotes, \"…\" or '…'",
          {fmt::format("write {}", in_quotes(content))},
          std::string(content)};
}

StringExplanation explain_unclosed_string(std::string_view text, std::size_t begin) {
  const StringToken token = scan_string(text, begin);
  const char quote = text[begin];
  if (token.multi_line) {
    std::string hint = fmt::format("put {} after its last word", std::string(3, quote));
    if (const auto below = statement_below(text, begin)) {
      hint += fmt::format(", above line {}", line_number(text, *below));
    }
    return {begin, begin + 3, "the text that begins here is never closed", {std::move(hint)}, {}};
  }
  const std::size_t end = std::max(begin + 1, text_end(text, begin, ""));
  std::string_view content = text.substr(begin + 1, end - begin - 1);
  std::size_t last = begin;
  while (after(text, last) < end) last = after(text, last);
  if (last > begin && is_odd_quote(text, last)) {
    const std::string meant(text.substr(begin + 1, last - begin - 1));
    return {last,
            end,
            "this is not a straight quote, so it does not close the string",
            {fmt::format("write {}", in_quotes(meant))},
            meant};
  }
  std::optional<std::string> meant;
  if (content.find('\\') == std::string_view::npos) meant = std::string(content);
  if (const auto below = closing_line(text, begin)) {
    return {begin,
            end,
            "a string ends with its line",
            {fmt::format("to let it span lines, write {} for the quote here and for the one in "
                         "line {}",
                         std::string(3, quote), line_number(text, *below))},
            std::move(meant)};
  }
  if (content.ends_with(',')) content.remove_suffix(1);
  return {begin,
          end,
          "the closing quote is missing",
          {fmt::format("write {}", in_quotes(content))},
          std::move(meant)};
}

std::optional<StringExplanation> explain_escape(std::string_view text, std::size_t begin,
                                                std::size_t error_at) {
  const StringToken token = scan_string(text, begin);
  if (text[begin] != '"' || error_at < begin || error_at >= token.end) return std::nullopt;
  const std::size_t quotes = token.multi_line ? 3 : 1;
  const std::string_view inside =
      text.substr(begin + quotes, token.end - std::min(token.end, begin + 2 * quotes));
  for (std::size_t at = text.find('\\', begin); at < token.end; at = text.find('\\', at + 2)) {
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    // Which \u names no character toml++ has found out: the one it stands in or right after.
    const bool digits = kind == 'u' || kind == 'U';
    const std::size_t end = at + 2 + (kind == 'u' ? 4 : 8);
    const bool here = digits && error_at > at && error_at <= end;
    if (here || !is_known_escape(text, at, token)) return bad_escape(text, at, inside);
  }
  return std::nullopt;
}

}  // namespace vitaset
