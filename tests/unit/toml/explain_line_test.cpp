#include "toml/explain_line.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

std::string marked(std::string_view text, const LineExplanation& explained) {
  return std::string(text.substr(explained.begin, explained.end - explained.begin));
}

}  // namespace

TEST_CASE("a line of another language is known for what it is") {
  const auto message = [](std::string_view text) {
    const auto explained = explain_foreign_line(text, 0);
    return explained ? explained->message : std::string();
  };
  CHECK(message("{\n  \"name\": 1\n}") == "this looks like JSON, and has to be TOML");
  CHECK(message("---\nname: Ada") == "this looks like YAML, and has to be TOML");
  CHECK(message("---\nname = 1") == "a TOML file has no `---`");
  CHECK(message("\\name{Ada}") == "this looks like LaTeX, and has to be TOML");
  CHECK(message("- one") == "a list is written in brackets in TOML");
  CHECK(message("// one") == "a comment begins with # in TOML");
  CHECK(message("name = 1").empty());
}

TEST_CASE("a comment of another language is shown as one of TOML") {
  const auto hint = [](std::string_view text) {
    return explain_foreign_line(text, 0)->hints.at(0);
  };
  CHECK(hint("// my CV") == "write # my CV");
  CHECK(hint("/* my CV */") == "write # my CV");
  CHECK(hint("<!-- my CV -->") == "write # my CV");
  CHECK(hint("%%") == "write # %");
  CHECK(hint("//") == "write #");
}

TEST_CASE("a colon is mended with the value as it stands, or in quotes") {
  CHECK(explain_colon("name: Ada", 0, 4, 4).hints.at(0) == "write name = \"Ada\"");
  CHECK(explain_colon("name: \"Ada\",", 0, 4, 4).hints.at(0) == "write name = \"Ada\"");
  CHECK(explain_colon("stars: 5", 0, 5, 5).hints.at(0) == "write stars = 5");
  CHECK(explain_colon("name:", 0, 4, 4).hints.at(0) == "write name = …");
}

TEST_CASE("lines of keys with colons look like YAML") {
  const std::string_view yaml = "name: Ada\nemail: a@b.org";
  const LineExplanation explained = explain_colon(yaml, 0, 4, 4);
  CHECK(explained.message == "this looks like YAML, and has to be TOML");
  CHECK(marked(yaml, explained) == "name:");
}

TEST_CASE("a key without a value is shown the list below it") {
  CHECK(explain_no_value("a =\n- One.\n- Two.", 0, 1, 3).hints.at(0) == "write a = [\"One.\", …]");
  CHECK(explain_no_value("a =\nb = 1", 0, 1, 3).hints.at(0) ==
        "write a = \"…\", or leave the key out");
}

TEST_CASE("quotes inside of quotes are mended with the other sort") {
  const std::string_view inner = R"("Ada "Knot" Example")";
  CHECK(explain_after_quotes(inner, 0, 6).hints.at(0) == "write 'Ada \"Knot\" Example'");
  CHECK(marked(inner, explain_after_quotes(inner, 0, 6)) == "\"");
  CHECK(explain_after_quotes("'O'Neill'", 0, 3).hints.at(0) == "write \"O'Neill\"");
  CHECK(explain_after_quotes("\"a\"b", 0, 3).hints.at(0) ==
        "write \\\" for a quote inside the text, or put the text in '…'");
}

TEST_CASE("what follows a value is joined to it, listed, or sent to a line of its own") {
  const auto hint = [](std::string_view text, std::size_t end, std::size_t at) {
    return explain_after_value(text, 0, end, at).hints.at(0);
  };
  CHECK(hint("\"Ada\" (née B)", 5, 6) == "write \"Ada (née B)\"");
  CHECK(hint("\"a\" \"b\"", 3, 4) == "write [\"a\", \"b\"] for a list of both");
  CHECK(hint("\"a\", b = 1", 3, 3) == "begin a new line instead of the comma");
  CHECK(hint("\"a\" // b", 3, 4) == "write # b");
  CHECK(hint("[1] 2", 3, 4) == "begin a new line here");
  CHECK(hint("\"\" b", 2, 3) == "put it inside the quotes");
}

}  // namespace vitaset
