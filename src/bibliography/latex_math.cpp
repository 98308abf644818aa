#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "bibliography/latex_reader.h"

// Formulas as text. Space stands where TeX puts it: around relations and signs between two
// operands, and beside the names of functions; not in scripts. Source: The TeXbook, chapter 18.

namespace vitaset {
namespace {

constexpr std::size_t kLongestFormula = 2000;  // what is longer is a dollar, and much text

bool is_word(MathClass what) { return what == MathClass::ordinary || what == MathClass::function; }

/// Whether space stands between two neighbours, the second already an operand if nothing stands
/// before it that it could join.
bool is_spaced(MathClass before, MathClass after) {
  using enum MathClass;
  if (before == none || after == none) return false;
  if (after == relation || before == relation || before == binary || after == binary) return true;
  if (before == function) return is_word(after);
  return after == function && (before == ordinary || before == close);
}

/// The class of a character that stands for itself.
MathClass class_of(char c) {
  switch (c) {
    case '+':
    case '-':
    case '*':
      return MathClass::binary;
    case '=':
    case '<':
    case '>':
      return MathClass::relation;
    case '(':
    case '[':
      return MathClass::open;
    case ')':
    case ']':
      return MathClass::close;
    default:
      return MathClass::ordinary;
  }
}

/// A capital or digit with double strokes; any other character as it is.
char32_t double_struck(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 7> kOlder{{{'C', 0x2102},
                                                                 {'H', 0x210D},
                                                                 {'N', 0x2115},
                                                                 {'P', 0x2119},
                                                                 {'Q', 0x211A},
                                                                 {'R', 0x211D},
                                                                 {'Z', 0x2124}}};
  const auto* const row = std::ranges::find(kOlder, c, [](const auto& each) { return each.first; });
  if (row != kOlder.end()) return row->second;
  if (c >= 'A' && c <= 'Z') return 0x1D538 + (c - 'A');
  if (c >= 'a' && c <= 'z') return 0x1D552 + (c - 'a');
  if (c >= '0' && c <= '9') return 0x1D7D8 + (c - '0');
  return c;
}

}  // namespace

std::optional<std::size_t> LatexReader::formula_end(std::string_view closing) const {
  std::size_t depth = 0;
  const std::size_t limit = std::min(end_, at_ + kLongestFormula);
  for (std::size_t i = at_; i < limit; ++i) {
    if (depth == 0 && text_.substr(i, end_ - i).starts_with(closing)) return i;
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '{') {
      ++depth;
    } else if (text_[i] == '}' && depth-- == 0) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

void LatexReader::read_formula(const TextStyle& style, std::size_t end) {
  const std::size_t outside = std::exchange(end_, end);
  const bool was_in_math = std::exchange(in_math_, true);
  const MathClass last = std::exchange(last_, MathClass::none);
  TextStyle own = style;
  while (more()) {
    if (peek() == '}') {
      ++at_;  // closes nothing
    } else {
      read_one(own);
    }
  }
  end_ = outside;
  in_math_ = was_in_math;
  last_ = last;
}

void LatexReader::read_in_math(TextStyle& style) {
  const std::size_t begin = at_;
  const char c = peek();
  at_ += utf8::sequence_length(rest(), 0);
  const std::string_view text = text_.substr(begin, at_ - begin);
  if (static_cast<unsigned char>(c) < ' ') return;  // white space, and what has no shape
  switch (c) {
    case ' ':
    case '$':
    case '\x7F':
      return;
    case '~':
      return out_->add_space();
    case '^':
      return read_script(TextScript::superscript, style);
    case '_':
      return read_script(TextScript::subscript, style);
    case '\'':
      return emit_math("′", MathClass::ordinary, style, begin);
    case '-':
      return emit_math("−", MathClass::binary, style, begin);
    case ',':
      emit_math(",", MathClass::ordinary, style, begin);
      if (peek() == ' ') out_->add_space();
      last_ = MathClass::open;  // a sign that follows joins nothing
      return;
    default:
      return emit_math(text, class_of(c), style, begin);
  }
}

void LatexReader::emit_math(std::string_view text, MathClass what, const TextStyle& style,
                            std::size_t begin) {
  const bool joins = last_ == MathClass::ordinary || last_ == MathClass::close;
  if (what == MathClass::binary && !joins) {
    // A sign of its operand, not between two.
    if (!in_script_ && is_spaced(last_, MathClass::ordinary)) out_->add_space();
    emit(text, style, begin);
    last_ = MathClass::open;
    return;
  }
  if (!in_script_ && is_spaced(last_, what)) out_->add_space();
  emit(text, style, begin);
  last_ = what;
}

void LatexReader::read_script(TextScript script, const TextStyle& style) {
  const std::size_t begin = at_;
  const bool was_in_script = std::exchange(in_script_, true);
  const RichRuns part = argument(style);
  in_script_ = was_in_script;
  const std::string plain = part.plain();
  if (script == TextScript::superscript && (plain == "∘" || plain == "°")) {
    emit("°", style, begin);
  } else if (script == TextScript::superscript && plain == "′") {
    emit("′", style, begin);
  } else {
    out_->add(part, script);
  }
  // Its base may be empty: ${}^{13}$C.
  if (last_ != MathClass::function) last_ = MathClass::ordinary;
}

void LatexReader::read_fraction(const TextStyle& style, std::size_t begin) {
  const auto add_part = [&] {
    const RichRuns part = argument(style);
    const bool is_sum = part.plain().find(' ') != std::string::npos;
    if (is_sum) emit("(", style, begin);
    out_->add(part, style.script);
    if (is_sum) emit(")", style, begin);
  };
  if (!in_script_ && is_spaced(last_, MathClass::ordinary)) out_->add_space();
  add_part();
  emit("/", style, begin);
  add_part();
  last_ = MathClass::ordinary;
}

void LatexReader::read_root(const TextStyle& style, std::size_t begin) {
  skip_optional();
  if (!in_script_ && is_spaced(last_, MathClass::ordinary)) out_->add_space();
  const RichRuns part = argument(style);
  const bool is_long = utf8::count(part.plain()) > 1;
  emit(is_long ? "√(" : "√", style, begin);
  out_->add(part, style.script);
  if (is_long) emit(")", style, begin);
  last_ = MathClass::ordinary;
}

void LatexReader::read_double_struck(const TextStyle& style, std::size_t begin) {
  const std::string letters = argument({}).plain();
  std::string text;
  for (std::size_t i = 0; i < letters.size(); i += utf8::sequence_length(letters, i)) {
    utf8::append(text, double_struck(utf8::decode(letters, i)));
  }
  emit_math(text, MathClass::ordinary, style, begin);
}

}  // namespace vitaset
