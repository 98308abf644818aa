#include "cli/arguments.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

const std::vector<Option>& options() {
  static const std::vector<Option> all{
      {"layout", 'l', "LAYOUT", "", {}, false},
      {"output", 'o', "FILE", "", {}, false},
      {"font-dir", '\0', "DIR", "", {}, true},
      {"dump", '\0', "FORM", "", {"text", "pages"}, false},
      {"strict", '\0', "", "", {}, false},
  };
  return all;
}

Arguments accepted(const std::vector<std::string>& arguments) {
  auto parsed = parse_arguments(arguments, options());
  REQUIRE(std::holds_alternative<Arguments>(parsed));
  return std::get<Arguments>(parsed);
}

UsageError refused(const std::vector<std::string>& arguments) {
  auto parsed = parse_arguments(arguments, options());
  REQUIRE(std::holds_alternative<UsageError>(parsed));
  return std::get<UsageError>(parsed);
}

}  // namespace

TEST_CASE("an option's value may follow it in any of the usual ways") {
  const std::vector<std::vector<std::string>> ways{
      {"-l", "x"}, {"-lx"}, {"--layout", "x"}, {"--layout=x"}};
  for (const auto& way : ways) {
    CAPTURE(way.front());
    CHECK(accepted(way).value("layout", "") == "x");
  }
}

TEST_CASE("operands and options may stand in any order") {
  const Arguments arguments = accepted({"a.toml", "--strict", "b.toml", "-o", "c.pdf"});
  CHECK(arguments.operands() == std::vector<std::string>{"a.toml", "b.toml"});
  CHECK(arguments.has("strict"));
  CHECK(arguments.value("output", "") == "c.pdf");
}

TEST_CASE("an option that is not given has the value its user names") {
  const Arguments arguments = accepted({"a.toml"});
  CHECK_FALSE(arguments.has("layout"));
  CHECK(arguments.value("layout", "academic") == "academic");
  CHECK(arguments.values("font-dir").empty());
}

TEST_CASE("a repeatable option keeps all its values in order") {
  CHECK(accepted({"--font-dir", "b", "--font-dir", "a"}).values("font-dir") ==
        std::vector<std::string>{"b", "a"});
}

TEST_CASE("a lone dash is a value") { CHECK(accepted({"-o", "-"}).value("output", "") == "-"); }

TEST_CASE("two dashes end the options") {
  CHECK(accepted({"--", "-l", "--strict"}).operands() ==
        std::vector<std::string>{"-l", "--strict"});
}

TEST_CASE("bytes that are not UTF-8 pass unchanged") {
  CHECK(accepted({"caf\xE9.toml"}).operands().front() == "caf\xE9.toml");
}

TEST_CASE("the beginning of a name is not taken for it") {
  const UsageError error = refused({"--lay", "x"});
  CHECK(error.message == "there is no option --lay");
  CHECK(error.hint == "did you mean --layout?");
}

TEST_CASE("the hint for a mistyped option is the nearest one, if any is near") {
  CHECK(refused({"--lauout=x"}).hint == "did you mean --layout?");
  CHECK(refused({"--fontdir", "x"}).hint == "did you mean --font-dir?");
  CHECK(refused({"--zzzzzz"}).hint.empty());
  CHECK(refused({"-x"}).message == "there is no option -x");
}

TEST_CASE("an option without its value is refused") {
  CHECK(refused({"--layout"}).message == "--layout needs a value");
  CHECK(refused({"--layout="}).message == "--layout needs a value");
  CHECK(refused({"-o"}).message == "--output needs a value");
  CHECK(refused({"-o", ""}).message == "--output needs a value");
}

TEST_CASE("an option does not take the next option for its value") {
  CHECK(refused({"--layout", "--strict"}).message == "--layout needs a value");
}

TEST_CASE("a flag with a value is refused") {
  CHECK(refused({"--strict=yes"}).message == "--strict takes no value");
}

TEST_CASE("an option given twice is refused, a flag given twice is not") {
  CHECK(refused({"-l", "a", "--layout", "b"}).message == "--layout is given twice");
  CHECK(accepted({"--strict", "--strict"}).has("strict"));
}

TEST_CASE("a value that is no choice is refused with those there are") {
  const UsageError error = refused({"--dump", "txt"});
  CHECK(error.message == "--dump is text, pages, not \"txt\"");
  CHECK(error.hint == "did you mean text?");
}

}  // namespace vitaset
