#include "bibliography/latex_symbols.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("symbols and commands are found by name") {
  CHECK(find_latex_symbol("ss")->text == "ß");
  CHECK(find_latex_symbol("leq")->math == MathClass::relation);
  CHECK(find_latex_symbol("log")->math == MathClass::function);
  CHECK(find_latex_symbol("zeta")->text == "ζ");
  CHECK(find_latex_symbol("AA")->text == "Å");
  CHECK(find_latex_symbol("nosuch") == nullptr);
  CHECK(find_latex_command("textit")->action == LatexAction::italic);
  CHECK(find_latex_command("v")->mark == 0x30C);
  CHECK(find_latex_command("xspace")->action == LatexAction::nothing);
  CHECK(find_latex_command("") == nullptr);
}

TEST_CASE("accents that are called by a sign") {
  CHECK(accent_mark('\'') == 0x301);
  CHECK(accent_mark('"') == 0x308);
  CHECK(accent_mark('&') == 0);
}

}  // namespace vitaset
