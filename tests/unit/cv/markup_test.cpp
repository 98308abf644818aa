#include "cv/markup.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

/// A tree as text: b(bold) i(italic) c(code) ^(sup) ~(sub) url(link).
std::string shown(const std::vector<Inline>& nodes) {
  std::string out;
  for (const Inline& node : nodes) {
    switch (node.kind) {
      case InlineKind::text:
        out += node.text;
        break;
      case InlineKind::code:
        out += "c(" + node.text + ")";
        break;
      case InlineKind::bold:
        out += "b(" + shown(node.children) + ")";
        break;
      case InlineKind::italic:
        out += "i(" + shown(node.children) + ")";
        break;
      case InlineKind::link:
        out += "<" + node.target + ">(" + shown(node.children) + ")";
        break;
      case InlineKind::underline:
        out += "u(" + shown(node.children) + ")";
        break;
      case InlineKind::superscript:
        out += "^(" + shown(node.children) + ")";
        break;
      case InlineKind::subscript:
        out += "~(" + shown(node.children) + ")";
        break;
      case InlineKind::language:
        out += "lang(" + shown(node.children) + ")";
        break;
    }
  }
  return out;
}

std::string parsed(std::string_view text) {
  Sink sink;
  const RichText result = parse_markup(text, {}, sink);
  CHECK(sink.diagnostics().empty());
  return shown(result.nodes);
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

const FileId kFile{0};

}  // namespace

TEST_CASE("each of the six constructs is markup") {
  CHECK(parsed("a **bold** word") == "a b(bold) word");
  CHECK(parsed("an *italic* word") == "an i(italic) word");
  CHECK(parsed("some `code` here") == "some c(code) here");
  CHECK(parsed("a [link](https://example.org) here") == "a <https://example.org>(link) here");
  CHECK(parsed("10^-3^ m") == "10^(-3) m");
  CHECK(parsed("H~2~O") == "H~(2)O");
  CHECK(parsed("^13^C and ~sub~") == "^(13)C and ~(sub)");
}

TEST_CASE("signs that stand for themselves stay as they are") {
  for (const char* text : {"f*g and h*k",
                           "~3× … ~5 %",
                           "~3–~5 %",
                           "C:\\*path",
                           "C:\\new\\*.txt",
                           "__init__",
                           "std::vector<int>",
                           "1994. A year",
                           "& % # _ $ { }",
                           "* equal contribution",
                           "Smith*, Lee*",
                           "2 * 3 * 4",
                           "*p = *q",
                           "x^2 and y^2",
                           "a ^b c^",
                           "~~gone~~",
                           "^^",
                           "``quoted''",
                           "`quoted' and `again'",
                           "don`t, won`t",
                           "[PDF]",
                           "a[1]",
                           "[text] (https://example.org)",
                           "[](https://example.org)",
                           "[text]()",
                           "[1](see below)",
                           "# Title",
                           "- item",
                           "_under_",
                           "<b>",
                           "&amp;",
                           "\\",
                           "\\n",
                           "\\\\server\\share",
                           "***",
                           "* * *",
                           "** **",
                           "` `",
                           "]",
                           "(",
                           "[[[",
                           "]]]",
                           "[a](",
                           "![](x)"}) {
    CHECK(parsed(text) == text);
  }
}

TEST_CASE("a backslash makes a sign itself") {
  CHECK(parsed("\\*not italic\\*") == "*not italic*");
  CHECK(parsed("2 \\* 3") == "2 * 3");
  CHECK(parsed("Smith\\*") == "Smith*");
  CHECK(parsed("\\`a` \\[b](c) \\^d^ \\~e~") == "`a` [b](c) ^d^ ~e~");
  CHECK(parsed("**a \\*\\* b**") == "b(a ** b)");
}

TEST_CASE("emphasis nests and shares runs of signs") {
  CHECK(parsed("**bold *both***") == "b(bold i(both))");
  CHECK(parsed("***both** italic*") == "i(b(both) italic)");
  CHECK(parsed("*italic **both***") == "i(italic b(both))");
  CHECK(parsed("***both***") == "i(b(both))");
  CHECK(parsed("**unclosed *italic*") == "**unclosed i(italic)");
  CHECK(parsed("*a* *b*") == "i(a) i(b)");
  CHECK(parsed("(*a*), “*b*”–*c*") == "(i(a)), “i(b)”–i(c)");
  CHECK(parsed("*x^2^ and H~2~*") == "i(x^(2) and H~(2))");
  CHECK(parsed("x^*n*^") == "x^(i(n))");
  CHECK(parsed("a^b^c^d^") == "a^(b)c^(d)");
}

