#include "exchange/markup_writer.h"

#include <doctest/doctest.h>

#include "base/sink.h"
#include "base/text_map.h"
#include "bibliography/latex_text.h"
#include "cv/markup.h"
#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

/// LaTeX, in the markup of profiles.
std::string from_latex(std::string_view latex) {
  Sink sink;
  return markup_of(latex_text(latex, TextMap(), sink));
}

}  // namespace

TEST_CASE("styles have their signs") {
  CHECK(from_latex("An \\emph{italic} and \\textbf{bold} title") ==
        "An *italic* and **bold** title");
  CHECK(from_latex("CO\\textsubscript{2} and $x^2$") == "CO~2~ and x^2^");
  CHECK(from_latex("\\texttt{f(x)} of \\href{https://example.org/a(b)}{this}") ==
        "`f(x)` of [this](https://example.org/a(b))");
  CHECK(from_latex("\\emph{all }and\\emph{ more}") == "*all* and *more*");
}

TEST_CASE("signs that are meant as such are read back as such") {
  for (const char* text : {"2*3*4", "a*b c*d", "*", "**x**", "`x`", "[x](y)", "[1]", "10^5^", "~x~",
                           "\\*", "\\(x\\)", "C:\\", "\\\\[", "(a) [b] {c}"}) {
    CAPTURE(text);
    Sink sink;
    CHECK(shown(parse_markup(markup_of(plain_text(text)), TextMap(), sink)) == text);
  }
}

TEST_CASE("emphasis inside of words is left out, its words are not") {
  CHECK(from_latex("\\emph{Droso}philas of \\emph{Oslo}") == "Drosophilas of Oslo");
}

}  // namespace vitaset
