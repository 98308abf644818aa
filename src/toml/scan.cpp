#include "toml/scan.h"

#include <algorithm>
#include <vector>

namespace vitaset {
namespace {

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_quote(char c) { return c == '"' || c == '\''; }

StringToken scan_multi_line(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  // Up to two quotes may stand right before the three that close.
  constexpr std::size_t kLongestClosing = 5;
  for (std::size_t i = begin + 3; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"') {
      ++i;
      continue;
    }
    if (text[i] != quote) continue;
    std::size_t run = 1;
    while (run < kLongestClosing && char_at(text, i + run) == quote) ++run;
    if (run >= 3) return {i + run, true, true};
    i += run - 1;
  }
  return {text.size(), false, true};
}

/// Passes over white space, line ends and comments.
std::size_t skip_gap(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (c == '#') {
      at = line_end(text, at);
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool is_word(std::string_view text) {
  return !text.empty() && std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

/// Whether the line at `at` is a [header] that cannot be an array inside an array.
bool looks_like_header(std::string_view text, std::size_t at) {
  if (char_at(text, at) != '[') return false;
  at += char_at(text, at + 1) == '[' ? 2U : 1U;
  at = skip_blanks(text, at);
  const std::optional<std::size_t> end = scan_key(text, at);
  if (!end || char_at(text, skip_blanks(text, *end)) != ']') return false;
  const std::string_view name = text.substr(at, *end - at);
  return !is_quote(name.front()) && is_word(name) && name != "true" && name != "false" &&
         name != "inf" && name != "nan";
}

/// Follows `key = value` to the end of its statement.
class PairScan {
 public:
  PairScan(std::string_view text, Statement& statement, std::size_t depth, std::size_t deepest)
      : text_(text), statement_(statement), depth_(depth), deepest_(deepest) {}

  void run() {
    std::size_t at = statement_.begin;
    while (at < text_.size() && !given_up_) {
      const char c = text_[at];
      if (is_quote(c)) {
        at = pass_string(at);
      } else if (c == '#') {
        at = line_end(text_, at);
      } else if (c == '\n' && (brackets_ == 0 || ends_before(at))) {
        break;
      } else {
        follow(c, at);
        ++at;
      }
    }
    statement_.end = at > 0 && text_[at - 1] == '\r' ? at - 1 : at;
  }

 private:
  enum class Kind { array, table, dotted };
  struct Open {
    Kind kind;
    std::size_t at;
  };

  static bool is_bracket(const Open& open) { return open.kind != Kind::dotted; }

  void note(Statement::Problem problem, std::size_t at) {
    if (statement_.problem != Statement::Problem::none) return;
    statement_.problem = problem;
    statement_.problem_at = at;
  }

  std::size_t pass_string(std::size_t at) {
    const StringToken token = scan_string(text_, at);
    if (token.closed) return token.end;
    if (!token.multi_line) return token.end;
    // All that follows would belong to it: give it up where statements seem to go on.
    given_up_ = true;
    std::size_t end = line_end(text_, at);
    while (end < text_.size()) {
      const std::size_t next = text_.find('\n', end) + 1;
      if (looks_like_statement(text_, skip_blanks(text_, next))) break;
      end = line_end(text_, next);
    }
    return end;
  }

  void open(Kind kind, std::size_t at) {
    open_.push_back({kind, at});
    brackets_ += is_bracket(open_.back()) ? 1U : 0U;
    if (depth_ + open_.size() > deepest_) note(Statement::Problem::too_deep, at);
  }

  void pop() {
    brackets_ -= is_bracket(open_.back()) ? 1U : 0U;
    open_.pop_back();
  }

  void close(Kind kind) {
    // A bracket of the wrong kind closes nothing; the parser complains about it.
    const auto bracket = std::find_if(open_.rbegin(), open_.rend(), is_bracket);
    if (bracket == open_.rend() || bracket->kind != kind) return;
    while (!is_bracket(open_.back())) pop();
    pop();
  }

  void follow(char c, std::size_t at) {
    if (c == ',') {
      while (!open_.empty() && !is_bracket(open_.back())) pop();
    }
    if (c == '[') open(Kind::array, at);
    if (c == '{') open(Kind::table, at);
    if (c == ']') close(Kind::array);
    if (c == '}') close(Kind::table);
    if (c == '.' && in_key_) {
      open(Kind::dotted, at);
      if (++dots_ > kMostDottedKeys) note(Statement::Problem::too_many_dots, at);
    }
    if (c == ',' || c == '[' || c == '{') ++statement_.values;
    if (c == '{' || c == ',') in_key_ = !open_.empty() && open_.back().kind == Kind::table;
    if (c == '=' || c == '[') in_key_ = false;
  }

  /// Whether the statement ends at the line end `at` though brackets are open, because the next
  /// line is a statement of its own.
  [[nodiscard]] bool ends_before(std::size_t at) const {
    const std::size_t next = skip_blanks(text_, at + 1);
    if (!looks_like_statement(text_, next)) return false;
    // "{", line end, "key = value,": not TOML, but meant as one inline table.
    const std::string_view before = text_.substr(statement_.begin, at - statement_.begin);
    const char last = before[before.find_last_not_of(" \t\r")];
    return open_.back().kind == Kind::array || text_[next] == '[' || (last != ',' && last != '{');
  }

  std::string_view text_;
  Statement& statement_;
  std::size_t depth_, deepest_;
  std::vector<Open> open_;
  std::size_t brackets_ = 0;
  std::size_t dots_ = 0;
  bool in_key_ = true;
  bool given_up_ = false;
};

/// A [header] ends with its line; only its dots are of interest.
void scan_header(std::string_view text, Statement& statement, std::size_t deepest) {
  statement.header = true;
  std::size_t depth = 1;
  std::size_t at = statement.begin;
  while (at < statement.end && text[at] != '#') {
    if (is_quote(text[at])) {
      const StringToken token = scan_string(text, at);
      if (token.end > statement.end) return;  // three quotes: no key, and so no header
      at = token.end;
      continue;
    }
    depth += text[at] == '.' ? 1U : 0U;
    if (depth > deepest) {
      statement.problem = Statement::Problem::too_deep;
      statement.problem_at = at;
      return;
    }
    ++at;
  }
}

}  // namespace

bool is_bare_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t feed = std::min(text.find('\n', at), text.size());
  return feed < text.size() && feed > at && text[feed - 1] == '\r' ? feed - 1 : feed;
}

StringToken scan_string(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  if (char_at(text, begin + 1) == quote) {
    if (char_at(text, begin + 2) == quote) return scan_multi_line(text, begin);
    return {begin + 2, true, false};
  }
  const std::size_t end = line_end(text, begin);
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (text[i] == quote) return {i + 1, true, false};
    if (text[i] == '\\' && quote == '"') ++i;
  }
  return {end, false, false};
}

std::optional<std::size_t> scan_key(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (true) {
    const std::size_t part = at;
    if (text.substr(at, 3) == R"(""")" || text.substr(at, 3) == "'''") return std::nullopt;
    if (is_quote(char_at(text, at))) {
      const StringToken token = scan_string(text, at);
      if (!token.closed) return std::nullopt;
      at = token.end;
    } else {
      while (at < text.size() && is_bare_key_character(text[at])) ++at;
    }
    if (at == part) return std::nullopt;
    const std::size_t dot = skip_blanks(text, at);
    if (char_at(text, dot) != '.') return at;
    at = skip_blanks(text, dot + 1);
  }
}

bool looks_like_statement(std::string_view text, std::size_t at) {
  if (looks_like_header(text, at)) return true;
  const std::optional<std::size_t> key = scan_key(text, at);
  return key && char_at(text, skip_blanks(text, *key)) == '=';
}

std::optional<Statement> StatementScanner::next(std::size_t depth, std::size_t deepest) {
  at_ = skip_gap(text_, at_);
  if (at_ >= text_.size()) return std::nullopt;
  Statement statement;
  statement.begin = at_;
  statement.end = line_end(text_, at_);
  if (text_[at_] == '[') {
    scan_header(text_, statement, deepest);
  } else if (looks_like_statement(text_, at_)) {
    PairScan(text_, statement, depth, deepest).run();
  }
  at_ = statement.end;
  return statement;
}

void StatementScanner::skip_debris() {
  while (true) {
    at_ = skip_gap(text_, at_);
    if (at_ >= text_.size() || text_[at_] == '[' || looks_like_statement(text_, at_)) return;
    at_ = line_end(text_, at_);
  }
}

}  // namespace vitaset
