#include "cli/command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace vitaset {

TEST_CASE("commands are found by their whole name only") {
  for (const Command& command : commands()) CHECK(find_command(command.name) == &command);
  CHECK(find_command("ren") == nullptr);
  CHECK(find_command("") == nullptr);
}

TEST_CASE("the names of the commands are all there, each once") {
  const std::vector<std::string_view> names = command_names();
  CHECK(names.size() == commands().size());
  CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("no option of a command is there twice, by name or by letter") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    std::set<std::string_view> names{"help"};
    std::set<char> letters{'h'};
    for (const Option& option : command.options) {
      CHECK(names.insert(option.name).second);
      if (option.letter != '\0') CHECK(letters.insert(option.letter).second);
    }
  }
}

TEST_CASE("an option's value is named in capitals, as the help shows it") {
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      CAPTURE(option.name);
      CHECK(std::all_of(option.value.begin(), option.value.end(),
                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '=' || c == '/'; }));
      CHECK_FALSE(option.help.empty());
    }
  }
}

}  // namespace vitaset
