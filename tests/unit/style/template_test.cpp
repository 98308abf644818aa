#include "style/template.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

const FileId kFile{0};

struct ParsedTemplate {
  Sink sink;
  Template form;

  explicit ParsedTemplate(std::string_view text) {
    const TemplateNames names{{"title", "venue", "year", "authors", "highlights"}, {"in", "et_al"}};
    // The text stands at byte 100 of its file, behind its quote.
    const TextMap map({kFile, 99, static_cast<std::uint32_t>(101 + text.size())}, 100);
    form = parse_template(text, map, names, sink);
  }

  /// The only diagnostic as "CV0206 3-5: message | hint", its place counted in the template.
  [[nodiscard]] std::string told() const {
    REQUIRE(sink.diagnostics().size() == 1);
    const Diagnostic& only = sink.diagnostics().front();
    CHECK(only.span.file == kFile);
    std::string text = code_text(only.code) + " " + std::to_string(only.span.begin - 100) + "-" +
                       std::to_string(only.span.end - 100) + ": " + only.message;
    for (const std::string& hint : only.hints) text += " | " + hint;
    return text;
  }
};

/// The tree as text: {field|filter} {@word} [optional] b(…) i(…), literals in quotes.
std::string shown(const std::vector<TemplateNode>& nodes) {
  std::string text;
  for (const TemplateNode& node : nodes) {
    switch (node.kind) {
      case TemplateKind::text:
        text += "'" + node.text + "'";
        break;
      case TemplateKind::field:
        text += "{" + node.text;
        for (const std::string& other : node.others) text += "/" + other;
        for (const std::string& filter : node.filters) text += "|" + filter;
        text += "}";
        break;
      case TemplateKind::word:
        text += "{@" + node.text + "}";
        break;
      case TemplateKind::optional:
        text += "[" + shown(node.children) + "]";
        break;
      case TemplateKind::bold:
        text += "b(" + shown(node.children) + ")";
        break;
      case TemplateKind::italic:
        text += "i(" + shown(node.children) + ")";
        break;
    }
  }
  return text;
}

std::string parsed(std::string_view text) {
  const ParsedTemplate result(text);
  CHECK(result.sink.diagnostics().empty());
  return shown(result.form.nodes);
}

}  // namespace

TEST_CASE("a template is text, fields, words, optional parts and emphasis") {
  CHECK(parsed("") == "");
  CHECK(parsed("plain text") == "'plain text'");
  CHECK(parsed("{title}") == "{title}");
  CHECK(parsed("{title|link}") == "{title|link}");
  CHECK(parsed("{authors|names|plain}") == "{authors|names|plain}");
  CHECK(parsed("{@in}") == "{@in}");
  CHECK(parsed("**{title}**[, *{venue}[ {@in} {year}]*]") ==
        "b({title})[', 'i({venue}[' '{@in}' '{year}])]");
  CHECK(parsed("a | b") == "'a | b'");
}

TEST_CASE("a field may have others that stand in for it") {
  CHECK(parsed("{title/venue/year|link}") == "{title/venue/year|link}");
  CHECK(ParsedTemplate("{title/venu}").told() ==
        "CV0207 7-11: there is no field \"venu\" here | did you mean \"venue\"?");
  CHECK(ParsedTemplate("{title/}").told() == "CV0206 6-8: the name of a field is missing");
  CHECK(ParsedTemplate("{highlights/title}").form.only_field().empty());
}

TEST_CASE("bold and italic nest in each other") {
  CHECK(parsed("***{title}***") == "b(i({title}))");
  CHECK(parsed("**{title} *{venue}***") == "b({title}' 'i({venue}))");
  CHECK(parsed("***{title}* {venue}**") == "b(i({title})' '{venue})");
  CHECK(parsed("*{title} **{venue}** {year}*") == "i({title}' 'b({venue})' '{year})");
}

TEST_CASE("a backslash makes a sign of the template itself, and nothing else") {
  CHECK(parsed("\\[\\]\\{\\}\\*\\\\") == "'[]{}*\\'");
  CHECK(parsed("C:\\dir \\n") == "'C:\\dir \\n'");
  CHECK(parsed("a\\") == "'a\\'");
}

TEST_CASE("every node knows its place in the file") {
  const ParsedTemplate result("\\[a{title}[*{venue}*]");
  const auto& nodes = result.form.nodes;
  REQUIRE(nodes.size() == 3);
  CHECK(result.form.span == Span{kFile, 100, 121});
  CHECK(nodes[0].span == Span{kFile, 100, 103});
  CHECK(nodes[1].span == Span{kFile, 103, 110});
  CHECK(nodes[2].span == Span{kFile, 110, 121});
  CHECK(nodes[2].children[0].span == Span{kFile, 111, 120});
  CHECK(nodes[2].children[0].children[0].span == Span{kFile, 112, 119});
}

