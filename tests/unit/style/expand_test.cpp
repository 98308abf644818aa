#include <doctest/doctest.h>

#include <map>
#include <string>

#include "cv/markup.h"
#include "style/style_help.h"
#include "style/template.h"

namespace vitaset {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

Language words() {
  Language language;
  language.words = {{"in", "in"}, {"et_al", "et al."}, {"thesis", "Thesis"}};
  return language;
}

/// `form` filled in with fields a to e, given in markup.
RichText filled(std::string_view form, const Values& values) {
  Sink sink;
  const TemplateNames names{{"a", "b", "c", "d", "e"}, {"in", "et_al", "thesis"}};
  const Template tree = parse_template(form, {}, names, sink);
  REQUIRE(sink.diagnostics().empty());
  const FieldSource fields = [&](std::string_view field, const std::vector<std::string>&) {
    const auto it = values.find(field);
    return it == values.end() ? RichText() : parse_markup(it->second, {}, sink);
  };
  return expand(tree, fields, words());
}

std::string text(std::string_view form, const Values& values) {
  return shown(filled(form, values).nodes);
}

}  // namespace

TEST_CASE("fields keep their markup, and templates add theirs") {
  CHECK(text("{a}", {{"a", "x *y* z"}}) == "x i(y) z");
  CHECK(text("**{a}**, *{b}*", {{"a", "A"}, {"b", "B `c`"}}) == "b(A), i(B c(c))");
  CHECK(text("{a} {@in} {b}", {{"a", "A"}, {"b", "B"}}) == "A in B");
}

TEST_CASE("a word of the language gets a capital where a sentence begins, a value never") {
  CHECK(text("{@in} {a}", {{"a", "A"}}) == "In A");
  CHECK(text("[{a}][. {@in} {b}]", {{"b", "B"}}) == "In B");
  CHECK(text("{a}. {@in} {b}", {{"a", "A"}, {"b", "B"}}) == "A. In B");
  CHECK(text("{a}. {@in} {b}", {{"a", "Why?"}, {"b", "B"}}) == "Why? In B");
  CHECK(text("{a}. {@in} {b}", {{"a", "Inc."}, {"b", "B"}}) == "Inc. In B");
  // The dot of an abbreviation ends no sentence.
  CHECK(text("{a} {@in} {b}", {{"a", "Ph.D."}, {"b", "B"}}) == "Ph.D. in B");
  CHECK(text("{a}. {b}", {{"a", "a"}, {"b", "b"}}) == "a. b");
}

TEST_CASE("text of a field is never read as a template or as markup again") {
  CHECK(text("{a}", {{"a", "[{b}] \\*x\\* {@in}"}, {"b", "B"}}) == "[{b}] *x* {@in}");
}

TEST_CASE("an optional part drops out when a field directly in it is empty") {
  const std::string_view form = "{a}[, {b} of {c}]";
  CHECK(text(form, {{"a", "A"}, {"b", "B"}, {"c", "C"}}) == "A, B of C");
  CHECK(text(form, {{"a", "A"}, {"b", "B"}}) == "A");
  CHECK(text(form, {{"a", "A"}, {"c", "C"}}) == "A");
}

TEST_CASE("a field inside emphasis is directly in the optional part around it") {
  CHECK(text("{a}[, x *y {b}*]", {{"a", "A"}}) == "A");
}

TEST_CASE("a nested optional part drops out alone") {
  const std::string_view form = "**{a}**[, *{b}[ {@in} {c}]*]";
  CHECK(text(form, {{"a", "A"}, {"b", "B"}, {"c", "C"}}) == "b(A), i(B in C)");
  CHECK(text(form, {{"a", "A"}, {"b", "B"}}) == "b(A), i(B)");
  CHECK(text(form, {{"a", "A"}, {"c", "C"}}) == "b(A)");
}

TEST_CASE("of several fields the first that is not empty stands") {
  CHECK(text("{a/b/c}, {d}", {{"b", "B"}, {"c", "C"}, {"d", "D"}}) == "B, D");
  CHECK(text("{d}[, {a/b}]", {{"d", "D"}}) == "D");
}

TEST_CASE("a template whose fields are all empty is empty") {
  CHECK(filled("{a}", {}).empty());
  CHECK(filled("**{a}**[, *{b}*]", {}).empty());
  CHECK(filled("[{a}][. {b}]", {}).empty());
  CHECK(filled("", {}).empty());
}

TEST_CASE("a full stop never doubles") {
  CHECK(text("{a}.", {{"a", "St."}}) == "St.");
  CHECK(text("{a}. {b}", {{"a", "Acme Inc."}, {"b", "B"}}) == "Acme Inc. B");
  CHECK(text("{a}. {b}", {{"a", "Why?"}, {"b", "B"}}) == "Why? B");
  CHECK(text("{a}.", {{"a", "Stop!"}}) == "Stop!");
  CHECK(text("{a}.", {{"a", "and so on…"}}) == "and so on…");
  CHECK(text("{a}.", {{"a", "何。"}}) == "何。");
  CHECK(text("{a} {@et_al}. {b}", {{"a", "A"}, {"b", "B"}}) == "A et al. B");
}

