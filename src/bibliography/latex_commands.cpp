#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"
#include "bibliography/accents.h"
#include "bibliography/latex_reader.h"
#include "bibliography/latex_text.h"
#include "cv/markup.h"
#include "cv/url.h"

namespace vitaset {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void LatexReader::read_command(TextStyle& style) {
  const std::size_t begin = at_++;
  if (!more()) return;  // a backslash that ends the text
  if (!is_letter(peek())) {
    const std::size_t length = utf8::sequence_length(rest(), 0);
    const char sign = peek();
    at_ += length;
    if (length > 1) return emit(text_.substr(at_ - length, length), style, begin);
    return read_sign_command(sign, style, begin);
  }
  while (more() && is_letter(peek())) ++at_;
  const std::string_view name = text_.substr(begin + 1, at_ - begin - 1);
  skip_space();
  if (const LatexSymbol* const symbol = find_latex_symbol(name)) {
    if (in_math_) return emit_math(symbol->text, symbol->math, style, begin);
    return emit(symbol->text, style, begin);
  }
  if (const LatexCommand* const command = find_latex_command(name))
    return run(*command, style, begin);
  report_unknown(name, begin);
}

void LatexReader::read_sign_command(char sign, TextStyle& style, std::size_t begin) {
  if (const char32_t mark = accent_mark(sign); mark != 0 && !in_math_) {
    return read_accent(mark, style, begin);
  }
  switch (sign) {
    case '-':
    case '/':
    case '!':
    case '@':
    case '>':
      return;  // where a word may be broken, and space too fine for text
    case ' ':
    case '\n':
    case '\r':
    case '\t':
    case ':':
    case ';':
      return out_->add_space();
    case '\\':
      if (peek() == '*') ++at_;
      skip_optional();
      return out_->add_space();
    case ',':
      if (in_math_) return out_->add_space();
      return emit("\u202F", style, begin);
    case '(':
    case '[':
      if (const auto end = formula_end(sign == '(' ? "\\)" : "\\]")) {
        read_formula(style, *end);
        at_ = *end + 2;
      }
      return;
    case '&':
      return read_ampersand(style, begin);
    case '|':
      return in_math_ ? emit_math("‖", MathClass::ordinary, style, begin) : emit("|", style, begin);
    default:
      break;
  }
  const std::string_view text(&sign, 1);
  if (!in_math_) return emit(text, style, begin);
  const MathClass what = sign == '{'   ? MathClass::open
                         : sign == '}' ? MathClass::close
                                       : MathClass::ordinary;
  emit_math(text, what, style, begin);
}

void LatexReader::read_accent(char32_t mark, const TextStyle& style, std::size_t begin) {
  const std::string text = accented(argument({}).plain(), mark);
  if (in_math_) return emit_math(text, MathClass::ordinary, style, begin);
  emit(text, style, begin);
}

/// An ampersand, or the entity that it begins: databases write "\&amp;" too.
void LatexReader::read_ampersand(const TextStyle& style, std::size_t begin) {
  const std::string from_here = "&" + std::string(rest().substr(0, 12));
  const std::optional<HtmlEntity> entity = html_entity(from_here);
  if (entity) at_ += entity->length - 1;
  emit(entity ? std::string_view(entity->text) : "&", style, begin);
}

void LatexReader::run(const LatexCommand& command, TextStyle& style, std::size_t begin) {
  switch (command.action) {
    case LatexAction::accent:
      return read_accent(command.mark, style, begin);
    case LatexAction::switch_bold:
      style.bold = true;
      return;
    case LatexAction::switch_italic:
      style.italic = command.name != "em" || !style.italic;
      return;
    case LatexAction::switch_code:
      style.code = true;
      return;
    case LatexAction::switch_plain:
      style = TextStyle{.script = style.script, .link = style.link};
      return;
    case LatexAction::root:
      return read_root(style, begin);
    case LatexAction::fraction:
      return read_fraction(style, begin);
    case LatexAction::double_struck:
      return read_double_struck(style, begin);
    case LatexAction::word: {
      const std::string word = argument({}).plain();
      return emit_math(word, MathClass::function, style, begin);
    }
    case LatexAction::no_break_space:
      return emit("\u00A0", style, begin);
    case LatexAction::space:
      return out_->add_space();
    case LatexAction::nothing:
      if ((command.name == "left" || command.name == "right") && peek() == '.') ++at_;
      return;
    default:
      return run_with_text(command, style);
  }
}

void LatexReader::run_with_text(const LatexCommand& command, TextStyle style) {
  // Words in a formula are text, but for what formulas call so themselves.
  const bool in_math = command.action == LatexAction::math ||
                       (in_math_ && (command.name.starts_with("math") ||
                                     command.name == "boldsymbol" || command.name == "bm"));
  switch (command.action) {
    case LatexAction::bold:
      style.bold = true;
      break;
    case LatexAction::italic:
      style.italic = command.name != "emph" || !style.italic;
      break;
    case LatexAction::code:
      style.code = true;
      break;
    case LatexAction::superscript:
      style.script = TextScript::superscript;
      break;
    case LatexAction::subscript:
      style.script = TextScript::subscript;
      break;
    case LatexAction::quotes:
      return read_quoted(style);
    case LatexAction::url:
    case LatexAction::link:
      return read_link(style, command.action == LatexAction::url);
    case LatexAction::colored:
      static_cast<void>(raw_argument());
      break;
    case LatexAction::drop:
      static_cast<void>(raw_argument());
      return;
    default:
      break;
  }
  const bool outside = std::exchange(in_math_, in_math);
  if (command.action == LatexAction::math && !outside) last_ = MathClass::none;
  read_argument(style);
  in_math_ = outside;
  if (outside) last_ = MathClass::ordinary;
}

void LatexReader::report_unknown(std::string_view name, std::size_t begin) {
  sink_.report_first(
      {Severity::note,
       Code::bib_latex,
       map_.span(begin, begin + 1 + name.size()),
       fmt::format("\\{} has no meaning here and was left out", utf8::shortened(name)),
       {"what follows it is kept as text; write that without the command"},
       {}});
}

void LatexReader::read_link(TextStyle style, bool is_url) {
  const std::size_t begin = at_;
  const std::string url = latex_verbatim(raw_argument());
  if (style.link == 0 && is_safe_url(url)) style.link = out_->add_link(percent_encoded(url));
  if (is_url) return emit(url, style, begin);
  read_argument(style);
}

void LatexReader::read_quoted(const TextStyle& style) {
  const std::size_t begin = at_;
  const RichRuns inside = argument(style);
  emit("“", style, begin);
  out_->add(inside, style.script);
  emit("”", style, at_);
}

void LatexReader::skip_optional() {
  constexpr std::size_t kLongest = 40;
  const std::size_t end = rest().substr(0, kLongest).find(']');
  if (peek() == '[' && end != std::string_view::npos) at_ += end + 1;
}

}  // namespace vitaset
