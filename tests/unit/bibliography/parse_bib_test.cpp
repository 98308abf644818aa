#include "bibliography/parse_bib.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace vitaset {
namespace {

const FileId kFile{0};

/// Entries as "type:key(name=text|name=text)", one a line.
std::string listed(const std::vector<BibEntry>& entries) {
  std::string out;
  for (const BibEntry& entry : entries) {
    out += entry.type + ":" + entry.key + "(";
    for (const BibField& field : entry.fields) {
      if (!out.ends_with('(')) out += "|";
      out += field.name + "=" + field.text;
    }
    out += ")\n";
  }
  return out;
}

std::string read(std::string_view text) {
  Sink sink;
  std::string out = listed(parse_bib(text, kFile, sink));
  CHECK_MESSAGE(sink.diagnostics().empty(), text);
  return out;
}

struct Told {
  std::string entries;
  std::vector<Diagnostic> diagnostics;
};

Told told(std::string_view text) {
  Sink sink;
  std::string out = listed(parse_bib(text, kFile, sink));
  return {std::move(out), sink.diagnostics()};
}

/// The text that a diagnostic points at.
std::string_view at(std::string_view text, const Diagnostic& diagnostic) {
  return text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin);
}

}  // namespace

TEST_CASE("values in braces, quotes, digits and macros") {
  CHECK(read("@Article{k, Title = {a {b} c}, note = \"say {\"}x{\"}\", YEAR=2020}") ==
        "article:k(title=a {b} c|note=say {\"}x{\"}|year=2020)\n");
  CHECK(read("@string{jmlr = \"J. \" # {M}}@STRING(full = jmlr # { L. R.})\n"
             "@article{k, journal = FULL, month = mar}") ==
        "article:k(journal=J. M L. R.|month=March)\n");
  CHECK(read("@misc{k, month = 1 # \"~\" # jan}") == "misc:k(month=1~January)\n");
  CHECK(read("@misc(k, a = {)}, b = {(})") == "misc:k(a=)|b=()\n");
}

TEST_CASE("every month has its macro") {
  std::string text = "@misc{k";
  std::string expected = "misc:k(";
  int n = 0;
  for (const char* const month : {"January", "February", "March", "April", "May", "June", "July",
                                  "August", "September", "October", "November", "December"}) {
    text += fmt::format(", f{} = {}", ++n, std::string(month).substr(0, 3));
    expected += fmt::format("{}f{}={}", n == 1 ? "" : "|", n, month);
  }
  CHECK(read(text + "}") == expected + ")\n");
}

TEST_CASE("what is no entry is left out") {
  CHECK(read("Some words, ada@example.org.\n% @misc{no, a = 1}\n@comment{x {@misc{no, a=1}} y}\n"
             "@Comment no braces\n@preamble{\"\\newcommand{\\x}{y}\" # \"z\"}\n"
             "@misc{k, % said aside\n a = 1 % too\n, b = 2,\n}\ntail @ end") ==
        "misc:k(a=1|b=2)\n");
  CHECK(read("") == "");
  CHECK(read("\xEF\xBB\xBF@misc{k, a = 1}\r\n") == "misc:k(a=1)\n");
}

TEST_CASE("keys of every sort, or none") {
  CHECK(read("@misc{DBLP:conf/x/A-b_c.2020+d, a = 1}") == "misc:DBLP:conf/x/A-b_c.2020+d(a=1)\n");
  CHECK(read("@misc{2020A&A...641A...6P, a = 1}") == "misc:2020A&A...641A...6P(a=1)\n");
  CHECK(read("@misc{Smith 2020, a = 1}") == "misc:Smith 2020(a=1)\n");
  CHECK(read("@misc{, a = 1}") == "misc:(a=1)\n");
  CHECK(read("@misc{a = 1}") == "misc:(a=1)\n");
  CHECK(read("@misc{k}") == "misc:k()\n");
}

TEST_CASE("empty values and commas too many") {
  CHECK(read("@misc{k, a = , b = {}, , c = \"\",}") == "misc:k(a=|b=|c=)\n");
}

TEST_CASE("fields know where they stand") {
  const std::string text = "@misc{k, note = {ab}, x = \"c\" # jan}";
  Sink sink;
  const std::vector<BibEntry> entries = parse_bib(text, kFile, sink);
  REQUIRE(entries.size() == 1);
  const BibField& note = entries[0].fields[0];
  CHECK(note.span() == Span{kFile, 16, 20});
  CHECK(note.name_span == Span{kFile, 9, 13});
  CHECK(note.map.span(1, 2) == Span{kFile, 18, 19});
  CHECK(entries[0].fields[1].map.span(0, 1) == Span{kFile, 26, 35});
  CHECK(entries[0].key_span == Span{kFile, 6, 7});
  CHECK(entries[0].type_span == Span{kFile, 1, 5});
  CHECK(entries[0].span == Span{kFile, 0, 36});
}

