#include "cv/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "cv/char_class.h"
#include "cv/clean_text.h"
#include "cv/emphasis.h"
#include "cv/quoted_text.h"
#include "cv/url.h"

namespace vitaset {
namespace {

constexpr std::string_view kSigns = "*`[]()^~";

// Deeper formatting changes nothing that could be seen; bounds the recursion of all who walk it.
constexpr std::size_t kDeepestFormatting = 16;

// Parentheses of a URL nest at most this deep; bounds the cost of "[a](" written many times.
constexpr int kDeepestParentheses = 32;

enum class TokenKind : std::uint8_t { text, code, run, link_open, link_close, nothing };

/// A piece of the line; `begin` and `end` are what is inside of it.
struct Token {
  TokenKind kind;
  std::size_t begin, end;
  std::size_t index = 0;  // of a run: in the delimiters; of a link: in the targets
};

struct Bracket {
  std::size_t token;
  std::size_t delimiters;  // how many there were before it
};

struct Target {
  std::string url;
  std::size_t begin, end;
};

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' '; });
}

/// Cuts a line into tokens and finds out which signs are markup.
class Scanner {
 public:
  Scanner(const CleanText& clean, std::size_t base, const TextMap& map, Sink& sink)
      : clean_(clean), text_(clean.text), base_(base), map_(map), sink_(sink) {}

