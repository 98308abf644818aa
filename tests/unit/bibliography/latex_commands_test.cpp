#include <doctest/doctest.h>

#include "bibliography/latex_text.h"
#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

std::string decoded(std::string_view latex) {
  Sink sink;
  return shown(latex_text(latex, {}, sink));
}

}  // namespace

TEST_CASE("switches hold to the end of their group") {
  CHECK(decoded("{\\bf a \\rm b} c") == "b(a) b c");
  CHECK(decoded("\\em a") == "i(a)");
}

TEST_CASE("arguments that are left out, and those that stay") {
  CHECK(decoded("a\\footnote{no} b\\label{x}") == "a b");
  CHECK(decoded("\\textcolor{red}{a}\\mbox{b}\\MakeUppercase{c}") == "abc");
  CHECK(decoded("\\foreignlanguage{german}{Größe}") == "Größe");
}

TEST_CASE("links of unsafe schemes are text") {
  CHECK(decoded("\\href{file:///x}{a}") == "a");
  CHECK(decoded("\\href{https://example.org/ä}{a}") == "<https://example.org/%C3%A4>(a)");
}

}  // namespace vitaset
