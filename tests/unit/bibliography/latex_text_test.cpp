#include "bibliography/latex_text.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

std::string decoded(std::string_view latex) {
  Sink sink;
  const std::string text = shown(latex_text(latex, {}, sink));
  CHECK_MESSAGE(sink.diagnostics().empty(), latex);
  return text;
}

struct Case {
  std::string_view latex, text;
};

}  // namespace

TEST_CASE("accents in every spelling") {
  constexpr Case kCases[] = {
      {R"(\'e)", "é"},
      {R"(\'{e})", "é"},
      {R"({\'e})", "é"},
      {R"({\'{e}})", "é"},
      {R"(\' e)", "é"},
      {R"({\"o})", "ö"},
      {R"(\"{O}sterreich)", "Österreich"},
      {R"(\`a)", "à"},
      {R"(\^{e})", "ê"},
      {R"(\~n)", "ñ"},
      {R"(\=a)", "ā"},
      {R"(\.z)", "ż"},
      {R"(\'{\i})", "í"},
      {R"(\'\i)", "í"},
      {R"({\'\i}n)", "ín"},
      {R"(\"{\i}ve)", "ïve"},
      {R"(\^\j)", "ĵ"},
      {R"(\c c)", "ç"},
      {R"(\c{c})", "ç"},
      {R"({\c{S}}ahin)", "Şahin"},
      {R"(\v{s})", "š"},
      {R"({\v C}ech)", "Čech"},
      {R"(\H{o})", "ő"},
      {R"(Erd{\H o}s)", "Erdős"},
      {R"(\k{a})", "ą"},
      {R"(\r{u})", "ů"},
      {R"(\u{g})", "ğ"},
      {R"(\d{s})", "ṣ"},
      {R"(\b{d})", "ḏ"},
      {R"(\t{oo})", "o͡o"},
      {R"(\d{\^a})", "ậ"},
      {R"(\^{\d{a}})", "ậ"},
      {R"(\'{\^a})", "ấ"},
      {R"(\'{\=e})", "ḗ"},
      {R"(\'{x}y)", "x\u0301y"},
      {R"(\~{})", "~"},
      {R"(\^{})", "^"},
      {R"(G\"odel)", "Gödel"},
      {R"(Fran\c{c}ois)", "François"},
      {R"(Fran\c cois)", "François"},
      {R"(Łukasz \'Swi\k{e}ch)", "Łukasz Święch"},
      {R"(\"ubung und \"Ubung)", "übung und Übung"},
      {R"(Nguy\~{\^e}n)", "Nguyễn"},
  };
  for (const auto& [latex, text] : kCases) CHECK_MESSAGE(decoded(latex) == text, latex);
}

TEST_CASE("letters and signs") {
  constexpr Case kCases[] = {
      {R"({\o}rsted)", "ørsted"},
      {R"(\O rsted)", "Ørsted"},
      {R"(Stra{\ss}e)", "Straße"},
      {R"(Gro\ss{}er)", "Großer"},
      {R"({\ae}{\oe}{\aa}{\AA})", "æœåÅ"},
      {R"(\L{}ukasiewicz)", "Łukasiewicz"},
      {R"({\dh}{\th}{\DH}{\TH})", "ðþÐÞ"},
      {R"(R\&D, 50\% of \$3, \#1, a\_b, \{x\})", "R&D, 50% of $3, #1, a_b, {x}"},
      {R"(1990\textendash 2000\textemdash)", "1990–2000—"},
      {R"(1990--2000---and)", "1990–2000—and"},
      {R"(``quoted'' and `single' isn't)", "“quoted” and ‘single’ isn’t"},
      {R"(\enquote{quoted})", "“quoted”"},
      {R"(?`Qu\'e? !`No!)", "¿Qué? ¡No!"},
      {R"(and so on\ldots)", "and so on…"},
      {R"(\LaTeX\ and \TeX)", "LaTeX and TeX"},
      {R"(\LaTeX{} too)", "LaTeX too"},
      {R"(hyphen\-ation, shelf\/ful)", "hyphenation, shelfful"},
      {R"(a~b)", "a\u00A0b"},
      {R"(J.\,S.)", "J.\u202FS."},
      {R"(one\\two\\[2pt]three)", "one two three"},
      {R"(\copyright\ 2020)", "© 2020"},
      {R"(\textregistered{} 3\textdegree{})", "® 3°"},
      {R"(\textquotesingle\textbackslash)", "'\\"},
  };
  for (const auto& [latex, text] : kCases) CHECK_MESSAGE(decoded(latex) == text, latex);
}