  void scan() {
    while (at_ < text_.size()) step();
    delimiters_.match(0);
  }

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const Delimiter& delimiter(const Token& run) const {
    return delimiters_.at(run.index);
  }
  [[nodiscard]] const Target& target(const Token& link) const { return targets_[link.index]; }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return map_.span(base_ + clean_.origin(begin), base_ + clean_.origin(end - 1) + 1);
  }

 private:
  void step() {
    switch (text_[at_]) {
      case '\\':
        return scan_backslash();
      case '`':
        return scan_backticks();
      case '[':
        brackets_.push_back({tokens_.size(), delimiters_.size()});
        return push(TokenKind::text, 1);
      case ']':
        return scan_bracket_end();
      case '*':
      case '^':
      case '~':
        return scan_run();
      default:
        return scan_words();
    }
  }

  void push(TokenKind kind, std::size_t length, std::size_t index = 0) {
    tokens_.push_back({kind, at_, at_ + length, index});
    at_ += length;
  }

  void scan_words() {
    const std::size_t end = std::min(text_.find_first_of("\\`[]*^~", at_), text_.size());
    const auto spaces = std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                   text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    word_ += static_cast<std::size_t>(spaces);
    push(TokenKind::text, end - at_);
  }

  void scan_backslash() {
    if (after_drive()) path_word_ = word_;
    const bool escapes = at_ + 1 < text_.size() && kSigns.find(text_[at_ + 1]) != std::string::npos;
    if (!escapes) return push(TokenKind::text, 1);
    if (path_word_ == word_) return push(TokenKind::text, 2);
    ++at_;
    push(TokenKind::text, 1);
  }

  /// Whether a letter of its own and a colon stand before `at_`, as in "C:\*path".
  [[nodiscard]] bool after_drive() const {
    if (at_ < 2 || text_[at_ - 1] != ':') return false;
    const char drive = text_[at_ - 2];
    const bool letter = (drive >= 'A' && drive <= 'Z') || (drive >= 'a' && drive <= 'z');
    return letter && class_before(text_, at_ - 2) != CharClass::word;
  }

  void scan_backticks() {
    const std::size_t length = run_length();
    const bool opens = length == 1 && at_ + 1 < text_.size() && text_[at_ + 1] != ' ' &&
                       class_before(text_, at_) != CharClass::word;
    const std::size_t end = opens ? code_end(at_ + 1) : text_.size();
    if (end == text_.size()) return push(TokenKind::text, length);
    ++at_;
    word_ += static_cast<std::size_t>(std::ranges::count(text_.substr(at_, end - at_), ' '));
    push(TokenKind::code, end - at_);
    ++at_;
  }

  /// The next backtick that stands alone and follows no space; text_.size() if there is none.
  std::size_t code_end(std::size_t from) {
    if (no_code_end_) return text_.size();
    for (std::size_t i = text_.find('`', from); i < text_.size(); i = text_.find('`', i)) {
      const std::size_t begin = i;
      while (i < text_.size() && text_[i] == '`') ++i;
      if (i - begin == 1 && text_[begin - 1] != ' ') return begin;
    }
    no_code_end_ = true;
    return text_.size();
  }

  [[nodiscard]] std::size_t run_length() const {
    const std::size_t end = std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
    return end - at_;
  }

  void scan_run() {
    const std::size_t length = run_length();
    const char sign = text_[at_];
    if (sign != '*' && length > 1) return push(TokenKind::text, length);
    const Neighbours around{class_before(text_, at_), class_after(text_, at_ + length)};
    push(TokenKind::run, length, delimiters_.add(sign, length, word_, around));
  }

  void scan_bracket_end() {
    if (brackets_.empty()) return push(TokenKind::text, 1);
    const Bracket open = brackets_.back();
    brackets_.pop_back();
    const std::size_t text_begin = tokens_[open.token].end;
    std::optional<Target> target = scan_target(at_ + 1);
    if (!target || is_blank(text_.substr(text_begin, at_ - text_begin))) {
      return push(TokenKind::text, 1);
    }
    delimiters_.match(open.delimiters);
    brackets_.clear();  // a link holds no link
    const bool safe = check(*target);
    tokens_[open.token].kind = safe ? TokenKind::link_open : TokenKind::nothing;
    tokens_[open.token].index = targets_.size();
    push(safe ? TokenKind::link_close : TokenKind::nothing, target->end + 1 - at_);
    targets_.push_back(std::move(*target));
  }

  /// "(url)" at `from`; nothing if that is not what stands there.
  [[nodiscard]] std::optional<Target> scan_target(std::size_t from) const {
    if (from >= text_.size() || text_[from] != '(') return std::nullopt;
    Target target{{}, from + 1, 0};
    int depth = 0;
    for (std::size_t i = from + 1; i < text_.size() && text_[i] != ' '; ++i) {
      const bool escape = text_[i] == '\\' && i + 1 < text_.size() &&
                          kSigns.find(text_[i + 1]) != std::string::npos;
      if (escape) {
        ++i;
      } else if (text_[i] == '(' && ++depth > kDeepestParentheses) {
        return std::nullopt;
      } else if (text_[i] == ')' && depth-- == 0) {
        target.end = i;
        return target.url.empty() ? std::nullopt : std::optional(std::move(target));
      }
      target.url.push_back(text_[i]);
    }
    return std::nullopt;
  }

  bool check(const Target& target) {
    if (is_safe_url(target.url)) return true;
    sink_.report({Severity::error,
                  Code::bad_link,
                  span(target.begin, target.end),
                  fmt::format("{} cannot be linked to", quoted_text(target.url)),
                  {link_hint(target.url), "if no link is meant, write \\[ instead of ["},
                  {}});
    return false;
  }

  const CleanText& clean_;
  std::string_view text_;
  std::size_t base_;
  const TextMap& map_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::size_t word_ = 0;                       // spaces so far
  std::size_t path_word_ = std::string::npos;  // the word that is a path with a drive
  bool no_code_end_ = false;
  std::vector<Token> tokens_;
  std::vector<Bracket> brackets_;
  std::vector<Target> targets_;
  Delimiters delimiters_;
};

/// Makes the tree of what a Scanner found.
class TreeBuilder {
 public:
  explicit TreeBuilder(const Scanner& scanner) : scanner_(scanner) {}

  std::vector<Inline> build() {
    for (const Token& token : scanner_.tokens()) add(token);
    return std::move(frames_.front().children);
  }

 private:
  struct Frame {
    InlineKind kind = InlineKind::text;
    std::string target;
    std::size_t begin = 0;
    std::vector<Inline> children;
  };

  void add(const Token& token) {
    switch (token.kind) {
      case TokenKind::text:
        return add_text(token.begin, token.end);
      case TokenKind::code:
        frames_.back().children.push_back({InlineKind::code,
                                           std::string(content(token.begin, token.end)),
                                           {},
                                           {},
                                           scanner_.span(token.begin, token.end)});
        return;
      case TokenKind::run:
        return add_run(token);
      case TokenKind::link_open:
        return open(InlineKind::link, token.begin, scanner_.target(token).url);
      case TokenKind::link_close:
        return close(token.end);
      case TokenKind::nothing:
        return;
    }
  }

