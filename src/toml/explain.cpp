#include "toml/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "toml/explain_line.h"
#include "toml/explain_string.h"
#include "toml/explain_word.h"

namespace vitaset {
namespace {

constexpr std::size_t kStop = std::string_view::npos;
// What ends a value that is neither string, list nor table.
constexpr std::string_view kWordEnds = " \t\r\n,;]}#";

/// Goes through a statement as the grammar has it, until something is out of place. Every
/// function returns where it came to, or kStop once the diagnostic stands.
class Walk {
 public:
  Walk(std::string_view text, FileId id, const Statement& statement, const SyntaxError& error)
      : text_(text.substr(0, statement.end)),
        whole_(text),
        id_(id),
        statement_(statement),
        error_(error) {}

  Explanation run() {
    const std::size_t at = statement_.header ? header() : top_pair();
    if (at != kStop) {
      found(error_.at, error_.at, fmt::format("this is not TOML: {}", error_.reason), {});
    }
    return std::move(explanation_);
  }

 private:
  // --- places -----------------------------------------------------------------------------------

  [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  [[nodiscard]] bool at_end(std::size_t at) const {
    return at >= text_.size() || text_[at] == '#' || text_[at] == '\n' || text_[at] == '\r';
  }
  [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  /// A key as it is written, for a message.
  [[nodiscard]] std::string name_of(std::size_t begin, std::size_t end) const {
    return utf8::shortened(part(begin, end));
  }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  /// The end of the character at `at`.
  [[nodiscard]] std::size_t after(std::size_t at) const {
    return at < text_.size() ? at + utf8::sequence_length(text_, at) : at;
  }
  /// Past space, line ends and comments.
  [[nodiscard]] std::size_t skip_gap(std::size_t at) const {
    while (at < text_.size() && (at_end(at) || text_[at] == ' ' || text_[at] == '\t')) {
      at = text_[at] == '#' ? line_end(text_, at) : at + 1;
    }
    return at;
  }

  std::size_t found(std::size_t begin, std::size_t end, std::string message,
                    std::vector<std::string> hints = {}, std::vector<Note> notes = {}) {
    explanation_.diagnostic = {Severity::error,    Code::toml_syntax, span(begin, end),
                               std::move(message), std::move(hints),  std::move(notes)};
    return kStop;
  }

  std::size_t found(LineExplanation explained) {
    return found(explained.begin, explained.end, std::move(explained.message),
                 std::move(explained.hints));
  }

  std::size_t found(StringExplanation explained) {
    meant_text_ = std::move(explained.meant);
    return found(explained.begin, explained.end, std::move(explained.message),
                 std::move(explained.hints));
  }

  // --- keys -------------------------------------------------------------------------------------

  /// The parts of the key at [begin, end) if none of them is quoted.
  [[nodiscard]] std::optional<std::vector<WrittenKey>> bare_path(std::size_t begin,
                                                                 std::size_t end) const {
    std::vector<WrittenKey> path;
    std::size_t at = begin;
    while (at < end) {
      std::size_t last = at;
      while (last < end && is_bare_key_character(text_[last])) ++last;
      if (last == at) return std::nullopt;
      path.push_back({std::string(part(at, last)), span(at, last)});
      at = skip_blanks(text_, last);
      if (at < end && text_[at] == '.') at = skip_blanks(text_, at + 1);
    }
    return path;
  }

  std::size_t key(std::size_t begin) {
    if (const auto end = scan_key(text_, begin)) return *end;
    const char c = peek(begin);
    if (part(begin, begin + 3) == "\xEF\xBB\xBF") {
      return found(begin, begin + 3, "a byte order mark, which is invisible, may only begin a file",
                   {"remove it"});
    }
    if (part(begin, begin + 3) == R"(""")" || part(begin, begin + 3) == "'''") {
      return found(begin, begin + 3, "a key cannot have triple quotes", {"use single ones"});
    }
    if (c == '"' || c == '\'') {
      return found(begin, text_end(text_, begin, "="), "the closing quote of this key is missing");
    }
    const std::size_t end = key_end(begin);
    if (end == begin && c != '.') return found(begin, after(begin), "a key is missing here");
    const std::string_view name = part(begin, std::max(end, begin + 1));
    const std::size_t twice = name.find("..");
    const char next = peek(end);
    if (next == '"' || next == '\'') {
      return found(end, text_end(text_, end, "="), "the closing quote of this key is missing");
    }
    if (c == '.' || twice != std::string_view::npos || name.ends_with('.')) {
      const std::size_t dot = begin + (c == '.' ? 0 : std::min(twice, name.size() - 1));
      return found(dot, dot + 1, "a dot in a key stands between two names", {"remove it"});
    }
    if (!statement_.header && peek(skip_blanks(text_, end)) != '=') return no_statement(begin);
    return odd_key(begin, end);
  }

  /// The key [begin, end) needs other signs, or quotes.
  std::size_t odd_key(std::size_t begin, std::size_t end) {
    const std::string_view name = part(begin, end);
    std::string right = in_quotes(name);
    const bool spaced = std::ranges::all_of(
        name, [](char c) { return is_bare_key_character(c) || c == ' ' || c == '\t'; });
    if (spaced && !statement_.header) {
      right = name;
      std::ranges::replace_if(
          right, [](char c) { return c == ' ' || c == '\t'; }, '_');
    }
    if (statement_.header) {
      return found(begin, end, "a name of several words, or with other signs, needs quotes",
                   {fmt::format("write [{}]", right)});
    }
    const std::size_t equals = skip_blanks(text_, end);
    const std::size_t value = skip_blanks(text_, equals + 1);
    return found(begin, end,
                 spaced ? "a key has no spaces"
                        : "a key of several words, or with other signs, needs quotes",
                 {fmt::format("write {} = {}", utf8::shortened(right),
                              as_value(part(value, text_end(text_, value, ",}"))))});
  }

  std::size_t no_statement(std::size_t begin) {
    return found(begin, text_end(text_, begin, ""), "this line is not TOML",
                 {"a line is `key = value`, a [table], or a comment that begins with #"});
  }

  /// The end of what may be meant as a key: before `=`, `:`, a bracket, or the end of the line.
  [[nodiscard]] std::size_t key_end(std::size_t begin) const {
    return text_end(text_, begin, "=:]}[{,\"'");
  }

  /// Past the `=` that has to follow the key [begin, end).
  std::size_t equals(std::size_t begin, std::size_t end) {
    const std::size_t at = skip_blanks(text_, end);
    if (peek(at) == '=') return at + 1;
    const std::string name = name_of(begin, end);
    if (peek(at) == ':') return found(explain_colon(whole_, begin, end, at));
    if (at_end(at) || peek(at) == '}' || peek(at) == ',') {
      return found(begin, end, fmt::format("`{}` has no value", name),
                   {fmt::format("write {} = \"…\"", name)});
    }
    const std::size_t last = key_end(begin);
    if (peek(skip_blanks(text_, last)) == '=') return odd_key(begin, last);
    const char c = peek(at);
    if (c == '"' || c == '\'' || c == '[' || c == '{' || (c >= '0' && c <= '9')) {
      const std::size_t value_end = text_end(text_, at, "");
      return found(at, value_end, fmt::format("`=` is missing after `{}`", name),
                   {fmt::format("write {} = {}", name, as_value(part(at, value_end)))});
    }
    return no_statement(begin);
  }

  // --- statements -------------------------------------------------------------------------------

  std::size_t header() {
    const std::size_t begin = statement_.begin;
    std::size_t at = skip_blanks(text_, begin + 1);
    const bool array = peek(at) == '[';
    if (array && at != begin + 1) {
      return found(begin, at + 1, "no space may stand between the brackets of [[…]]");
    }
    if (array) at = skip_blanks(text_, at + 1);
    if (peek(at) == ']') {
      return found(begin, at + 1, "a table needs a name",
                   {array ? "write [[education]]" : "write [person]"});
    }
    const std::size_t end = key(at);
    if (end == kStop) return end;
    const std::size_t next = skip_blanks(text_, end);
    if (auto path = bare_path(at, end); path && (peek(next) == ']' || at_end(next))) {
      explanation_.meant = HeaderStatement{std::move(*path), array};
    }
    return header_close(begin, at, end, array);
  }

  std::size_t header_close(std::size_t begin, std::size_t name_begin, std::size_t name_end,
                           bool array) {
    const std::string name = name_of(name_begin, name_end);
    const std::string right = array ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name);
    std::size_t at = skip_blanks(text_, name_end);
    if (peek(at) != ']' && !at_end(at)) {
      const std::size_t last = key_end(name_begin);
      return found(name_begin, last, "a name of several words, or with other signs, needs quotes",
                   {fmt::format("write [{}]", in_quotes(part(name_begin, last)))});
    }
    if (peek(at) != ']') {
      return found(begin, name_end, "the closing bracket is missing",
                   {fmt::format("write {}", right)});
    }
    ++at;
    if (array && peek(at) != ']') {
      return found(begin, at, "the second closing bracket is missing",
                   {fmt::format("write {}", right)});
    }
    if (array) ++at;
    const std::size_t rest = skip_blanks(text_, at);
    if (peek(rest) == ']') {
      explanation_.meant.reset();  // which of the two it was meant to be nobody knows
      return found(rest, rest + 1, "one closing bracket too many",
                   {array ? fmt::format("write {}", right)
                          : fmt::format("write {}, or [[{}]] for one of a list", right, name)});
    }
    if (at_end(rest)) return at;
    explanation_.good_end = at;
    return found(rest, text_end(text_, rest, ""), "a table's name has a line of its own",
                 {"put this on the next line"});
  }

  std::size_t top_pair() {
    const std::size_t begin = statement_.begin;
    if (auto foreign = explain_foreign_line(whole_, begin)) return found(*std::move(foreign));
    const std::size_t end = key(begin);
    if (end == kStop) return end;
    const std::size_t equals_end = equals(begin, end);
    if (equals_end == kStop) return kStop;
    const std::size_t value_begin = skip_blanks(text_, equals_end);
    std::size_t at = value(value_begin, "", begin, end);
    if (at != kStop) at = rest_of_line(value_begin, at);
    // What was plainly meant as a string becomes one, so that its key is not missed later. An error
    // inside a list or table says nothing of the whole.
    const bool whole = peek(value_begin) != '[' && peek(value_begin) != '{';
    const auto path = bare_path(begin, end);
    if (at == kStop && meant_text_ && whole && path) {
      const Span token = span(value_begin, text_end(text_, value_begin, ""));
      explanation_.meant = PairStatement{*path, Value(std::move(*meant_text_), token)};
    }
    return at;
  }

  /// What follows a value on its line.
  std::size_t rest_of_line(std::size_t begin, std::size_t end) {
    const std::size_t at = skip_blanks(text_, end);
    if (at_end(at)) return at;
    const std::string_view word = part(begin, end);
    const bool quoted = word.front() == '"' || word.front() == '\'';
    const bool bracketed = word.front() == '[' || word.front() == '{';
    if (quoted && at == end && peek(at) != ',' && peek(at) != ';' && peek(at) != ']') {
      return after_quotes(begin, at);
    }
    explanation_.good_end = end;
    const auto next = scan_key(text_, at);
    if (next && peek(skip_blanks(text_, *next)) == '=') {
      return found(at, text_end(text_, at, ""), "only one `key = value` may stand on a line",
                   {"begin a new line here"});
    }
    const bool last = text_end(text_, at, "") == at + 1;
    if (last && (peek(at) == ',' || peek(at) == ';')) {
      return found(at, at + 1, fmt::format("no `{}` is needed at the end of a line", peek(at)),
                   {"remove it"});
    }
    if (peek(at) == ']' || peek(at) == '}') {
      return found(at, at + 1, fmt::format("this `{}` closes nothing", peek(at)), {"remove it"});
    }
    if (quoted || bracketed) return found(explain_after_value(text_, begin, end, at));
    explanation_.good_end.reset();
    return text_without_quotes(begin, text_end(text_, begin, ""));
  }

  std::size_t after_quotes(std::size_t begin, std::size_t at) {
    explanation_.good_end = at;
    return found(explain_after_quotes(text_, begin, at));
  }

  // --- values -----------------------------------------------------------------------------------

  /// `stops`: what ends a value without quotes here. The key before it: [key_begin, key_end).
  std::size_t value(std::size_t at, std::string_view stops, std::size_t key_begin,
                    std::size_t key_end) {
    const char c = peek(at);
    if (c == '"' || c == '\'') return string(at);
    if (c == '[') return array(at);
    if (c == '{') return inline_table(at);
    if (is_odd_quote(text_, at)) return found(explain_odd_quote(text_, at, stops));
    if (c == '=') return found(at, at + 1, "one `=` too many", {"remove it"});
    if (at_end(at) || stops.find(c) != std::string_view::npos) {
      return found(explain_no_value(whole_, key_begin, key_end, at));
    }
    const std::size_t end = std::min(text_.find_first_of(kWordEnds, at), text_.size());
    const bool suspect = error_.at >= at && error_.at <= end;
    if (!suspect || is_value(part(at, end))) return end;
    return text_without_quotes(at, std::max(end, text_end(text_, at, stops)));
  }

  std::size_t text_without_quotes(std::size_t begin, std::size_t end) {
    const std::string_view word = part(begin, end);
    WordExplanation explained = explain_word(word);
    if (explained.text) meant_text_ = std::string(word);
    return found(begin, end, std::move(explained.message), std::move(explained.hints));
  }

  std::size_t string(std::size_t begin) {
    const StringToken token = scan_string(text_, begin);
    if (!token.closed) return found(explain_unclosed_string(whole_, begin));
    if (auto explained = explain_escape(text_, begin, error_.at)) return found(*explained);
    return token.end;
  }

  std::size_t array(std::size_t begin) {
    std::size_t at = begin + 1;
    bool expects_value = true;
    std::size_t item = begin;
    std::size_t item_end = begin;
    while (true) {
      at = skip_gap(at);
      const char c = peek(at);
      if (at >= text_.size()) {
        const std::string last =
            item == begin ? "" : fmt::format(" after {}", name_of(item, item_end));
        return found(begin, begin + 1, "this list is not closed", {fmt::format("put ]{}", last)});
      }
      if (c == ']') return at + 1;
      if (c == '}') {
        return found(at, at + 1, "a list is closed with `]`, not `}`", {},
                     {{"it begins here", span(begin, begin + 1)}});
      }
      if (c == ',' && expects_value) {
        return found(at, at + 1, "one comma too many", {"remove it"});
      }
      if (c == ',') {
        expects_value = true;
        ++at;
      } else if (expects_value) {
        item = at;
        const auto name = scan_key(text_, at);
        if (name && peek(skip_blanks(text_, *name)) == '=') {
          return found(at, *name, "a list has no keys",
                       {"put the pair in braces: { key = value }"});
        }
        at = value(at, ",]", item, item);
        if (at == kStop) return at;
        item_end = at;
        expects_value = false;
      } else {
        return missing_comma(item, at);
      }
    }
  }

  /// Something at `at` follows the value at `item` without a comma.
  std::size_t missing_comma(std::size_t item, std::size_t at) {
    const char c = peek(at);
    if (c == ';') return found(at, at + 1, "values are parted by a comma", {"write , for ;"});
    const char first = text_[item];
    if ((first == '"' || first == '\'') && text_[at - 1] == first) return after_quotes(item, at);
    const bool bare = first != '"' && first != '\'' && first != '[' && first != '{';
    const auto name = scan_key(text_, at);
    const bool pair = name && peek(skip_blanks(text_, *name)) == '=';
    const std::size_t end = std::min(text_.find_first_of(kWordEnds, at), text_.size());
    const bool word = bare && c != '"' && c != '\'' && c != '[' && c != '{';
    if (word && !pair && !is_value(part(at, end))) {
      return text_without_quotes(item, text_end(text_, item, ",]}"));
    }
    if (c != '"' && c != '\'') return found(at, after(at), "a comma is missing before this");
    const std::size_t string_end = scan_string(text_, at).end;
    const std::size_t item_end = text_.find_last_not_of(" \t\r\n", at - 1) + 1;
    return found(at, string_end, "a comma is missing before this",
                 {fmt::format("write {}, {}", name_of(item, item_end), name_of(at, string_end))});
  }

  std::size_t inline_table(std::size_t begin) {
    std::vector<std::pair<std::size_t, std::size_t>> keys;
    std::size_t at = begin + 1;
    std::size_t comma = 0;
    bool expects_pair = true;
    while (true) {
      at = skip_blanks(text_, at);
      const char c = peek(at);
      if (at < text_.size() && at_end(at) && skip_gap(at) < text_.size()) {
        return found(begin, begin + 1, "a table in braces has to stand on one line",
                     {"join the lines, or give the table a [header] of its own"});
      }
      if (at_end(at)) {
        return found(begin, begin + 1, "this table is not closed", {"put } after its last value"});
      }
      if (c == '}' && comma != 0 && expects_pair) {
        return found(comma, comma + 1, "no comma may stand before the closing brace",
                     {"remove it"});
      }
      if (c == '}') return at + 1;
      if (c == ']') return found(at, at + 1, "a table is closed with `}`, not `]`", {});
      if (c == ',' && expects_pair) return found(at, at + 1, "one comma too many", {"remove it"});
      if (c == ',') {
        expects_pair = true;
        comma = at++;
      } else if (!expects_pair) {
        return missing_comma(keys.back().second, at);
      } else {
        at = table_pair(at, keys);
        if (at == kStop) return at;
        expects_pair = false;
      }
    }
  }

  /// `keys`: begin of each key so far, and of its value.
  std::size_t table_pair(std::size_t begin,
                         std::vector<std::pair<std::size_t, std::size_t>>& keys) {
    const std::size_t end = key(begin);
    if (end == kStop) return end;
    std::size_t at = equals(begin, end);
    if (at == kStop) return at;
    at = skip_blanks(text_, at);
    const bool redefined = error_.reason.starts_with("cannot redefine") &&
                           (error_.at == at || (error_.at >= begin && error_.at < end));
    if (redefined) return twice(begin, end, keys);
    keys.emplace_back(begin, at);
    return value(at, ",}", begin, end);
  }

  std::size_t twice(std::size_t begin, std::size_t end,
                    const std::vector<std::pair<std::size_t, std::size_t>>& keys) {
    const auto first_part = [&](std::size_t at, std::size_t limit) {
      std::size_t last = at;
      while (last < limit && is_bare_key_character(text_[last])) ++last;
      return part(at, last == at ? limit : last);
    };
    const std::string_view name = first_part(begin, end);
    std::vector<Note> notes;
    for (const auto& [other, other_value] : keys) {
      const std::size_t other_end = *scan_key(text_, other);
      if (first_part(other, other_end) != name) continue;
      notes.push_back({"first defined here", span(other, other_end)});
      break;
    }
    return found(begin, end, fmt::format("`{}` is given twice", name_of(begin, end)),
                 {"remove one of the two"}, std::move(notes));
  }

  std::string_view text_;   // up to the end of the statement
  std::string_view whole_;  // the file
  FileId id_;
  const Statement& statement_;
  const SyntaxError& error_;
  Explanation explanation_;
  std::optional<std::string> meant_text_;
};

}  // namespace

Explanation explain(std::string_view text, FileId id, const Statement& statement,
                    const SyntaxError& error) {
  return Walk(text, id, statement, error).run();
}

}  // namespace vitaset