TEST_CASE("a full stop does not double across the borders of emphasis and links") {
  CHECK(text("**{a}**. {b}", {{"a", "St."}, {"b", "B"}}) == "b(St.) B");
  CHECK(text("**{a}.**. {b}", {{"a", "A"}, {"b", "B"}}) == "b(A.) B");
  CHECK(text("{a}*.* {b}", {{"a", "**Why?**"}, {"b", "B"}}) == "b(Why?) B");
  CHECK(text("{a}. {b}", {{"a", "[Inc.](https://a.example)"}, {"b", "B"}}) ==
        "<https://a.example>(Inc.) B");
}

TEST_CASE("a full stop inside closing quotes counts, inside a bracket it does not") {
  CHECK(text("“{a}”. {b}", {{"a", "So it ends."}, {"b", "B"}}) == "“So it ends.” B");
  CHECK(text("{a}. {b}", {{"a", "“Why?”"}, {"b", "B"}}) == "“Why?” B");
  CHECK(text("{a}.", {{"a", "(Acme Inc.)"}}) == "(Acme Inc.).");
}

TEST_CASE("a comma, colon or semicolon doubles no more than a full stop") {
  CHECK(text("{a}, {b}", {{"a", "A,"}, {"b", "B"}}) == "A, B");
  CHECK(text("{a}: {b}", {{"a", "A:"}, {"b", "B"}}) == "A: B");
  CHECK(text("{a}, {b}, {c}", {{"a", "A"}, {"c", "C"}}) == "A, C");
  CHECK(text("{a}; {b}; {c}", {{"a", "A"}, {"c", "C"}}) == "A; C");
  CHECK(text("{a} · {b} · {c}", {{"a", "A"}, {"c", "C"}}) == "A · C");
  CHECK(text("{a} | {b} | {c}", {{"a", "A"}, {"c", "C"}}) == "A | C");
}

TEST_CASE("an abbreviation keeps its full stop before other punctuation") {
  CHECK(text("{a}, {b}", {{"a", "Acme Inc."}, {"b", "B"}}) == "Acme Inc., B");
  CHECK(text("{a}; {b}", {{"a", "St."}, {"b", "B"}}) == "St.; B");
  CHECK(text("{a}, ed.[, {b}], {c}", {{"a", "A"}, {"c", "C"}}) == "A, ed., C");
  CHECK(text("{a}[ {@et_al}], {b}", {{"a", "A"}, {"b", "B"}}) == "A et al., B");
  CHECK(text("{a}, {b}", {{"a", "Why?"}, {"b", "B"}}) == "Why?, B");
}

TEST_CASE("where something dropped out, the stronger of two signs stays") {
  CHECK(text("{a}, {b}. {c}", {{"a", "A"}, {"c", "C"}}) == "A. C");
  CHECK(text("{a}.[ {b}], {c}.", {{"a", "A"}, {"c", "C"}}) == "A. C.");
  CHECK(text("{a}, {b}; {c}", {{"a", "A"}, {"c", "C"}}) == "A; C");
  CHECK(text("{a}; {b}, {c}", {{"a", "A"}, {"c", "C"}}) == "A; C");
  CHECK(text("{a}, {b} · {c}", {{"a", "A"}, {"c", "C"}}) == "A · C");
}

TEST_CASE("signs that meet as the template writes them stay") {
  CHECK(text("{a}., {b}", {{"a", "J"}, {"b", "Doe"}}) == "J., Doe");
  CHECK(text("*{a}.*, {b}", {{"a", "J"}, {"b", "Doe"}}) == "i(J.), Doe");
  CHECK(text("{a}...", {{"a", "A"}}) == "A...");
}

TEST_CASE("a bracket that opens where something dropped out keeps its distance") {
  const std::string_view form = "{a}[ {b}][({c})]";
  CHECK(text(form, {{"a", "J"}, {"b", "12"}, {"c", "3"}}) == "J 12(3)");
  CHECK(text(form, {{"a", "J"}, {"c", "3"}}) == "J (3)");
  CHECK(text("{a}.[ {b}][({c})]", {{"a", "J"}, {"c", "3"}}) == "J. (3)");
  CHECK(text(form, {{"c", "3"}}) == "(3)");
  CHECK(text("{a}[{b}] ({c})", {{"a", "J"}, {"c", "3"}}) == "J (3)");
  CHECK(text("{a}[ {b}]{c}", {{"a", "J"}, {"c", "(3)"}}) == "J(3)");
}

