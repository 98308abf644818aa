#include "cli/command.h"

#include <algorithm>

namespace vitaset {

const std::vector<Command>& commands() {
  static const std::vector<Command> all{new_command(),     render_command(),   batch_command(),
                                        check_command(),   editions_command(), fit_command(),
                                        import_command(),  export_command(),   schema_command(),
                                        layouts_command(), fonts_command(),    help_command()};
  return all;
}

const Command* find_command(std::string_view name) {
  const std::vector<Command>& all = commands();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

}  // namespace vitaset