TEST_CASE("an error loses one entry and names the very thing") {
  struct Case {
    std::string_view broken, place;
  };
  constexpr Case kCases[] = {
      {"@misc{k, a = {x {y}", "{"},   {"@misc{k, a = \"x", "\""},
      {"@misc{k, a = {x}", "@misc{"}, {"@misc{k, a = \"say \"hi\" to\"}", "hi"},
      {"@misc{k, a = {x} y}", "y"},   {"@misc{k, a {x}}", "a"},
      {"@misc{k, {x}}", "{"},         {"@misc{k \"x\"}", "\""},
      {"@misc{k, a = }x}", ""},       {"@misc{k, a = \"x}y\"}", "\""},
      {"@misc{k, a = # {x}}", "#"},   {"@string{1x}", "1x"},
      {"@string{x = {a} {b}}", "{"},  {"@article k, a = 1}", "@article"},
  };
  for (const auto& [broken, place] : kCases) {
    if (place.empty()) continue;
    const std::string text =
        "@misc{before, a = 1}\n" + std::string(broken) + "\n@misc{after, a = 2}\n";
    const Told result = told(text);
    CHECK_MESSAGE(result.entries == "misc:before(a=1)\nmisc:after(a=2)\n", broken);
    REQUIRE_MESSAGE(result.diagnostics.size() == 1, broken);
    CHECK(result.diagnostics[0].code == Code::bib_syntax);
    CHECK(result.diagnostics[0].severity == Severity::warning);
    CHECK_MESSAGE(at(text, result.diagnostics[0]) == place, broken);
    CHECK(result.diagnostics[0].span.begin >= 21);
  }
}

TEST_CASE("a value that is never closed ends before the next entry") {
  const std::string text = "@misc{a, x = {{never, y = 1}\n\n  @article{b, z = {fine}}";
  const Told result = told(text);
  CHECK(result.entries == "article:b(z=fine)\n");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message == "this { is never closed; the entry \"a\" is left out");
  CHECK(result.diagnostics[0].notes.size() == 1);
}

TEST_CASE("an @ in a value begins no entry") {
  CHECK(read("@misc{k, a = {mail\n@home {x}\n@article is a word}, b = {x@y.org}}") ==
        "misc:k(a=mail\n@home {x}\n@article is a word|b=x@y.org)\n");
}

TEST_CASE("a brace too many is told") {
  const std::string text = "@misc{k, a = {x}}, b = {y}}\n@misc{l, a = 1}";
  const Told result = told(text);
  CHECK(result.entries == "misc:k(a=x)\nmisc:l(a=1)\n");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].span == Span{kFile, 16, 17});
}

TEST_CASE("a comma that is missing is told, and nothing lost") {
  const Told field = told("@misc{k, a = {x}\n b = {y}}");
  CHECK(field.entries == "misc:k(a=x|b=y)\n");
  REQUIRE(field.diagnostics.size() == 1);
  CHECK(field.diagnostics[0].message == "a comma is missing after this value");
  const Told key = told("@misc{k\n a = {x}}");
  CHECK(key.entries == "misc:k(a=x)\n");
  REQUIRE(key.diagnostics.size() == 1);
  CHECK(key.diagnostics[0].message == "a comma is missing after the key");
}

TEST_CASE("keys and fields given twice") {
  const Told keys = told("@misc{k, a = 1}\n@misc{k, a = 2}");
  CHECK(keys.entries == "misc:k(a=1)\n");
  REQUIRE(keys.diagnostics.size() == 1);
  CHECK(keys.diagnostics[0].code == Code::bib_duplicate);
  CHECK(keys.diagnostics[0].notes[0].span == Span{kFile, 6, 7});
  const Told fields = told("@misc{k, a = 1, A = 2}");
  CHECK(fields.entries == "misc:k(a=1)\n");
  REQUIRE(fields.diagnostics.size() == 1);
  CHECK(fields.diagnostics[0].span == Span{kFile, 16, 17});
}

TEST_CASE("an undefined macro is told at its place and stands for itself") {
  const std::string text = "@string{jmlr = {J}}@misc{k, a = jmrl, month = sept, year = 2020a}";
  const Told result = told(text);
  CHECK(result.entries == "misc:k(a=jmrl|month=sept|year=2020a)\n");
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(result.diagnostics[0].code == Code::bib_macro);
  CHECK(at(text, result.diagnostics[0]) == "jmrl");
  CHECK(result.diagnostics[0].hints[0] == "did you mean jmlr?");
  CHECK(result.diagnostics[1].hints[0] == "did you mean sep?");
  CHECK(at(text, result.diagnostics[2]) == "2020a");
}

TEST_CASE("macros that double each other are bounded") {
  std::string text = "@string{a = {0123456789}}";
  for (int i = 0; i < 60; ++i) text += "@string{a = a # a}";
  Sink sink;
  const std::vector<BibEntry> entries = parse_bib(text + "@misc{k, x = a}", kFile, sink);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].fields[0].text.size() <= kMostBibCopies);
}

TEST_CASE("hostile text ends, with a bounded number of problems") {
  std::string open_comments;
  std::string open_entries;
  std::string many_fields = "@misc{k";
  for (int i = 0; i < 100000; ++i) {
    open_comments += "@comment{";
    open_entries += "@misc{k, a = {\n";
    many_fields += fmt::format(",a{}=1", i);
  }
  for (const std::string& text : {open_comments, open_entries, many_fields + "}"}) {
    Sink sink;
    const std::vector<BibEntry> entries = parse_bib(text, kFile, sink);
    CHECK(entries.size() <= 1);
    CHECK(sink.diagnostics().size() <= kMostBibProblems);
    if (!entries.empty()) CHECK(entries[0].fields.size() == kMostBibFields);
  }
}

}  // namespace vitaset