TEST_CASE("what dropped out at the beginning takes its punctuation along") {
  const std::string_view form = "[{a}][. {@thesis}: {b}]";
  CHECK(text(form, {{"a", "A"}, {"b", "B"}}) == "A. Thesis: B");
  CHECK(text(form, {{"b", "B"}}) == "Thesis: B");
  CHECK(text(form, {{"a", "A"}}) == "A");
  CHECK(text("[{a}][ · {b}][ · {c}]", {{"c", "C"}}) == "C");
  CHECK(text("{a}, {b}", {{"b", "B"}}) == "B");
  CHECK(text("{a} – {b}", {{"b", "B"}}) == "B");
}

TEST_CASE("a sign that begins or ends a template with nothing dropped stays") {
  CHECK(text("– {a} –", {{"a", "A"}}) == "– A –");
  CHECK(text(". {a}", {{"a", "A"}}) == ". A");
  CHECK(text("{a},", {{"a", "A"}}) == "A,");
}

TEST_CASE("what dropped out at the end takes what parted it along, but no full stop") {
  CHECK(text("{a}, [{b}]", {{"a", "A"}}) == "A");
  CHECK(text("{a} – {b}", {{"a", "A"}}) == "A");
  CHECK(text("{a}.[ {b}]", {{"a", "A"}}) == "A.");
}

TEST_CASE("punctuation of fields is theirs") {
  CHECK(text("[{a}] {b}", {{"b", ".NET, C++"}}) == ".NET, C++");
  CHECK(text("{a}", {{"a", "wait... what?!"}}) == "wait... what?!");
  CHECK(text("{a}, {b}", {{"a", "A"}, {"b", ".NET"}}) == "A, .NET");
}

TEST_CASE("spaces collapse, none stand at the ends, also across nodes") {
  CHECK(text("  {a}   {b}  ", {{"a", "A"}, {"b", "B"}}) == "A B");
  CHECK(text("**{a} ** *{b}*", {{"a", "A"}, {"b", "B"}}) == "b(A )i(B)");
  CHECK(text("{a} [{b}] {c}", {{"a", "A"}, {"c", "C"}}) == "A C");
  CHECK(text("{a} [{b}], {c}", {{"a", "A"}, {"c", "C"}}) == "A, C");
  CHECK(text("{a} [{b}].", {{"a", "A"}}) == "A.");
  CHECK(text("{a} [{b}]; {c}", {{"a", "A"}, {"c", "C"}}) == "A; C");
  CHECK(text("{a} [{b}] – {c}", {{"a", "A"}, {"c", "C"}}) == "A – C");
  CHECK(text("{a} .NET : {b}", {{"a", "A"}, {"b", "B"}}) == "A .NET : B");
  CHECK(text("\t{a}\n{b}", {{"a", "A"}, {"b", "B"}}) == "A B");
}

TEST_CASE("a no-break space is no space that collapses") {
  CHECK(text("{a}\u00A0 {b}", {{"a", "A"}, {"b", "B"}}) == "A\u00A0 B");
}

TEST_CASE("the text's place is that of the first value, its nodes keep their own") {
  Sink sink;
  const Template tree = parse_template("x {a}", TextMap({FileId{0}, 9, 16}, 10), {{"a"}, {}}, sink);
  const Span value{FileId{1}, 5, 8};
  const FieldSource fields = [&](std::string_view, const std::vector<std::string>&) {
    return plain_text("abc", value);
  };
  const RichText result = expand(tree, fields, words());
  REQUIRE(result.nodes.size() == 2);
  CHECK(result.span == value);
  CHECK(result.nodes[0].span == Span{FileId{0}, 10, 12});
  CHECK(result.nodes[1].span == value);
}

TEST_CASE("filters reach the source of the fields") {
  Sink sink;
  const Template tree = parse_template("{a|names|link}", {}, {{"a"}, {}}, sink);
  const FieldSource fields = [](std::string_view field, const std::vector<std::string>& filters) {
    CHECK(filters == std::vector<std::string>{"names", "link"});
    return plain_text(std::string(field));
  };
  CHECK(expand(tree, fields, words()).plain() == "a");
}

TEST_CASE("where the language has it so, commas and dots go inside of the template's quotes") {
  Language american;
  american.signs_in_quotes = true;
  const auto written = [&](const Language& language, std::string_view form,
                           const std::string& title, const std::string& rest) {
    Sink sink;
    const Template parsed = parse_template(form, {}, {{"title", "rest"}, {}}, sink);
    const FieldSource fields = [&](std::string_view name, const std::vector<std::string>&) {
      return plain_text(name == "title" ? title : rest);
    };
    return expand(parsed, fields, language).plain();
  };
  constexpr std::string_view kForm = "“{title}”[, {rest}].";
  CHECK(written(american, kForm, "Title", "Rest") == "“Title,” Rest.");
  CHECK(written(american, kForm, "Title", "") == "“Title.”");
  CHECK(written(american, kForm, "Why?", "Rest") == "“Why?” Rest.");
  CHECK(written(Language(), kForm, "Title", "Rest") == "“Title”, Rest.");
  // A value's own quotes are left alone.
  CHECK(written(american, "{title}, {rest}", "a “b”", "c") == "a “b”, c");
}

}  // namespace vitaset
