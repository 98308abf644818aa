#include "exchange/latex_writer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/sink.h"
#include "base/text_map.h"
#include "bibliography/latex_text.h"
#include "bibliography/names.h"
#include "cv/markup.h"
#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

RichText rich(std::string_view markup) {
  Sink sink;
  return parse_markup(markup, TextMap(), sink);
}

std::string read_back(std::string_view latex) {
  Sink sink;
  return shown(latex_text(latex, TextMap(), sink));
}

}  // namespace

TEST_CASE("text is read back as it was, and its braces balance") {
  for (const char* text :
       {"plain", "50% of $5 & #1_a", "{a} \\b ~c ^d", "a -- b --- c", "it's `so'", "<i>x</i>",
        "\"quoted\" “quoted” – —", "Erdős, Ŝ, 机器", "A\u00A0B", "?`x", "}{"}) {
    CAPTURE(text);
    const std::string latex = latex_of(std::string_view(text));
    CHECK(read_back(latex) == text);
    CHECK(std::ranges::count(latex, '{') == std::ranges::count(latex, '}'));
  }
  CHECK(latex_of(std::string_view("Erdős & Co.")) == "Erdős \\& Co.");
}

TEST_CASE("styles are commands") {
  CHECK(latex_of(rich("*i* **b** `c` x^2^ y~1~ [l](https://example.org/a_b)")) ==
        "\\emph{i} \\textbf{b} \\texttt{c} x\\textsuperscript{2} y\\textsubscript{1} "
        "\\href{https://example.org/a_b}{l}");
}

TEST_CASE("braces keep the capitals of titles, but that of the first word") {
  CHECK(latex_title(rich("On the DNA of Ada Ångström")) == "On the {DNA} of {Ada} {Ångström}");
  CHECK(latex_title(rich("DNA and mRNA in *Homo sapiens*")) ==
        "{DNA} and {mRNA} in \\emph{Homo sapiens}");
  CHECK(latex_title(rich("no capital at all")) == "no capital at all");
  CHECK(read_back(latex_title(rich("A Test of C~60~ & AT&T"))) == "A Test of C_(60) & AT&T");
}

TEST_CASE("addresses are themselves where they can be") {
  CHECK(latex_address("https://example.org/~a_b%20c#d") == "https://example.org/~a_b%20c#d");
  for (const char* text : {"10.1000/a_b<1>", "https://example.org/$\\sim$", "a\\_b"}) {
    CAPTURE(text);
    CHECK(latex_verbatim(latex_address(text)) == text);
  }
}

TEST_CASE("names are written so that BibTeX takes them apart where they are") {
  struct Row {
    PersonName name;
    const char* written;
  };
  const Row rows[] = {
      {{"Ada M.", "Example", "", "", false}, "Example, Ada M."},
      {{"Jan", "Berg", "van der", "", false}, "van der Berg, Jan"},
      {{"Martin", "King", "", "Jr.", false}, "King, Jr., Martin"},
      {{"José", "Ortega y Gasset", "", "", false}, "{Ortega y Gasset}, José"},
      {{"F.", "de Marco", "", "", false}, "{de Marco}, F."},
      {{"", "Smith and Sons", "", "", true}, "{Smith and Sons}"},
      {{"", "Plato", "", "", false}, "Plato"},
  };
  for (const Row& row : rows) {
    CHECK(latex_name(row.name) == row.written);
    Sink sink;
    const BibNames read = read_names(row.written, TextMap(), sink);
    REQUIRE(read.names.size() == 1);
    CHECK(read.names[0].name == row.name);
  }
  CHECK(latex_name({"", "others", "", "", false}) == "{others}");
}

}  // namespace vitaset
