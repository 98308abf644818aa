#include "toml/explain_string.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

std::string marked(std::string_view text, const StringExplanation& explained) {
  return std::string(text.substr(explained.begin, explained.end - explained.begin));
}

}  // namespace

TEST_CASE("the text of a line ends before a comment, a stop and space") {
  CHECK(text_end("ab cd  # e", 0, "") == 5);
  CHECK(text_end("ab#cd", 0, "") == 5);
  CHECK(text_end("ab cd, e", 0, ",") == 5);
  CHECK(text_end("ab\ncd", 0, "") == 2);
  CHECK(text_end("", 0, "") == 0);
}

TEST_CASE("quotes of word processors and the backtick are odd, those of TOML are not") {
  for (const char* quote : {"“", "”", "„", "‘", "’", "«", "»", "`", "´"})
    CHECK(is_odd_quote(quote, 0));
  CHECK_FALSE(is_odd_quote("\"", 0));
  CHECK_FALSE(is_odd_quote("'", 0));
  CHECK_FALSE(is_odd_quote("x", 0));
}

TEST_CASE("a string in odd quotes is taken for what stands between them") {
  const auto meant = [](std::string_view text) { return explain_odd_quote(text, 0, "").meant; };
  CHECK(meant("“Ada’s” # c") == "Ada’s");
  CHECK(meant("„Ada“") == "Ada");
  CHECK(meant("«Ada»") == "Ada");
  CHECK(meant("`Ada`") == "Ada");
  CHECK(meant("“Ada\"") == "Ada");
  CHECK(meant("“Ada # c") == "Ada");
  CHECK(meant("“") == "");
  CHECK(explain_odd_quote("“Ada”", 0, "").hints.at(0) == "write \"Ada\"");
}

TEST_CASE("a missing closing quote is shown with the whole string") {
  const std::string_view text = "\"Ada  # c\nb = \"x\"";
  const StringExplanation explained = explain_unclosed_string(text, 0);
  CHECK(explained.message == "the closing quote is missing");
  CHECK(marked(text, explained) == "\"Ada");
  CHECK(explained.meant == "Ada");
  CHECK(explained.hints.at(0) == "write \"Ada\"");
}

TEST_CASE("a string closed with a curly quote is told so at that quote") {
  const std::string_view text = "\"Ada” ";
  const StringExplanation explained = explain_unclosed_string(text, 0);
  CHECK(marked(text, explained) == "”");
  CHECK(explained.meant == "Ada");
}

TEST_CASE("a string whose closing quote stands lines below needs triple quotes") {
  const StringExplanation explained = explain_unclosed_string("\"one\ntwo\nthree\"\nb = 1", 0);
  CHECK(explained.message == "a string ends with its line");
  CHECK(explained.hints.at(0) ==
        "to let it span lines, write \"\"\" for the quote here and for the one in line 3");
}

TEST_CASE("a quote beyond the next statement is another string's") {
  CHECK(explain_unclosed_string("\"one\nb = \"x\"\n", 0).message == "the closing quote is missing");
  CHECK(explain_unclosed_string("\"one\n\nit's", 0).message == "the closing quote is missing");
  CHECK(explain_unclosed_string("\"one", 0).message == "the closing quote is missing");
}

TEST_CASE("text in triple quotes that is never closed is shown where it begins") {
  const std::string_view text = "'''one\ntwo";
  const StringExplanation explained = explain_unclosed_string(text, 0);
  CHECK(marked(text, explained) == "'''");
  CHECK_FALSE(explained.meant.has_value());
}

TEST_CASE("an escape that means nothing is shown, with the way to write a backslash") {
  const std::string_view text = R"("a\tC:\path")";
  const auto explained = explain_escape(text, 0, text.find('p'));
  REQUIRE(explained.has_value());
  CHECK(marked(text, *explained) == "\\p");
  CHECK(explained->hints.at(0) ==
        "write \\\\ for a backslash, or put the text in single quotes: 'a\\tC:\\path'");
}

TEST_CASE("hexadecimal digits that name no character are shown at their escape") {
  const std::string_view text = R"("\u0041\uD800")";
  const auto explained = explain_escape(text, 0, text.size() - 1);
  REQUIRE(explained.has_value());
  CHECK(explained->begin == 7);
  CHECK(explained->message == "`\\u` needs 4 hexadecimal digits that name a character");
}

TEST_CASE("an escaped apostrophe is told to need no backslash") {
  const auto explained = explain_escape(R"("it\'s")", 0, 4);
  REQUIRE(explained.has_value());
  CHECK(explained->hints.at(0) == "an apostrophe needs no backslash");
}

TEST_CASE("letters and signs as LaTeX escapes them stand for themselves") {
  const auto hint = [](std::string_view text) { return explain_escape(text, 0, 1)->hints.at(0); };
  CHECK(hint(R"("Andr\'e")") ==
        "write é if the letter has an accent; an apostrophe needs no backslash");
  CHECK(hint(R"("Pe\~na")") == "write ñ: letters with accents stand for themselves");
  CHECK(hint(R"("5 \%")") == "write % alone: it needs no backslash");
}

TEST_CASE("a backslash before space is wrong unless the line ends there") {
  CHECK(explain_escape("\"\"\"a\\ b\"\"\"", 0, 6).has_value());
  CHECK_FALSE(explain_escape("\"\"\"a\\ \nb\"\"\"", 0, 6).has_value());
}

TEST_CASE("strings without escapes, and errors elsewhere, have nothing to explain") {
  CHECK_FALSE(explain_escape("'a\\q'", 0, 3).has_value());
  CHECK_FALSE(explain_escape("\"a\\q\" x", 0, 7).has_value());
  CHECK_FALSE(explain_escape("\"ab\"", 0, 2).has_value());
}

}  // namespace vitaset
