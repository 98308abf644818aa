#pragma once

#include <cstdint>
#include <string_view>

/// The commands of LaTeX that stand for a character, and those that do something with text.
namespace vitaset {

/// How a symbol stands in a formula, which decides about the space around it. Source: The TeXbook,
/// chapter 17.
enum class MathClass : std::uint8_t {
  none,  ///< nothing: the beginning of a formula
  ordinary,
  function,  ///< log, sin
  binary,
  relation,
  open,
  close,
};

struct LatexSymbol {
  std::string_view name;  ///< without the backslash
  std::string_view text;
  MathClass math = MathClass::ordinary;
};

/// What a command does with the text that follows.
enum class LatexAction : std::uint8_t {
  accent,  ///< puts `mark` on its argument
  keep,    ///< nothing
  bold,    ///< the styles: of the argument
  italic,
  code,
  superscript,
  subscript,
  quotes,  ///< puts quotation marks around its argument
  math,    ///< its argument is a formula
  word,    ///< its argument is the name of a function in a formula
  double_struck,
  root,
  fraction,
  url,
  link,
  colored,  ///< leaves its first argument out
  drop,     ///< leaves its argument out
  nothing,  ///< is left out
  space,
  no_break_space,
  switch_bold,  ///< the switches: to the end of the group
  switch_italic,
  switch_code,
  switch_plain,
};

struct LatexCommand {
  std::string_view name;
  LatexAction action;
  char32_t mark = 0;
};

/// The symbol or command called `name`, or null. Cost: O(log commands).
[[nodiscard]] const LatexSymbol* find_latex_symbol(std::string_view name);
[[nodiscard]] const LatexCommand* find_latex_command(std::string_view name);
/// The combining mark of an accent that is called by a sign: `\'`; 0 for any other sign.
[[nodiscard]] char32_t accent_mark(char sign);

}  // namespace vitaset
