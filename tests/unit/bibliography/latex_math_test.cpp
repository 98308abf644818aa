#include <doctest/doctest.h>

#include <string>

#include "bibliography/latex_text.h"
#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

std::string decoded(std::string_view latex) {
  Sink sink;
  const std::string text = shown(latex_text(latex, {}, sink));
  CHECK_MESSAGE(sink.diagnostics().empty(), latex);
  return text;
}

}  // namespace

TEST_CASE("formulas are text with scripts") {
  struct Case {
    std::string_view latex, text;
  };
  constexpr Case kCases[] = {
      {R"($\alpha$-stable)", "α-stable"},
      {R"($O(n^2)$)", "O(n^(2))"},
      {R"($H_2O$)", "H_(2)O"},
      {R"(CO$_2$)", "CO_(2)"},
      {R"($\ell_1$ and $\ell_{2,1}$)", "ℓ_(1) and ℓ_(2,1)"},
      {R"($\mathbb{R}^n$)", "ℝ^(n)"},
      {R"($\mathbb{EK}$)", "𝔼𝕂"},
      {R"($\mathcal{O}(n \log n)$)", "O(n log n)"},
      {R"($O(n\log n)$)", "O(n log n)"},
      {R"($\log(n)$)", "log(n)"},
      {R"($a+b=c$)", "a + b = c"},
      {R"($n\le3$)", "n ≤ 3"},
      {R"($p < 0.05$)", "p < 0.05"},
      {R"($-1$ to $10^{-3}$)", "−1 to 10^(−3)"},
      {R"($x=-y$)", "x = −y"},
      {R"($3 \times 3$ and 2$\times$)", "3 × 3 and 2×"},
      {R"($\sim$5)", "~5"},
      {R"($K \to \pi\nu\bar\nu$)", "K → πνν̄"},
      {R"($\frac{1}{2}$)", "1/2"},
      {R"($\frac{a+b}{c}$)", "(a + b)/c"},
      {R"($\frac12$)", "1/2"},
      {R"($\sqrt{s}=13$ TeV)", "√s = 13 TeV"},
      {R"($\sqrt{x+1}$)", "√(x + 1)"},
      {R"($\tilde{O}(T)$)", "Õ(T)"},
      {R"($\hat{\beta}$)", "β̂"},
      {R"($90^\circ$)", "90°"},
      {R"($f'$)", "f′"},
      {R"($\left\{a,b\right\}$)", "{a,b}"},
      {R"(\(x\) and \ensuremath{\beta})", "x and β"},
      {R"($\text{ if } x$)", "if x"},
      {R"(${}^{13}\mathrm{C}$)", "^(13)C"},
      {R"($\mathbf{x}_i$)", "b(x)_(i)"},
      {R"($\operatorname{Sym} X$)", "Sym X"},
      {R"($SU(2)_L \times U(1)_Y$)", "SU(2)_(L) × U(1)_(Y)"},
      {R"($$E=mc^2$$)", "E = mc^(2)"},
      {R"($\nabla\cdot B$)", "∇ · B"},
      {R"(from $5 to $10)", "from $5 to $10"},
      {R"($\infty$-categories)", "∞-categories"},
      {R"($x_1, x_2$)", "x_(1), x_(2)"},
      {R"($|\psi\rangle$)", "|ψ⟩"},
  };
  for (const auto& [latex, text] : kCases) CHECK_MESSAGE(decoded(latex) == text, latex);
}

TEST_CASE("a formula ends at its group") {
  CHECK(decoded("{a $ b} c$") == "a $ b c$");
  CHECK(decoded("$a}b$") == "$ab$");
}

}  // namespace vitaset
