#include "cli/help_text.h"

#include <doctest/doctest.h>

#include "run.h"

namespace vitaset {
namespace {

Command sample() {
  Command command;
  command.name = "sing";
  command.description = "Sings.";
  command.operands = {"SONG", "what to sing", 1, 1};
  command.options = {
      {"pitch", 'p', "NOTE", "begin with NOTE", {}, false},
      {"loud", '\0', "", "be heard\neverywhere", {}, false},
  };
  command.examples = {"vitaset sing x"};
  return command;
}

}  // namespace

TEST_CASE("a command's help tells usage, arguments, options and examples, in columns") {
  CHECK(command_help(sample()) ==
        "Usage: vitaset sing SONG [OPTION...]\n"
        "\n"
        "Sings.\n"
        "\n"
        "Arguments:\n"
        "  SONG  what to sing\n"
        "\n"
        "Options:\n"
        "  -p, --pitch NOTE  begin with NOTE\n"
        "      --loud        be heard\n"
        "                    everywhere\n"
        "  -h, --help        show this help\n"
        "\n"
        "Examples:\n"
        "  vitaset sing x\n");
}

TEST_CASE("usage shows what may be left out and what may be repeated") {
  Command command = sample();
  command.operands = {"SONG", "", 0, 1};
  CHECK(usage_line(command) == "vitaset sing [SONG] [OPTION...]");
  command.operands = {"SONG", "", 1, 9};
  CHECK(usage_line(command) == "vitaset sing SONG... [OPTION...]");
  command.operands = {};
  CHECK(usage_line(command) == "vitaset sing [OPTION...]");
}

TEST_CASE("the overview has a line for every command") {
  const std::string text = program_help();
  for (const Command& command : commands()) {
    CHECK(contains(text, "\n  " + std::string(command.name) + " "));
    CHECK(contains(text, command.summary));
  }
}

TEST_CASE("the options without a command are those the overview tells") {
  for (const Option& option : program_options()) {
    CHECK(contains(program_help(), "--" + std::string(option.name)));
  }
}

}  // namespace vitaset