TEST_CASE("emphasis begins and ends anywhere in scripts without spaces") {
  CHECK(parsed("这是**粗体**文字") == "这是b(粗体)文字");
  CHECK(parsed("**굵게**는") == "b(굵게)는");
}

TEST_CASE("code keeps the signs inside it") {
  CHECK(parsed("`a*b*c` and `[x](y)`") == "c(a*b*c) and c([x](y))");
  CHECK(parsed("*a `b* c`") == "*a c(b* c)");
  CHECK(parsed("`\\`") == "c(\\)");
  CHECK(parsed("`a``b`") == "c(a``b)");
}

TEST_CASE("links hold formatting, balanced parentheses and escapes") {
  CHECK(parsed("[a **b**](https://x.org/y)") == "<https://x.org/y>(a b(b))");
  CHECK(parsed("[a](https://x.org/y_(z)), b") == "<https://x.org/y_(z)>(a), b");
  CHECK(parsed("[a](https://x.org/y\\)z)") == "<https://x.org/y)z>(a)");
  CHECK(parsed("[a [b](https://x.org) c](https://y.org)") ==
        "[a <https://x.org>(b) c](https://y.org)");
  CHECK(parsed("[[1]](https://x.org)") == "<https://x.org>([1])");
  CHECK(parsed("*[a*](https://x.org)") == "*<https://x.org>(a*)");
  CHECK(parsed("**[a](mailto:a@x.org)**") == "b(<mailto:a@x.org>(a))");
  CHECK(parsed("[a](https://x.org/~me/*b*)") == "<https://x.org/~me/*b*>(a)");
  CHECK(parsed("[a](https://x.org/(y") == "[a](https://x.org/(y");
}

TEST_CASE("a link to another scheme is an error and its text stays") {
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                          "ftp://x.org", "www.example.org", "https:///x", "HTTPS:", "//x.org"}) {
    Sink sink;
    const std::string text = "see *[my **page**](" + std::string(url) + ")* now";
    const RichText result = parse_markup(text, TextMap({kFile, 0, 80}, 1), sink);
    CHECK(shown(result.nodes) == "see i(my b(page)) now");
    REQUIRE(sink.diagnostics().size() == 1);
    const Diagnostic& found = sink.diagnostics().front();
    CHECK(found.code == Code::bad_link);
    const auto begin = static_cast<std::uint32_t>(1 + text.find(url));
    CHECK(found.span ==
          Span{kFile, begin, begin + static_cast<std::uint32_t>(std::string_view(url).size())});
    CHECK_FALSE(found.hints.empty());
  }
}

TEST_CASE("an address without its scheme gets it as a hint") {
  Sink sink;
  CHECK(parse_markup("[me](example.org/ada)", {}, sink).plain() == "me");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().hints.front() == "write \"https://example.org/ada\"");
}

TEST_CASE("white space collapses and control characters are left out") {
  CHECK(parsed("  a \t\r\n  b  ") == "a b");
  CHECK(parsed("a\xC2\xA0\xC2\xA0"
               "b") ==
        "a\xC2\xA0\xC2\xA0"
        "b");
  CHECK(parsed("\xE2\x80\xA8x\xC2\x85y") == "x y");
  Sink sink;
  const std::string_view text("*a\0 \x1B b*\x7F", 10);
  const RichText result = parse_markup(text, TextMap({kFile, 0, 12}, 1), sink);
  CHECK(shown(result.nodes) == "i(a b)");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().severity == Severity::note);
  CHECK(sink.diagnostics().front().code == Code::default_ignorable);
  CHECK(sink.diagnostics().front().span == Span{kFile, 3, 4});
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
  CHECK(parsed("a\xFF*b\xE2\x80*") ==
        "a\xEF\xBF\xBD"
        "*b\xEF\xBF\xBD\xEF\xBF\xBD*");
}