TEST_CASE("a template that is one field and nothing else says which") {
  CHECK(ParsedTemplate("{highlights}").form.only_field() == "highlights");
  CHECK(ParsedTemplate("{highlights} ").form.only_field().empty());
  CHECK(ParsedTemplate("[{highlights}]").form.only_field().empty());
  CHECK(ParsedTemplate("{@in}").form.only_field().empty());
  CHECK(ParsedTemplate("").form.empty());
}

TEST_CASE("an unclosed or unopened sign is told at the sign") {
  CHECK(ParsedTemplate("ab[, {title}").told() ==
        "CV0206 2-3: \"[\" is never closed | close it with \"]\", or write \"\\[\" for the sign "
        "itself");
  CHECK(ParsedTemplate("a **{title}").told().starts_with("CV0206 2-4: \"**\" is never closed"));
  CHECK(ParsedTemplate("a *{title}").told() ==
        "CV0206 2-3: \"*\" is never closed | close it with \"*\", or write \"\\*\" for the sign "
        "itself");
  CHECK(ParsedTemplate("{title} {venue").told() ==
        "CV0206 8-9: \"{\" is never closed | a field is written \"{title}\"; write \"\\{\" for the "
        "sign itself");
  CHECK(ParsedTemplate("{ti[tle}]").sink.diagnostics().size() > 0);
  CHECK(ParsedTemplate("ab]").told() ==
        "CV0206 2-3: \"]\" closes nothing | write \"\\]\" for the sign itself");
  CHECK(ParsedTemplate("ab}").told() ==
        "CV0206 2-3: \"}\" closes nothing | write \"\\}\" for the sign itself");
}

TEST_CASE("emphasis does not reach over the end of an optional part") {
  CHECK(ParsedTemplate("[*{title}]").told().starts_with("CV0206 1-2: \"*\" is never closed"));
}

TEST_CASE("a name that is missing is told") {
  CHECK(ParsedTemplate("a{}").told() == "CV0206 1-3: the name of a field is missing");
  CHECK(ParsedTemplate("{title|}").told() == "CV0206 6-8: the name of a filter is missing");
  CHECK(ParsedTemplate("{@}").told() ==
        "CV0206 1-3: the name of a word of the language is missing");
}

TEST_CASE("unknown fields, filters and words are told with the nearest") {
  CHECK(ParsedTemplate("**{titel}**").told() ==
        "CV0207 3-8: there is no field \"titel\" here | did you mean \"title\"?");
  CHECK(ParsedTemplate("{title|lnk}").told() ==
        "CV0208 7-10: there is no filter \"lnk\" here | did you mean \"link\"?");
  CHECK(ParsedTemplate("{@et-all}").told() ==
        "CV0209 2-8: there is no word of the language \"et-all\" here | did you mean \"et_al\"?");
  CHECK(ParsedTemplate("{@zzzzzz}").told() ==
        "CV0209 2-8: there is no word of the language \"zzzzzz\" here | there are: in, et_al");
  CHECK(ParsedTemplate("{@in|link}").told() ==
        "CV0206 4-9: a word of the language takes no filter | only fields do: \"{authors|names}\"");
}

TEST_CASE("what is wrong is left out of the tree, and the rest is there") {
  CHECK(shown(ParsedTemplate("a {titel}[b {venue}").form.nodes) == "'a ''b '{venue}");
  CHECK(shown(ParsedTemplate("{title|lnk}").form.nodes) == "{title}");
}

TEST_CASE("all mistakes of a template are told at once, up to a bound") {
  CHECK(ParsedTemplate("{a_a_a} {b_b_b} ] }").sink.diagnostics().size() == 4);
  CHECK(ParsedTemplate(std::string(100000, ']')).sink.diagnostics().size() == 20);
}

TEST_CASE("nesting ends in an answer, not in a crash") {
  const std::string deep = std::string(100000, '[') + "{title}" + std::string(100000, ']');
  const ParsedTemplate result(deep);
  CHECK(result.told() == "CV0206 32-33: a template nests at most 32 levels");
  CHECK(parsed(std::string(32, '[') + "{title}" + std::string(32, ']')).size() == 71);
}

TEST_CASE("blanks around names are none of them") {
  CHECK(parsed("{ title }") == "{title}");
  CHECK(parsed("{title | link}") == "{title|link}");
  CHECK(parsed("{ title / venue | link | plain }") == "{title/venue|link|plain}");
  CHECK(ParsedTemplate("{title | lnik}").told() ==
        "CV0208 9-13: there is no filter \"lnik\" here | did you mean \"link\"?");
  CHECK(ParsedTemplate("{ titel }").told() ==
        "CV0207 2-7: there is no field \"titel\" here | did you mean \"title\"?");
}

TEST_CASE("braces as other programs have them are told once") {
  CHECK(ParsedTemplate("a {{title}} b").told() ==
        "CV0206 2-11: a field stands in one pair of braces | write {title}");
  CHECK(ParsedTemplate("{{title").sink.diagnostics().size() == 2);
}

}  // namespace vitaset
