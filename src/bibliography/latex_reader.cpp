#include "bibliography/latex_reader.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace vitaset {
namespace {

constexpr int kDeepest = 60;  // groups and arguments in each other; what lies deeper is read flat
constexpr char32_t kNoBreakSpace = 0xA0;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Characters that may be more than themselves.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\\{}$~-'`%&<?! \t\n\v\f\r")) {
    table[static_cast<unsigned char>(c)] = true;
  }
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  table[0x7F] = true;
  return table;
}();

/// A character that has no shape and harms readers of the PDF.
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

bool is_special(char c) { return kSpecial[static_cast<unsigned char>(c)]; }

}  // namespace

RichRuns LatexReader::read() {
  TextStyle style;
  while (more()) {
    if (peek() == '}') {
      ++at_;  // closes nothing
    } else {
      read_one(style);
    }
  }
  return std::move(own_);
}

void LatexReader::skip_space() {
  while (more() && is_space(peek())) ++at_;
}

void LatexReader::emit(std::string_view text, const TextStyle& style, std::size_t begin) {
  out_->add(text, style, begin, at_);
}

void LatexReader::read_group(TextStyle style) {
  if (depth_ >= kDeepest) return;
  ++depth_;
  while (more() && peek() != '}') read_one(style);
  if (more()) ++at_;
  --depth_;
}

void LatexReader::read_one(TextStyle& style) {
  if (peek() == '\\') {
    if (!read_html(style)) read_command(style);
  } else if (peek() == '{') {
    if (rest().starts_with("{\\&}")) {
      const std::size_t begin = at_;
      at_ += 4;
      read_ampersand(style, begin);
    } else if (!read_html(style)) {
      ++at_;
      read_group(style);
    }
  } else if (in_math_) {
    read_in_math(style);
  } else {
    read_in_text(style);
  }
}

void LatexReader::read_in_text(TextStyle& style) {
  const char c = peek();
  if (is_space(c)) {
    skip_space();
    return out_->add_space();
  }
  if (!is_special(c)) return read_ordinary(style);
  if (is_control(c)) {
    ++at_;
    return;
  }
  if (c == '$') {
    if (!read_html(style)) read_dollar(style);
    return;
  }
  if (c == '%') return read_percent(style);
  const std::size_t begin = at_;
  if (c == '~' && !style.code) {
    ++at_;
    std::string space;
    utf8::append(space, kNoBreakSpace);
    return emit(space, style, begin);
  }
  if (c == '&') {
    ++at_;
    return read_ampersand(style, begin);
  }
  if (c == '<' && read_html(style)) return;
  if (read_ligature(style)) return;
  ++at_;
  emit(text_.substr(begin, 1), style, begin);
}

void LatexReader::read_ordinary(const TextStyle& style) {
  const std::size_t begin = at_;
  while (more() && !is_special(peek())) ++at_;
  emit(text_.substr(begin, at_ - begin), style, begin);
}

bool LatexReader::read_ligature(const TextStyle& style) {
  struct Ligature {
    std::string_view written, typeset;
  };
  constexpr std::array<Ligature, 8> kLigatures{{{"---", "—"},
                                                {"--", "–"},
                                                {"``", "“"},
                                                {"''", "”"},
                                                {"`", "‘"},
                                                {"'", "’"},
                                                {"?`", "¿"},
                                                {"!`", "¡"}}};
  if (style.code) return false;
  for (const auto& [written, typeset] : kLigatures) {
    if (!rest().starts_with(written)) continue;
    const std::size_t begin = at_;
    at_ += written.size();
    emit(typeset, style, begin);
    return true;
  }
  return false;
}

bool LatexReader::read_html(TextStyle& style) {
  const std::optional<HtmlTag> tag = html_tag(rest());
  if (!tag) return false;
  at_ += tag->length;
  if (tag->italic) style.italic = !tag->ends;
  if (tag->bold) style.bold = !tag->ends;
  if (tag->script != TextScript::none) style.script = tag->ends ? TextScript::none : tag->script;
  return true;
}

void LatexReader::read_argument(TextStyle style) {
  skip_space();
  if (!more() || peek() == '}' || depth_ >= kDeepest) return;
  ++depth_;
  if (in_math_ || is_special(peek())) {
    read_one(style);
  } else {
    const std::size_t begin = at_;
    at_ += utf8::sequence_length(rest(), 0);
    emit(text_.substr(begin, at_ - begin), style, begin);
  }
  --depth_;
}

RichRuns LatexReader::argument(const TextStyle& style) {
  RichRuns part;
  RichRuns* const outside = std::exchange(out_, &part);
  const MathClass last = std::exchange(last_, MathClass::none);
  read_argument(style);
  last_ = last;
  out_ = outside;
  return part;
}

std::string_view LatexReader::raw_argument() {
  skip_space();
  const std::size_t begin = at_ + 1;
  if (peek() != '{') return {};
  std::size_t depth = 0;
  while (more()) {
    if (peek() == '{') ++depth;
    if (peek() == '}' && --depth == 0) return text_.substr(begin, at_++ - begin);
    ++at_;
  }
  return text_.substr(begin, at_ - begin);
}

/// A comment takes a line to its end; but "50% of it", as databases write it, is a sign.
void LatexReader::read_percent(const TextStyle& style) {
  std::size_t before = at_;
  while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
  const bool begins_line = before > 0 && text_[before - 1] == '\n';
  const bool ends_line = peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n');
  if (begins_line || ends_line) {
    while (more() && peek() != '\n') ++at_;
    return skip_space();
  }
  const std::size_t begin = at_++;
  emit("%", style, begin);
}

void LatexReader::read_dollar(const TextStyle& style) {
  const std::size_t begin = at_;
  const std::string_view sign = rest().starts_with("$$") ? "$$" : "$";
  at_ += sign.size();
  const std::optional<std::size_t> end = formula_end(sign);
  // "from $5 to $10" are no formulas.
  const bool is_money = end && *end > at_ && is_space(text_[*end - 1]) && *end + 1 < end_ &&
                        text_[*end + 1] >= '0' && text_[*end + 1] <= '9';
  if (!end || is_money) return emit(sign, style, begin);
  read_formula(style, *end);
  at_ = *end + sign.size();
}

}  // namespace vitaset