TEST_CASE("nodes know their place in the file") {
  Sink sink;
  //                     0123456789012345678
  const std::string text = "  a **b c** [d](tel:1)";
  const RichText result = parse_markup(text, TextMap({kFile, 9, 40}, 10), sink);
  REQUIRE(result.nodes.size() == 4);
  CHECK(result.span == Span{kFile, 9, 40});
  CHECK(result.nodes[0].span == Span{kFile, 12, 14});
  CHECK(result.nodes[1].span == Span{kFile, 14, 21});
  CHECK(result.nodes[1].children[0].span == Span{kFile, 16, 19});
  CHECK(result.nodes[3].span == Span{kFile, 22, 32});
  CHECK(result.nodes[3].children[0].span == Span{kFile, 23, 24});
}

TEST_CASE("paragraphs are parted by blank lines and keep their places") {
  Sink sink;
  const std::string text = "\n one\n two\n \t\r\n\n\nthree *x*\r\n\r\n  \n";
  const Paragraphs paragraphs = parse_paragraphs(text, TextMap({kFile, 0, 50}, 3), sink);
  REQUIRE(paragraphs.size() == 2);
  CHECK(shown(paragraphs[0].nodes) == "one two");
  CHECK(shown(paragraphs[1].nodes) == "three i(x)");
  CHECK(paragraphs[0].span == Span{kFile, 5, 13});
  const auto third = static_cast<std::uint32_t>(3 + text.find("three"));
  CHECK(paragraphs[1].span == Span{kFile, third, third + 9});
  CHECK(paragraphs[1].nodes[1].span == Span{kFile, third + 6, third + 9});
  CHECK(parse_paragraphs(" \n\n \t ", {}, sink).empty());
  CHECK(parse_paragraphs("", {}, sink).empty());
}

TEST_CASE("markup does not reach across paragraphs") {
  Sink sink;
  const Paragraphs paragraphs = parse_paragraphs("*a\n\nb*", {}, sink);
  REQUIRE(paragraphs.size() == 2);
  CHECK(shown(paragraphs[0].nodes) == "*a");
  CHECK(shown(paragraphs[1].nodes) == "b*");
}

TEST_CASE("no word is lost, whatever the signs") {
  std::uint32_t state = 1;
  const std::string_view alphabet = "ab *`[]()^~\\:";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525U + 1013904223U;
      text += alphabet[(state >> 16U) % alphabet.size()];
    }
    Sink sink;
    const std::string plain = parse_markup(text, {}, sink).plain();
    const auto letters = [](std::string_view s) {
      std::string only;
      for (const char c : s) {
        if (c == 'a' || c == 'b') only += c;
      }
      return only;
    };
    // A link's address is the one thing that is not shown.
    if (text.find("](") == std::string::npos) CHECK(letters(plain) == letters(text));
  }
}

TEST_CASE("hostile text takes linear time and nests no deeper than it can be walked") {
  for (const char* piece :
       {"*",   "[",    "]",   "`",     "^",      "~",      "\\",  "* ",   "**a ",  "*a **b ",
        "a* ", "a** ", "*a_", "[a](",  "[a](x ", "[a](b)", "`a ", "`` `", "a^b~",  "x^*",
        "*a*", ".*.",  "~a",  "C:\\*", "[*a",    "a**b",   "(*",  "*)",   "!*!**!"}) {
    Sink sink;
    const RichText forth = parse_markup(repeated(piece, 100'000), {}, sink);
    CHECK(forth.plain().size() < 1'000'000);
  }
  Sink sink;
  const std::string deep = repeated("*a **b ", 50'000) + "c" + repeated(" d** e*", 50'000);
  const RichText nested = parse_markup(deep, {}, sink);
  CHECK(nested.plain().size() == 50'000 * 4 + 1 + 50'000 * 4);
  CHECK(parse_markup(repeated("[", 50'000) + "a" + repeated("](b)", 50'000), {}, sink)
            .plain()
            .size() > 50'000);
}

TEST_CASE("only http, https, mailto and tel are safe to link to") {
  for (const char* url : {"http://example.org", "https://example.org/a?b#c", "HTTPS://EXAMPLE.ORG",
                          "mailto:ada@example.org", "tel:+47123", "https://møte.no/å"}) {
    CHECK(is_safe_url(url));
  }
  for (const char* url :
       {"", "https://", "https:///", "mailto:", "tel:", "javascript:x", "file:///",
        "https:/example.org", " https://example.org", "https://a b", "https://a\n", "https://a\x7F",
        "https://a\xC2\xA0"
        "b",
        "https://\xFF", "example.org"}) {
    CHECK_FALSE(is_safe_url(url));
  }
}

}  // namespace vitaset