  [[nodiscard]] std::string_view content(std::size_t begin, std::size_t end) const {
    return scanner_.text().substr(begin, end - begin);
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    Frame& frame = frames_.back();
    if (!frame.children.empty() && frame.children.back().kind == InlineKind::text) {
      Inline& last = frame.children.back();
      last.text += content(begin, end);
      last.span.end = scanner_.span(begin, end).end;
    } else {
      frame.children.push_back(
          text_node(std::string(content(begin, end)), scanner_.span(begin, end)));
    }
  }

  void add_run(const Token& token) {
    const Delimiter& run = scanner_.delimiter(token);
    std::size_t at = token.begin;
    for (const std::uint8_t width : run.closes) {
      at += width;
      close(at);
    }
    add_text(at, at + run.left);
    at += run.left;
    for (auto width = run.opens.rbegin(); width != run.opens.rend(); ++width) {
      open(kind_of(run.sign, *width), at, {});
      at += *width;
    }
  }

  static InlineKind kind_of(char sign, std::uint8_t width) {
    if (sign == '^') return InlineKind::superscript;
    if (sign == '~') return InlineKind::subscript;
    return width == 2 ? InlineKind::bold : InlineKind::italic;
  }

  void open(InlineKind kind, std::size_t begin, std::string target) {
    if (frames_.size() > kDeepestFormatting) {
      ++unmarked_;
    } else {
      frames_.push_back({kind, std::move(target), begin, {}});
    }
  }

  void close(std::size_t end) {
    if (unmarked_ > 0) {
      --unmarked_;
      return;
    }
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    frames_.back().children.push_back({frame.kind,
                                       {},
                                       std::move(frame.target),
                                       std::move(frame.children),
                                       scanner_.span(frame.begin, end)});
  }

  const Scanner& scanner_;
  std::vector<Frame> frames_{Frame{}};
  std::size_t unmarked_ = 0;  // open ones that are too deep to be marked
};

bool is_space_line(std::string_view line) {
  return std::ranges::all_of(line, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

RichText parse_at(std::string_view text, std::size_t base, const TextMap& map, Sink& sink) {
  CleanText clean = clean_text(text, base, map, sink);
  RichText result;
  if (clean.text.empty()) return result;
  result.span = map.span(base + clean.origin(0), base + clean.origin(clean.text.size() - 1) + 1);
  if (clean.text.find_first_of("\\`[]*^~") == std::string::npos) {
    result.nodes.push_back(text_node(std::move(clean.text), result.span));
    return result;
  }
  Scanner scanner(clean, base, map, sink);
  scanner.scan();
  result.nodes = TreeBuilder(scanner).build();
  return result;
}

}  // namespace

RichText parse_markup(std::string_view text, const TextMap& map, Sink& sink) {
  RichText result = parse_at(text, 0, map, sink);
  result.span = map.token();
  return result;
}

Paragraphs parse_paragraphs(std::string_view text, const TextMap& map, Sink& sink) {
  Paragraphs paragraphs;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    RichText paragraph = parse_at(text.substr(begin, end - begin), begin, map, sink);
    if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
  };
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    if (is_space_line(text.substr(line, end - line))) {
      finish(line);
      begin = end;
    }
    line = end + 1;
  }
  finish(text.size());
  return paragraphs;
}

bool is_safe_url(std::string_view url) {
  for (std::size_t i = 0; i < url.size(); i += utf8::sequence_length(url, i)) {
    const char32_t c = utf8::decode(url, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (control || c == utf8::kReplacement || char_class(c) == CharClass::space) return false;
  }
  const auto follows = [url](std::string_view scheme) {
    return url.size() > scheme.size() &&
           std::ranges::equal(url.substr(0, scheme.size()), scheme, [](char a, char b) {
             return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
  };
  return follows("mailto:") || follows("tel:") || (follows("http://") && url[7] != '/') ||
         (follows("https://") && url[8] != '/');
}

}  // namespace vitaset
