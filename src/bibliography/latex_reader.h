#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/sink.h"
#include "base/text_map.h"
#include "bibliography/latex_html.h"
#include "bibliography/latex_symbols.h"
#include "bibliography/rich_runs.h"

namespace vitaset {

/// Reads one value of a .bib file; used by `latex_text` alone. Text is read in latex_reader.cpp,
/// commands in latex_commands.cpp, formulas in latex_math.cpp.
class LatexReader {
 public:
  /// All must outlive it.
  LatexReader(std::string_view text, const TextMap& map, Sink& sink)
      : text_(text), end_(text.size()), map_(map), sink_(sink) {}

  [[nodiscard]] RichRuns read();

 private:
  [[nodiscard]] bool more() const { return at_ < end_; }
  /// The byte `ahead` of the place, or NUL past the end.
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < end_ ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  void skip_space();
  /// Appends what was read from byte `begin` on.
  void emit(std::string_view text, const TextStyle& style, std::size_t begin);

  /// To the brace that closes, which is read too, or the end.
  void read_group(TextStyle style);
  /// A character, a group or a command with its arguments. Switches change `style`.
  void read_one(TextStyle& style);
  void read_in_text(TextStyle& style);
  void read_ordinary(const TextStyle& style);
  /// Quotes, dashes and other signs that mean more together; false if there is none here.
  bool read_ligature(const TextStyle& style);
  bool read_html(TextStyle& style);
  void read_percent(const TextStyle& style);
  void read_dollar(const TextStyle& style);

  void read_command(TextStyle& style);
  /// A command called by a sign: `\'`, `\&`, `\,`.
  void read_sign_command(char sign, TextStyle& style, std::size_t begin);
  void read_accent(char32_t mark, const TextStyle& style, std::size_t begin);
  void read_ampersand(const TextStyle& style, std::size_t begin);
  void run(const LatexCommand& command, TextStyle& style, std::size_t begin);
  void run_with_text(const LatexCommand& command, TextStyle style);
  void report_unknown(std::string_view name, std::size_t begin);
  void read_link(TextStyle style, bool is_url);
  void read_quoted(const TextStyle& style);

  /// The next argument: a group, a command or a character.
  void read_argument(TextStyle style);
  /// The same as text of its own.
  [[nodiscard]] RichRuns argument(const TextStyle& style);
  /// The next argument as written.
  [[nodiscard]] std::string_view raw_argument();
  void skip_optional();

  /// A formula, which ends at byte `end`.
  void read_formula(const TextStyle& style, std::size_t end);
  void read_in_math(TextStyle& style);
  void emit_math(std::string_view text, MathClass what, const TextStyle& style, std::size_t begin);
  void read_script(TextScript script, const TextStyle& style);
  void read_fraction(const TextStyle& style, std::size_t begin);
  void read_root(const TextStyle& style, std::size_t begin);
  void read_double_struck(const TextStyle& style, std::size_t begin);
  /// Where the formula that begins at the place ends: at `closing`, outside of braces.
  [[nodiscard]] std::optional<std::size_t> formula_end(std::string_view closing) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_;
  const TextMap& map_;
  Sink& sink_;
  RichRuns own_;
  RichRuns* out_ = &own_;
  int depth_ = 0;
  bool in_math_ = false;
  MathClass last_ = MathClass::none;  // of what was last read in a formula
  bool in_script_ = false;
};

}  // namespace vitaset