TEST_CASE("styles become nodes") {
  constexpr Case kCases[] = {
      {R"(\textit{E. coli} grows)", "i(E. coli) grows"},
      {R"(The {\em Drosophila} genome)", "The i(Drosophila) genome"},
      {R"({\it in vitro\/} study)", "i(in vitro) study"},
      {R"(\emph{a \emph{b} c})", "i(a) b i(c)"},
      {R"(\textbf{bold \textit{both}})", "b(bold i(both))"},
      {R"({\bfseries a} \texttt{x--y})", "b(a) c(x--y)"},
      {R"(\textsc{Nasa} and \textrm{r})", "Nasa and r"},
      {R"(10\textsuperscript{th} H\textsubscript{2}O)", "10^(th) H_(2)O"},
      {R"(\href{https://example.org/a\_b}{here})", "<https://example.org/a_b>(here)"},
      {R"(\url{https://example.org/~me})", "<https://example.org/~me>(https://example.org/~me)"},
      {R"(\href{javascript:x}{not})", "not"},
      {R"(\textcolor{red}{plain})", "plain"},
      {R"(\noopsort{1973b}Volume)", "Volume"},
      {R"(\emph abc)", "i(a)bc"},
  };
  for (const auto& [latex, text] : kCases) CHECK_MESSAGE(decoded(latex) == text, latex);
}

TEST_CASE("capitals in braces stay, braces go") {
  CHECK(decoded("{DNA} and {B}ayesian {{RNA}}") == "DNA and Bayesian RNA");
  CHECK(decoded("{A} Title That Keeps its Case") == "A Title That Keeps its Case");
}

TEST_CASE("white space is in order, and comments go") {
  CHECK(decoded("  a\n\t b\r\n c ") == "a b c");
  CHECK(decoded("one %\n   two") == "one two");
  CHECK(decoded("one\n% said aside\ntwo") == "one two");
  CHECK(decoded("50% of it") == "50% of it");
}

TEST_CASE("what databases leave of HTML") {
  constexpr Case kCases[] = {
      {"<i>Homo sapiens</i> &amp; others", "i(Homo sapiens) & others"},
      {R"(Science \&amp; Technology)", "Science & Technology"},
      {R"(Science {\&}amp; Technology)", "Science & Technology"},
      {R"(R {\&} D)", "R & D"},
      {"CO<sub>2</sub> and 10<sup>3</sup>", "CO_(2) and 10^(3)"},
      {"{\\textless}i{\\textgreater}Mus{\\textless}/i{\\textgreater} x", "i(Mus) x"},
      {"{$<$}sub{$>$}2{$<$}/sub{$>$}", "_(2)"},
      {"<jats:title>A</jats:title> <b>b</b>", "A b(b)"},
      {"caf&eacute; &#233;&#xE9; &szlig;", "café éé ß"},
      {"a < b & c > d; &nosuch; <nosuch>", "a < b & c > d; &nosuch; <nosuch>"},
      {R"(\textless{}em\textgreater{}so\textless{}/em\textgreater{})", "i(so)"},
  };
  for (const auto& [latex, text] : kCases) CHECK_MESSAGE(decoded(latex) == text, latex);
}

TEST_CASE("control characters are left out") {
  CHECK(decoded(std::string("a\0b\x1B", 4) + "c\x7F $x\x01y$") == "abc xy");
}

TEST_CASE("braces that do not match") {
  CHECK(decoded("a} b") == "a b");
  CHECK(decoded("{a {b") == "a b");
  CHECK(decoded("\\") == "");
  CHECK(decoded("\\'") == "´");
  CHECK(decoded("\\emph") == "");
  CHECK(decoded("\\emph{a") == "i(a)");
  CHECK(decoded("\\url{a") == "a");
  CHECK(decoded("$") == "$");
}

TEST_CASE("unknown commands are told once, and their text is kept") {
  Sink sink;
  const Span token{FileId{0}, 10, 60};
  const std::string text = "\\mystery{inside} and \\mystery{again}";
  CHECK(shown(latex_text(text, TextMap(token, 11), sink)) == "inside and again");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::bib_latex);
  CHECK(sink.diagnostics()[0].severity == Severity::note);
  CHECK(sink.diagnostics()[0].span == Span{FileId{0}, 11, 19});
}

TEST_CASE("nodes know where they stand") {
  Sink sink;
  const RichText text = latex_text("ab \\emph{cd}", TextMap({FileId{0}, 0, 20}, 1), sink);
  REQUIRE(text.nodes.size() == 2);
  CHECK(text.nodes[1].span == Span{FileId{0}, 10, 12});
}

TEST_CASE("deep nesting and long text end") {
  Sink sink;
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{\\emph{\\'";
  CHECK(latex_text(deep, {}, sink).plain().size() < deep.size());
  std::string dollars;
  for (int i = 0; i < 20000; ++i) dollars += "${";
  CHECK_FALSE(latex_plain(dollars, {}, sink).empty());
}

TEST_CASE("what is no prose") {
  CHECK(latex_verbatim(R"(10.1000/a\_b{\_}c)") == "10.1000/a_b_c");
  CHECK(latex_verbatim(R"(https://example.org/{\textasciitilde}me)") == "https://example.org/~me");
  CHECK(latex_verbatim(R"(https://example.org/$\sim$me/\%20x)") == "https://example.org/~me/%20x");
  CHECK(latex_verbatim(R"(\url{https://example.org/a--b})") == "https://example.org/a--b");
  CHECK(latex_verbatim(" a \n b ") == "a   b");
  CHECK(latex_verbatim("https://example.org/~me") == "https://example.org/~me");
}

}  // namespace vitaset
