#include "cli/help_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vitaset {
namespace {

/// A term and what it means; the meaning may have several lines.
using Definition = std::pair<std::string, std::string_view>;

std::string option_term(const Option& option) {
  std::string term = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
  term += fmt::format("--{}", option.name);
  if (!option.value.empty()) term += fmt::format(" {}", option.value);
  return term;
}

/// Terms in one column, meanings in the next.
std::string definitions(const std::vector<Definition>& list) {
  std::size_t width = 0;
  for (const Definition& item : list) width = std::max(width, item.first.size());
  std::string text;
  for (const auto& [term, meaning] : list) {
    text += fmt::format("  {:<{}}  ", term, width);
    for (const char c : meaning) {
      text += c;
      if (c == '\n') text.append(width + 4, ' ');
    }
    text += '\n';
  }
  return text;
}

std::string options_text(const std::vector<Option>& options) {
  std::vector<Definition> list;
  for (const Option& option : options) list.emplace_back(option_term(option), option.help);
  return "\nOptions:\n" + definitions(list);
}

}  // namespace

const std::vector<Option>& program_options() {
  static const std::vector<Option> options{
      help_option(),
      {"version", '\0', "", "show the version", {}, false},
      {"licenses",
       '\0',
       "",
       "with --version: the licences of all that is in the program",
       {},
       false},
  };
  return options;
}

Option help_option() { return {"help", 'h', "", "show this help", {}, false}; }

std::string program_help() {
  std::vector<Definition> list;
  for (const Command& command : commands()) {
    list.emplace_back(std::string(command.name), command.summary);
  }
  return "vitaset typesets a CV: one TOML profile in, a finished PDF out.\n"
         "\n"
         "Usage: vitaset COMMAND [ARGUMENT...]\n"
         "\n"
         "Commands:\n" +
         definitions(list) + options_text(program_options()) +
         "\n"
         "\"vitaset help COMMAND\" tells more of a command. Begin with:\n"
         "  vitaset new\n";
}

std::string usage_line(const Command& command) {
  std::string line = fmt::format("vitaset {}", command.name);
  const Operands& operands = command.operands;
  if (!operands.name.empty()) {
    line += operands.least == 0 ? fmt::format(" [{}]", operands.name)
                                : fmt::format(" {}", operands.name);
    if (operands.most > 1) line += "...";
  }
  return line + " [OPTION...]";
}

std::string command_help(const Command& command) {
  std::string text = fmt::format("Usage: {}\n\n{}\n", usage_line(command), command.description);
  if (!command.operands.name.empty()) {
    text += "\nArguments:\n" +
            definitions({{std::string(command.operands.name), command.operands.help}});
  }
  std::vector<Option> options = command.options;
  options.push_back(help_option());
  text += options_text(options);
  if (!command.examples.empty()) text += "\nExamples:\n";
  for (const std::string_view example : command.examples) text += fmt::format("  {}\n", example);
  return text;
}

}  // namespace vitaset
